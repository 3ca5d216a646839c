package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PasswordEncryption.Scheme;
import io.github.certscribe.key.PasswordEncryption;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A PKCS#12 file under construction: certificates in one part, the key in another. */
public final class PfxAssembler {
  private static final String DATA = "1.2.840.113549.1.7.1";
  private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

  /**
   * How the file is authenticated.
   *
   * @param digest a digest's name, or null for no MAC
   * @param phrase the MAC's pass phrase
   * @param prfDigest the digest of PBKDF2 where PBMAC1 is to be used, else null
   */
  public record Authentication(String digest, String phrase, int iterations, int saltLength, String prfDigest) {}

  private static final String LOCAL_KEY_SET = "1.3.6.1.4.1.311.17.2";
  private static final String PROVIDER_NAME = "1.3.6.1.4.1.311.17.1";
  private static final String TRUSTED_KEY_USAGE = "2.16.840.1.113894.746875.1.1";

  private final ByteArrayOutputStream certificates = new ByteArrayOutputStream();
  private final List<byte[]> keyAttributes = new ArrayList<>();
  private byte[] keyBag;
  private String trustedFor;

  /**
   * @param certificate in DER
   * @param name friendlyName, a byte string in UTF-8, or null
   * @param keyId localKeyID, or null
   */
  public void addCertificate(byte[] certificate, String name, byte[] keyId) {
    byte[] value =
        DerEncoder.sequence(
            DerEncoder.oid(SafeBag.X509_CERTIFICATE), DerEncoder.tlv(0xa0, DerEncoder.tlv(4, certificate)));
    List<byte[]> more =
        trustedFor == null ? List.of() : List.of(attribute(TRUSTED_KEY_USAGE, DerEncoder.oid(trustedFor)));
    certificates.writeBytes(bag(SafeBag.CERTIFICATE, value, attributes(name, keyId, more)));
  }

  /** Marks all certificates that follow as trusted for a purpose, as Java's key stores do. */
  public void setTrustedFor(String oid) {
    trustedFor = oid;
  }

  /** Marks the key as the machine's, not a user's (Microsoft's). */
  public void markLocalKeySet() {
    keyAttributes.add(DerEncoder.sequence(DerEncoder.oid(LOCAL_KEY_SET), DerEncoder.tlv(0x31, new byte[0])));
  }

  /** Names the cryptographic service provider that is to hold the key (Microsoft's). */
  public void setProviderName(String name) {
    byte[] text = ByteString.decodeUtf8(name).getBytes(StandardCharsets.UTF_16BE);
    keyAttributes.add(attribute(PROVIDER_NAME, DerEncoder.tlv(30, text)));
  }

  /**
   * @param privateKeyInfo in DER
   * @param encryption null for none
   */
  public void setKey(byte[] privateKeyInfo, String name, byte[] keyId, Scheme encryption, String phrase) {
    byte[] attributes = attributes(name, keyId, keyAttributes);
    keyBag =
        encryption == null
            ? bag(SafeBag.KEY, privateKeyInfo, attributes)
            : bag(SafeBag.SHROUDED_KEY, 
                PasswordEncryption.encryptPrivateKeyInfo(privateKeyInfo, phrase, encryption), attributes);
  }

  private static byte[] bag(String type, byte[] value, byte[] attributes) {
    return DerEncoder.sequence(DerEncoder.oid(type), DerEncoder.tlv(0xa0, value), attributes);
  }

  private static byte[] attributes(String name, byte[] keyId, List<byte[]> more) {
    List<byte[]> all = new ArrayList<>(more);
    if (name != null) {
      byte[] text = ByteString.decodeUtf8(name).getBytes(StandardCharsets.UTF_16BE);
      all.add(attribute(SafeBag.FRIENDLY_NAME, DerEncoder.tlv(30, text)));
    }
    if (keyId != null) {
      all.add(attribute(SafeBag.LOCAL_KEY_ID, DerEncoder.tlv(4, keyId)));
    }
    all.sort(Arrays::compareUnsigned);
    return all.isEmpty() ? new byte[0] : DerEncoder.tlv(0x31, DerEncoder.join(all.toArray(new byte[0][])));
  }

  private static byte[] attribute(String type, byte[] value) {
    return DerEncoder.sequence(DerEncoder.oid(type), DerEncoder.tlv(0x31, value));
  }

  private static byte[] dataPart(byte[] content) {
    return DerEncoder.sequence(DerEncoder.oid(DATA), DerEncoder.tlv(0xa0, DerEncoder.tlv(4, content)));
  }

  private byte[] certificatePart(Scheme encryption, String phrase) throws DecodeException {
    byte[] contents = DerEncoder.tlv(0x30, certificates.toByteArray());
    if (encryption == null) {
      return dataPart(contents);
    }
    List<DerValue> encrypted =
        DerValue.parse(PasswordEncryption.encryptPrivateKeyInfo(contents, phrase, encryption)).sequence();
    byte[] info =
        DerEncoder.sequence(
            DerEncoder.oid(DATA), encrypted.get(0).encoded(), DerEncoder.tlv(0x80, encrypted.get(1).content()));
    return DerEncoder.sequence(
        DerEncoder.oid(ENCRYPTED_DATA),
        DerEncoder.tlv(0xa0, DerEncoder.sequence(DerEncoder.integer(BigInteger.ZERO), info)));
  }

  /**
   * The file in DER.
   *
   * @param encryption of the certificates; null for none
   */
  public byte[] assemble(
      Scheme encryption, String phrase, Authentication authentication) throws DecodeException {
    byte[] safe =
        DerEncoder.sequence(
            certificates.size() == 0 ? new byte[0] : certificatePart(encryption, phrase),
            keyBag == null ? new byte[0] : dataPart(DerEncoder.sequence(keyBag)));
    return DerEncoder.sequence(
        DerEncoder.integer(BigInteger.valueOf(3)), dataPart(safe),
        authentication.digest() == null ? new byte[0] : mac(safe, authentication));
  }

  private static byte[] mac(byte[] safe, Authentication authentication) {
    String phrase = authentication.phrase();
    String digest = authentication.digest();
    int iterations = authentication.iterations();
    byte[] salt = PasswordEncryption.random(authentication.saltLength());
    Pbmac1 pbmac1 =
        authentication.prfDigest() == null ? null : Pbmac1.of(digest, authentication.prfDigest(), salt, iterations);
    if (authentication.prfDigest() != null && pbmac1 == null) {
      throw new DiagnosticException("pkcs12: PBMAC1 does not know one of these digests");
    }
    byte[] value =
        pbmac1 != null ? pbmac1.compute(phrase, safe) : Pkcs12Mac.compute(digest, phrase, salt, iterations, safe);
    byte[] algorithm = pbmac1 != null ? pbmac1.encoded()
        : DerEncoder.sequence(DerEncoder.oid(Digests.objectIdentifier(digest)), new byte[] {5, 0});
    return DerEncoder.sequence(
        DerEncoder.sequence(algorithm, DerEncoder.tlv(4, value)), DerEncoder.tlv(4, salt),
        iterations == 1 ? new byte[0] : DerEncoder.integer(BigInteger.valueOf(iterations)));
  }
}
