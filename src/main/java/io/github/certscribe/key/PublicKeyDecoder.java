package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemBlock;
import java.util.List;

/** Public keys from their DER. */
final class PublicKeyDecoder {
  private static final byte[] NULL = {5, 0};

  private PublicKeyDecoder() {}

  /**
   * The key of a PEM block; null for a block that holds none. A SubjectPublicKeyInfo may stand under the label of any
   * key.
   */
  static PublicKey block(PemBlock block, Dialect dialect) throws DecodeException {
    if (!block.isKeyOrParameters() || block.hasHeaders()) {
      return null;
    }
    byte[] content = block.content();
    DerValue value = DerValue.first(content);
    // A named curve's parameters are its identifier.
    if (block.label().equals("PUBLIC KEY") || value.isUniversal(16) && isInfo(value.sequence())) {
      return info(content, dialect);
    }
    return switch (block.label()) {
      case "RSA PUBLIC KEY" -> rsa(value);
      case "DSA PUBLIC KEY" -> dsa(value.sequence());
      default -> null;
    };
  }

  private static boolean isInfo(List<DerValue> parts) {
    return parts.size() == 2 && parts.get(0).isUniversal(16) && parts.get(1).isUniversal(3);
  }

  /** SubjectPublicKeyInfo, RSAPublicKey or a DSA key without algorithm; null for anything else. */
  static PublicKey any(byte[] der, Dialect dialect) throws DecodeException {
    DerValue value = DerValue.first(der);
    List<DerValue> parts = value.sequence();
    if (isInfo(parts)) {
      return info(der, dialect);
    }
    if (parts.size() == 4 && parts.get(0).isUniversal(2) && parts.get(1).isUniversal(2)) {
      return dsa(parts);
    }
    return parts.size() == 2 && parts.get(0).isUniversal(2) && parts.get(1).isUniversal(2) ? rsa(value) : null;
  }

  private static PublicKey info(byte[] der, Dialect dialect) throws DecodeException {
    DerValue value = DerValue.first(der);
    PublicKey key = new PublicKey(value.encoded());
    if (!PublicKeyChecks.isReadable(key)) {
      throw new DecodeException("the public key in it cannot be read");
    }
    String algorithm = KeyPrinter.algorithm(key);
    if (!dialect.hasPostQuantumKeys() && PostQuantum.oid(algorithm) != null) {
      throw new DecodeException("OpenSSL " + dialect.release() + " does not know " + algorithm);
    }
    PublicKey written = key.reencoded();
    if (PostQuantum.oid(algorithm) != null && !key.equals(written)) {
      throw new DecodeException("these keys must be in DER");
    }
    return written == null ? key : written;
  }

  /** {@code SEQUENCE { y, p, q, g INTEGER }}: dsa(1) has always read it, nothing writes it. */
  private static PublicKey dsa(List<DerValue> numbers) throws DecodeException {
    if (numbers.size() != 4) {
      throw new DecodeException("not a DSA public key");
    }
    byte[][] parts = new byte[4][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = DerEncoder.integer(numbers.get(i).integer());
    }
    byte[] parameters = DerEncoder.sequence(parts[1], parts[2], parts[3]);
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(KeyOids.DSA), parameters), parts[0]);
  }

  /** RSAPublicKey (RFC 8017, A.1.1). */
  private static PublicKey rsa(DerValue value) throws DecodeException {
    byte[] algorithm = DerEncoder.sequence(DerEncoder.oid(KeyOids.RSA), NULL);
    PublicKey key = PublicKey.of(algorithm, value.encoded());
    PublicKeyInfo.parse(key.encoded()).rsa();
    return key.reencoded();
  }
}
