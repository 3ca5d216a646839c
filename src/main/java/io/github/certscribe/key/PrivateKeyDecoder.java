package io.github.certscribe.key;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pkcs12.Pkcs12Reader;
import java.math.BigInteger;
import java.util.List;

/** Private keys from their DER. */
final class PrivateKeyDecoder {
  private PrivateKeyDecoder() {}

  /** The key of a PEM block; null for a block that holds none. */
  static PrivateKey block(PemBlock block, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    return known(ofBlock(block, unlocker, dialect), dialect);
  }

  /** @throws DecodeException for a key that the release does not know */
  static PrivateKey known(PrivateKey key, Dialect dialect) throws DecodeException {
    if (key instanceof PostQuantumPrivateKey && !dialect.hasPostQuantumKeys()) {
      throw new DecodeException("OpenSSL " + dialect.release() + " does not know " + key.algorithm());
    }
    return key;
  }

  private static PrivateKey ofBlock(PemBlock block, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    String label = block.label();
    if (block.isKeyOrParameters() && KeyUnlocker.isEncryptedPrivateKeyInfo(block.content())) {
      return privateKeyInfo(unlocker.pkcs8(block.content()), dialect);
    }
    switch (label) {
      case "PRIVATE KEY":
        byte[] content = unlocker.content(block);
        return dialect.readsAnyKeyUnderPkcs8Label() ? any(content, dialect) : privateKeyInfo(content, dialect);
      case "ENCRYPTED PRIVATE KEY":
        return privateKeyInfo(unlocker.pkcs8(unlocker.content(block)), dialect);
      case "RSA PRIVATE KEY", "EC PRIVATE KEY", "SM2 PRIVATE KEY", "DSA PRIVATE KEY":
        return underOwnLabel(unlocker.content(block), label, dialect);
      case "EC PARAMETERS", "DSA PARAMETERS", "DH PARAMETERS", "X9.42 DH PARAMETERS", "RSA PUBLIC KEY", "PUBLIC KEY":
        return beyondLabel(block, dialect);
      default:
        return null;
    }
  }

  /** A key in the form of before PKCS#8 must be what its label says; in PKCS#8 it may be any. */
  private static PrivateKey underOwnLabel(byte[] der, String label, Dialect dialect) throws DecodeException {
    PrivateKey key = any(der, dialect);
    if (!label.startsWith(key.algorithm() + " ") && !label.equals(KeyWriter.label(key)) && !isPkcs8(der, dialect)) {
      throw new DecodeException("the key in it is no " + label.substring(0, label.indexOf(' ')) + " key");
    }
    return key;
  }

  /** A private key under the label of something else; null for what the label says. */
  private static PrivateKey beyondLabel(PemBlock block, Dialect dialect) {
    byte[] der = block.content();
    try {
      if (block.label().equals("PUBLIC KEY") || isPkcs8(der, dialect)) {
        return any(der, dialect);
      }
      PrivateKey key = block.label().equals("EC PARAMETERS") ? any(der, dialect) : null;
      return key == null || !key.algorithm().equals("EC") ? null : key;
    } catch (DecodeException e) {
      return null;
    }
  }

  private static boolean isPkcs8(byte[] der, Dialect dialect) {
    try {
      privateKeyInfo(der, dialect);
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }

  /** A file that is DER: a key, an encrypted key, or PKCS#12. */
  static PrivateKey file(byte[] der, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    return known(ofFile(der, unlocker, dialect), dialect);
  }

  private static PrivateKey ofFile(byte[] der, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    if (KeyUnlocker.isEncryptedPrivateKeyInfo(der)) {
      return privateKeyInfo(unlocker.pkcs8(der), dialect);
    }
    if (Pkcs12Reader.isPkcs12(der)) {
      byte[] info = Pkcs12Reader.firstKey(der, unlocker, dialect);
      return privateKeyInfo(info, dialect);
    }
    return any(der, dialect);
  }

  /** PrivateKeyInfo (RFC 5208; RFC 5958 with a public key). */
  static PrivateKey privateKeyInfo(byte[] der, Dialect dialect) throws DecodeException {
    SequenceReader fields = SequenceReader.of(DerValue.first(der));
    BigInteger version = fields.next().integer();
    if (dialect.readsOneAsymmetricKey() && (version.signum() < 0 || version.bitLength() > 1)) {
      throw new DecodeException("unknown version of PKCS#8");
    }
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(fields.next());
    String oid = KeyOids.algorithm(algorithm.oid());
    DerValue parameters = algorithm.parameters();
    byte[] key = fields.next().octetString();
    DerValue attributes = fields.optionalContext(0);
    if (dialect.readsOneAsymmetricKey() && version.signum() > 0) {
      fields.optionalContext(1);
    }
    fields.end();
    if (attributes != null) {
      for (DerValue attribute : attributes.children()) {
        SequenceReader pair = SequenceReader.of(attribute);
        pair.next().oid();
        pair.next().elements(17, "SET");
        pair.end();
      }
    }
    return switch (oid) {
      case KeyOids.RSA -> pkcs1(key);
      case KeyOids.RSA_PSS ->
          RsaPrivateKey.parse(
              DerValue.first(key), parameters == null ? new byte[0] : parameters.encoded());
      case KeyOids.EC -> {
        if (parameters == null) {
          throw new DecodeException("no curve");
        }
        yield EcPrivateKey.parse(DerValue.first(key), EcCurve.parse(parameters));
      }
      case KeyOids.ED25519, KeyOids.ED448, KeyOids.X25519, KeyOids.X448 -> OctetPrivateKey.parse(oid, parameters, key);
      case KeyOids.DSA, KeyOids.DH, KeyOids.DHX -> FiniteFieldPrivateKey.parse(oid, parameters, key);
      default -> {
        if (PostQuantum.name(oid) == null) {
          throw new DecodeException("unknown key algorithm " + oid);
        }
        yield PostQuantumPrivateKey.parse(oid, parameters, key);
      }
    };
  }

  /** RSAPrivateKey (PKCS#1). */
  static PrivateKey pkcs1(byte[] der) throws DecodeException {
    return RsaPrivateKey.parse(DerValue.first(der), null);
  }

  /** ECPrivateKey (SEC 1). */
  static PrivateKey sec1(byte[] der) throws DecodeException {
    return EcPrivateKey.parse(DerValue.first(der), null);
  }

  /** Whichever of the forms the octets are; the fields' types tell. */
  static PrivateKey any(byte[] der, Dialect dialect) throws DecodeException {
    List<DerValue> parts = DerValue.first(der).sequence();
    if (parts.size() >= 3 && parts.get(1).isUniversal(16)) {
      return privateKeyInfo(der, dialect);
    }
    if (parts.size() >= 9 && parts.get(1).isUniversal(2)) {
      return pkcs1(der);
    }
    if (parts.size() == 6 && parts.get(1).isUniversal(2)) {
      return FiniteFieldPrivateKey.parseTraditionalDsa(DerValue.first(der));
    }
    if (parts.size() >= 2 && parts.get(1).isUniversal(4)) {
      return sec1(der);
    }
    throw new DecodeException("not a private key");
  }
}
