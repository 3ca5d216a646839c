package io.github.certscribe.certificate;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.text.ByteString;

/**
 * Netscape's SignedPublicKeyAndChallenge, what browsers' {@code keygen} element sent.
 *
 * <pre>
 * PublicKeyAndChallenge ::= SEQUENCE { spki SubjectPublicKeyInfo, challenge IA5String }
 * SignedPublicKeyAndChallenge ::= SEQUENCE {
 *   publicKeyAndChallenge PublicKeyAndChallenge, signatureAlgorithm AlgorithmIdentifier, signature BIT STRING }
 * </pre>
 *
 * @param content what is signed, in DER
 * @param challenge its octets
 */
public record SignedPublicKey(byte[] content, PublicKey key, byte[] challenge, DerValue algorithm, DerValue signature) {
  private static final int IA5_STRING = 22;

  /** Reads one. */
  public static SignedPublicKey parse(byte[] der) throws DecodeException {
    SequenceReader parts = SequenceReader.of(DerValue.first(der));
    DerValue content = parts.next();
    SequenceReader inner = SequenceReader.of(content);
    DerValue key = inner.next();
    key.expect(16, "SEQUENCE");
    DerValue challenge = inner.next();
    challenge.expect(IA5_STRING, "IA5String");
    inner.end();
    DerValue algorithm = parts.next();
    AlgorithmIdentifier.parse(algorithm);
    DerValue signature = parts.next();
    signature.bitString();
    parts.end();
    return new SignedPublicKey(
        content.encoded(), new PublicKey(key.encoded()), challenge.stringContent(), algorithm, signature);
  }

  /**
   * Makes one, in DER.
   *
   * @param challenge a byte string
   */
  public static byte[] make(PrivateKey key, String challenge, SignatureScheme scheme) {
    byte[] content =
        DerEncoder.sequence(key.publicKey().encoded(), DerEncoder.tlv(IA5_STRING, ByteString.bytes(challenge)));
    return DerEncoder.sequence(content, scheme.algorithmIdentifier(), DerEncoder.bitString(scheme.sign(content)));
  }
}
