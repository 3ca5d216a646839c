package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.List;

/** Signing and verifying. */
public final class Signatures {
  private static final byte[] NULL = {5, 0};

  private Signatures() {}

  private record Scheme(byte[] algorithmIdentifier, PrivateKey key, String digest) implements SignatureScheme {
    @Override
    public byte[] sign(byte[] message) {
      byte[] hash = Digests.digest(digest, message);
      return key instanceof RsaPrivateKey rsa
          ? RsaSignature.sign(rsa, digest, hash) : EcdsaSignature.sign((EcPrivateKey) key, hash);
    }
  }

  /**
   * Binds a key to a signature algorithm.
   *
   * @param digest a digest's name as the user gave it, in any spelling the real one takes; null for the key's default
   * @param options {@code -sigopt} values, {@code name:value}
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the key cannot sign so
   */
  public static SignatureScheme scheme(PrivateKey key, String digest, List<String> options, Dialect dialect) {
    String canonical = Digests.canonical(digest == null || digest.equals("default") ? "SHA256" : digest);
    if (canonical == null) {
      throw new DiagnosticException("unknown message digest \"" + digest + "\"");
    }
    String oid = SignatureOids.of(key.algorithm(), canonical);
    if (oid == null) {
      throw new DiagnosticException("an " + key.algorithm() + " key cannot sign with " + canonical);
    }
    byte[] identifier =
        key instanceof RsaPrivateKey
            ? DerEncoder.sequence(DerEncoder.oid(oid), NULL) : DerEncoder.sequence(DerEncoder.oid(oid));
    return new Scheme(identifier, key, canonical);
  }

  /**
   * @param algorithm AlgorithmIdentifier beside the signature
   * @param signature the signature's octets
   * @return whether the signature is the key's; false also where the algorithm or the key cannot be used
   */
  public static boolean verify(PublicKey key, DerValue algorithm, byte[] message, byte[] signature) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      String oid = algorithm.sequence().get(0).oid();
      if (info.oid().equals(KeyOids.RSA)) {
        String digest = SignatureOids.digest("RSA", oid);
        BigInteger[] rsa = info.rsa();
        return digest != null
            && RsaSignature.verify(rsa[0], rsa[1], digest, Digests.digest(digest, message), signature);
      }
      if (info.oid().equals(KeyOids.EC) && info.parameters() != null) {
        String digest = SignatureOids.digest("EC", oid);
        return digest != null
            && EcdsaSignature.verify(
                EcCurve.parse(info.parameters()), info.key(), Digests.digest(digest, message), signature);
      }
      return false;
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
