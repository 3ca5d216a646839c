package io.github.certscribe.key;

import io.github.certscribe.text.ByteString;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * A cipher together with how its key is made of a pass phrase: PBES1 (RFC 8018, 6.1), and PKCS#12's (RFC 7292, appendix
 * C).
 *
 * @param digest of PBKDF1; null for PKCS#12's key derivation, with SHA-1
 */
record PassphraseCipher(String digest, Cipher cipher) {
  /** pbeWithSHA1And3-KeyTripleDES-CBC */
  static final String PKCS12_3DES = "1.2.840.113549.1.12.1.3";
  /** pbeWithSHA1And2-KeyTripleDES-CBC */
  static final String PKCS12_2DES = "1.2.840.113549.1.12.1.4";

  /** Whether an object is such an encryption by an object identifier, whatever is there of it. */
  static boolean isOne(String oid) {
    return oid.startsWith("1.2.840.113549.1.12.1.") || switch (oid) {
      case "1.2.840.113549.1.5.1", "1.2.840.113549.1.5.3", "1.2.840.113549.1.5.4", "1.2.840.113549.1.5.6",
          "1.2.840.113549.1.5.10", "1.2.840.113549.1.5.11" -> true;
      default -> false;
    };
  }

  /**
   * The encryption of an object identifier.
   *
   * @param legacy whether the legacy provider's ciphers are there
   * @return null for what is not there: MD2 never is
   */
  static PassphraseCipher find(String oid, boolean legacy) {
    switch (oid) {
      case PKCS12_3DES:
        return new PassphraseCipher(null, Cipher.find("DES-EDE3-CBC"));
      case PKCS12_2DES:
        return new PassphraseCipher(null, Cipher.find("DES-EDE-CBC"));
      default:
        return legacy ? legacy(oid) : null;
    }
  }

  private static PassphraseCipher legacy(String oid) {
    return switch (oid) {
      case "1.2.840.113549.1.12.1.1" -> new PassphraseCipher(null, OtherCiphers.legacy("RC4"));
      case "1.2.840.113549.1.12.1.2" -> new PassphraseCipher(null, OtherCiphers.legacy("RC4-40"));
      case "1.2.840.113549.1.12.1.5" -> new PassphraseCipher(null, OtherCiphers.legacy("RC2-CBC"));
      case "1.2.840.113549.1.12.1.6" -> new PassphraseCipher(null, OtherCiphers.legacy("RC2-40-CBC"));
      case "1.2.840.113549.1.5.3" -> new PassphraseCipher("MD5", OtherCiphers.legacy("DES-CBC"));
      case "1.2.840.113549.1.5.6" -> new PassphraseCipher("MD5", OtherCiphers.legacy("RC2-64-CBC"));
      case "1.2.840.113549.1.5.10" -> new PassphraseCipher("SHA1", OtherCiphers.legacy("DES-CBC"));
      case "1.2.840.113549.1.5.11" -> new PassphraseCipher("SHA1", OtherCiphers.legacy("RC2-64-CBC"));
      default -> null;
    };
  }

  /** @return null where the padding is not right: the pass phrase was another */
  byte[] process(boolean encrypts, byte[] salt, int iterations, byte[] data, String phrase) {
    PBEParametersGenerator generator = digest == null ? new PKCS12ParametersGenerator(new SHA1Digest())
        : new PKCS5S1ParametersGenerator(Digests.create(digest));
    byte[] password = digest == null ? PasswordEncryption.pkcs12Password(phrase)
        : phrase == null ? new byte[0] : ByteString.bytes(phrase);
    generator.init(password, salt, iterations);
    int keyBits = 8 * cipher.keyLength();
    CipherParameters derived = cipher.ivLength() == 0 ? generator.generateDerivedParameters(keyBits)
        : generator.generateDerivedParameters(keyBits, 8 * cipher.ivLength());
    byte[] iv = derived instanceof ParametersWithIV with ? with.getIV() : new byte[0];
    KeyParameter key =
        (KeyParameter) (derived instanceof ParametersWithIV with ? with.getParameters() : derived);
    return encrypts ? cipher.encrypt(key.getKey(), iv, data) : cipher.decrypt(key.getKey(), iv, data);
  }
}
