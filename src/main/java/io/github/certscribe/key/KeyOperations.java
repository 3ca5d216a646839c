package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

/** What {@code pkeyutl} does with a key and octets, {@code -pkeyopt} values beside them (openssl-pkeyutl(1)). */
public final class KeyOperations {
  private KeyOperations() {}

  static DiagnosticException refused(String option) {
    return new DiagnosticException(
        Diagnostic.of("-pkeyopt " + option + " cannot be taken with this key and operation, or not in this place")
            .withHint("options are name:value, and what others depend on comes first"));
  }

  static DiagnosticException unfit(String algorithm, String operation) {
    return new DiagnosticException("a key of " + algorithm + " cannot " + operation);
  }

  /** A number's octets, zeros before them up to a length. */
  static byte[] padded(BigInteger number, int length) {
    byte[] octets = number.toByteArray();
    byte[] out = new byte[length];
    int take = Math.min(length, octets.length);
    System.arraycopy(octets, octets.length - take, out, length - take, take);
    return out;
  }

  /**
   * Encrypts with RSA (RFC 8017, 7) or SM2.
   *
   * @param options {@code -pkeyopt}, {@code name:value} each
   * @throws DiagnosticException where the key, the data's length or an option does not fit
   */
  public static byte[] encrypt(PublicKey key, byte[] data, List<String> options, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.oid().equals(KeyOids.EC) && info.curve().isSm2()) {
        return new Sm2Encryption(options).encrypt(info, data);
      }
      if (!info.isRsa() || info.oid().equals(KeyOids.RSA_PSS)) {
        throw unfit("this kind", "encrypt");
      }
      return new RsaEncryption(options, dialect).encrypt(key, data);
    } catch (DecodeException e) {
      throw new DiagnosticException("the key cannot be read: " + e.getMessage());
    }
  }

  /** Decrypts; else as {@link #encrypt}. */
  public static byte[] decrypt(PrivateKey key, byte[] data, List<String> options, Dialect dialect) {
    if (key instanceof EcPrivateKey ec && ec.curve().isSm2()) {
      return new Sm2Encryption(options).decrypt(ec, data);
    }
    if (!(key instanceof RsaPrivateKey rsa) || rsa.isPss()) {
      throw unfit(key.algorithm(), "decrypt");
    }
    return new RsaEncryption(options, dialect).decrypt(rsa, data);
  }

  /**
   * How many octets a signature of a hash may have; of RSA also what is encrypted, decrypted or recovered. 0 where it
   * is not known.
   *
   * @param key null where only the public key is known
   */
  public static int largestResult(PrivateKey key, PublicKey open) {
    if (open.modulus() != null) {
      return (open.modulus().bitLength() + 7) / 8;
    }
    int order = key instanceof EcPrivateKey ? key.bits()
        : key instanceof FiniteFieldPrivateKey field && field.isDsa() ? field.parameters().q().bitLength() : -1;
    // Two numbers, each with its header and an octet for the sign, and the header of both.
    int numbers = 2 * (2 + order / 8 + 1);
    return order < 0 ? 0 : numbers + (numbers < 0x80 ? 2 : 3);
  }

  /** Signs octets that are a hash already. */
  public static byte[] sign(PrivateKey key, byte[] hash, List<String> options, Dialect dialect) {
    return HashSignature.sign(key, hash, options, dialect);
  }

  /** Whether octets that are a hash already were signed so. */
  public static boolean verify(PublicKey key, byte[] hash, byte[] signature, List<String> options, Dialect dialect) {
    return HashSignature.verify(key, hash, signature, options, dialect);
  }

  /** What was signed, from the signature alone, which only RSA's holds. */
  public static byte[] recover(PublicKey key, byte[] signature, List<String> options, Dialect dialect) {
    return HashSignature.recover(key, signature, options, dialect);
  }

  /** Signs a message that the algorithm hashes. */
  public static byte[] signMessage(
      PrivateKey key, String digest, byte[] message, List<String> options, Dialect dialect) {
    return Signatures.signer(key, digest, options, dialect).sign(message);
  }

  /**
   * Whether a message was signed so.
   *
   * @param digest as given; null for the default
   */
  public static boolean verifyMessage(
      PublicKey key, String digest, byte[] message, byte[] signature, List<String> options, Dialect dialect) {
    String canonical = digest == null ? null : Digests.canonical(digest);
    if (digest != null && canonical == null) {
      throw new DiagnosticException("unknown message digest \"" + digest + "\"");
    }
    try {
      return Verification.of(key, canonical, options, dialect).verify(new ByteArrayInputStream(message), signature);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether keys of this kind sign messages whole, so that there is no digest to name. */
  public static boolean hashesForItself(PublicKey key) {
    try {
      String oid = PublicKeyInfo.parse(key.encoded()).oid();
      String name = OctetPrivateKey.name(oid);
      name = name == null ? PostQuantum.name(oid) : name;
      return name != null && isSigner(name);
    } catch (DecodeException e) {
      return false;
    }
  }

  private static boolean isSigner(String algorithm) {
    return !algorithm.startsWith("X") && !algorithm.startsWith("ML-KEM");
  }
}
