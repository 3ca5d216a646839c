package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.List;

/** Private keys from their DER. */
final class PrivateKeyDecoder {
  private PrivateKeyDecoder() {}

  /** PrivateKeyInfo (RFC 5208; RFC 5958 with a public key). */
  static PrivateKey privateKeyInfo(byte[] der) throws DecodeException {
    List<DerValue> parts = DerValue.parsePrefix(der, 0, der.length).sequence();
    if (parts.size() < 3) {
      throw new DecodeException("not a private key");
    }
    List<DerValue> algorithm = parts.get(1).sequence();
    String oid = algorithm.isEmpty() ? "" : algorithm.get(0).oid();
    DerValue parameters = algorithm.size() > 1 ? algorithm.get(1) : null;
    byte[] key = parts.get(2).octetString();
    return switch (oid) {
      case KeyOids.RSA -> pkcs1(key);
      case KeyOids.RSA_PSS ->
          RsaPrivateKey.parse(
              DerValue.parsePrefix(key, 0, key.length), parameters == null ? new byte[0] : parameters.encoded());
      case KeyOids.EC -> {
        if (parameters == null) {
          throw new DecodeException("no curve");
        }
        yield EcPrivateKey.parse(DerValue.parsePrefix(key, 0, key.length), EcCurve.parse(parameters));
      }
      default -> throw new DecodeException("unknown key algorithm " + oid);
    };
  }

  /** RSAPrivateKey (PKCS#1). */
  static PrivateKey pkcs1(byte[] der) throws DecodeException {
    return RsaPrivateKey.parse(DerValue.parsePrefix(der, 0, der.length), null);
  }

  /** ECPrivateKey (SEC 1). */
  static PrivateKey sec1(byte[] der) throws DecodeException {
    return EcPrivateKey.parse(DerValue.parsePrefix(der, 0, der.length), null);
  }

  /** Whichever of the forms the octets are; the fields' types tell. */
  static PrivateKey any(byte[] der) throws DecodeException {
    List<DerValue> parts = DerValue.parsePrefix(der, 0, der.length).sequence();
    if (parts.size() >= 3 && parts.get(1).isUniversal(16)) {
      return privateKeyInfo(der);
    }
    if (parts.size() >= 9 && parts.get(1).isUniversal(2)) {
      return pkcs1(der);
    }
    if (parts.size() >= 2 && parts.get(1).isUniversal(4)) {
      return sec1(der);
    }
    throw new DecodeException("not a private key");
  }
}
