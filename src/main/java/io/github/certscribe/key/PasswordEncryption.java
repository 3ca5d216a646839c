package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encryption under a pass phrase: PBES2 with PBKDF2 or scrypt (RFC 8018, RFC 7914), and PKCS#12's (RFC 7292, appendix
 * C).
 */
public final class PasswordEncryption {
  private static final String PBES2 = "1.2.840.113549.1.5.13";
  private static final String PBKDF2 = "1.2.840.113549.1.5.12";
  private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";
  private static final String HMAC_SHA1 = "1.2.840.113549.2.7";
  private static final String PLAIN_HMAC_ARC = "1.2.840.113549.2.";
  private static final String SHA3_HMAC_ARC = "2.16.840.1.101.3.4.2.";
  /** Names of the digests from hmacWithSHA1 (…2.7) on. */
  private static final String[] HMAC_DIGESTS = {
    "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA512-224", "SHA512-256"
  };
  private static final byte[] NULL = {5, 0};
  /** The real one refuses scrypt parameters that want more memory. */
  private static final long SCRYPT_MEMORY = 32L * 1024 * 1024;

  private PasswordEncryption() {}

  /**
   * @param algorithm AlgorithmIdentifier of the encryption
   * @param passphrase null for none, which PKCS#12 takes for another than an empty one
   * @param legacy whether the legacy provider's ciphers are there
   * @return null where the pass phrase is wrong
   * @throws DecodeException where the algorithm is unknown or malformed
   */
  public static byte[] decrypt(DerValue algorithm, byte[] data, String passphrase, boolean legacy)
      throws DecodeException {
    try {
      return decrypted(algorithm, data, passphrase, legacy);
    } catch (IndexOutOfBoundsException e) {
      throw new DecodeException("a parameter of the encryption is missing");
    }
  }

  private static byte[] decrypted(DerValue algorithm, byte[] data, String passphrase, boolean legacy)
      throws DecodeException {
    List<DerValue> parts = algorithm.sequence();
    if (parts.size() != 2) {
      throw new DecodeException("no encryption parameters");
    }
    String oid = parts.get(0).oid();
    List<DerValue> parameters = parts.get(1).sequence();
    if (oid.equals(PBES2)) {
      return pbes2(parameters, data, passphrase, legacy);
    }
    PassphraseCipher cipher = PassphraseCipher.find(oid, legacy);
    if (cipher == null) {
      throw new DecodeException("the encryption " + oid
          + " is unknown, or too old to be there without a legacy provider");
    }
    return cipher.process(
        false, parameters.get(0).octetString(), iterations(parameters.get(1)), data, passphrase);
  }

  private static int iterations(DerValue value) throws DecodeException {
    BigInteger count = value.integer();
    if (count.signum() <= 0 || count.bitLength() > 31) {
      throw new DecodeException("bad iteration count");
    }
    return count.intValue();
  }

  private static byte[] pbes2(List<DerValue> parameters, byte[] data, String passphrase, boolean legacy)
      throws DecodeException {
    List<DerValue> scheme = parameters.get(1).sequence();
    DerValue given = scheme.size() > 1 ? scheme.get(1) : null;
    Cipher cipher = Cipher.find(scheme.get(0).oid());
    if (cipher == null && legacy) {
      cipher = OtherCiphers.legacy(scheme.get(0).oid(), given);
      given = cipher != null && cipher.family().equals("RC2") ? given.sequence().get(1) : given;
    }
    if (cipher == null) {
      throw new DecodeException("the cipher " + scheme.get(0).oid() + " is unknown or too old");
    }
    byte[] iv = given != null && given.isUniversal(4) ? given.octetString() : new byte[0];
    if (iv.length != cipher.ivLength()) {
      throw new DecodeException("bad initialization vector");
    }
    return cipher.decrypt(derive(parameters.get(0).sequence(), cipher.keyLength(), passphrase), iv, data);
  }

  /** Whether scrypt takes these parameters, and they want no more memory than the real one gives (RFC 7914, 2). */
  static boolean isScrypt(long n, long r, long p) {
    return n > 1 && Long.bitCount(n) == 1 && Long.numberOfTrailingZeros(n) < 16 * r && r < SCRYPT_MEMORY
        && n + p < SCRYPT_MEMORY && 128 * r * (n + p) <= SCRYPT_MEMORY;
  }

  private static byte[] derive(List<DerValue> function, int length, String passphrase) throws DecodeException {
    byte[] password = passphrase == null ? new byte[0] : ByteString.bytes(passphrase);
    String oid = function.get(0).oid();
    List<DerValue> parameters = function.get(1).sequence();
    byte[] salt = parameters.get(0).octetString();
    if (oid.equals(SCRYPT)) {
      BigInteger n = parameters.get(1).integer();
      int r = iterations(parameters.get(2));
      int p = iterations(parameters.get(3));
      if (n.bitLength() > 30 || !isScrypt(n.longValue(), r, p)) {
        throw new DecodeException("bad scrypt parameters");
      }
      return SCrypt.generate(password, salt, n.intValue(), r, p, length);
    }
    if (!oid.equals(PBKDF2)) {
      throw new DecodeException("unknown key derivation " + oid);
    }
    String prf = HMAC_SHA1;
    for (DerValue parameter : parameters.subList(2, parameters.size())) {
      if (parameter.isUniversal(16)) {
        prf = parameter.sequence().get(0).oid();
      } else if (parameter.integer().intValue() != length) {
        throw new DecodeException("bad key length");
      }
    }
    return pbkdf2(prf, password, salt, iterations(parameters.get(1)), length);
  }

  private static byte[] pbkdf2(String prf, byte[] password, byte[] salt, int iterations, int length)
      throws DecodeException {
    String digest = hmacDigest(prf);
    if (digest == null) {
      throw new DecodeException("unknown pseudo-random function " + prf);
    }
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(Digests.create(digest));
    generator.init(password, salt, iterations);
    return ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
  }

  private static String hmacDigest(String oid) {
    for (int i = 0; i < HMAC_DIGESTS.length; i++) {
      if (oid.equals(PLAIN_HMAC_ARC + (7 + i))) {
        return HMAC_DIGESTS[i];
      }
    }
    return switch (oid) {
      case SHA3_HMAC_ARC + "13" -> "SHA3-224";
      case SHA3_HMAC_ARC + "14" -> "SHA3-256";
      case SHA3_HMAC_ARC + "15" -> "SHA3-384";
      case SHA3_HMAC_ARC + "16" -> "SHA3-512";
      case "1.2.156.10197.1.401.3.1" -> "SM3";
      case "1.3.6.1.5.5.8.1.1" -> "MD5";
      case "1.3.6.1.5.5.8.1.2" -> "SHA1";
      default -> null;
    };
  }

  /** The object of an HMAC by the name that {@code -v2prf} takes ({@code hmacWithSHA512}); null for none. */
  static String hmacOid(String name) {
    for (int i = 0; i < HMAC_DIGESTS.length; i++) {
      if (name.equalsIgnoreCase("hmacWith" + HMAC_DIGESTS[i])) {
        return PLAIN_HMAC_ARC + (7 + i);
      }
    }
    return switch (name) {
      case "id-hmacWithSHA3-224" -> SHA3_HMAC_ARC + "13";
      case "id-hmacWithSHA3-256" -> SHA3_HMAC_ARC + "14";
      case "id-hmacWithSHA3-384" -> SHA3_HMAC_ARC + "15";
      case "id-hmacWithSHA3-512" -> SHA3_HMAC_ARC + "16";
      case "hmacWithMD5", "hmac-md5", "HMAC-MD5" -> "1.3.6.1.5.5.8.1.1";
      default -> null;
    };
  }

  /** The object of an encryption by its short or long name; null for none. */
  static String pbes1Oid(String name) {
    return switch (name) {
      case "PBE-SHA1-3DES", "pbeWithSHA1And3-KeyTripleDES-CBC", PassphraseCipher.PKCS12_3DES ->
          PassphraseCipher.PKCS12_3DES;
      case "PBE-SHA1-2DES", "pbeWithSHA1And2-KeyTripleDES-CBC", PassphraseCipher.PKCS12_2DES ->
          PassphraseCipher.PKCS12_2DES;
      case "PBE-SHA1-RC4-128", "pbeWithSHA1And128BitRC4" -> "1.2.840.113549.1.12.1.1";
      case "PBE-SHA1-RC4-40", "pbeWithSHA1And40BitRC4" -> "1.2.840.113549.1.12.1.2";
      case "PBE-SHA1-RC2-128", "pbeWithSHA1And128BitRC2-CBC" -> "1.2.840.113549.1.12.1.5";
      case "PBE-SHA1-RC2-40", "pbeWithSHA1And40BitRC2-CBC" -> "1.2.840.113549.1.12.1.6";
      case "PBE-MD2-DES", "pbeWithMD2AndDES-CBC" -> "1.2.840.113549.1.5.1";
      case "PBE-MD5-DES", "pbeWithMD5AndDES-CBC" -> "1.2.840.113549.1.5.3";
      case "PBE-SHA1-DES", "pbeWithSHA1AndDES-CBC" -> "1.2.840.113549.1.5.10";
      case "PBE-MD2-RC2-64", "pbeWithMD2AndRC2-CBC" -> "1.2.840.113549.1.5.4";
      case "PBE-MD5-RC2-64", "pbeWithMD5AndRC2-CBC" -> "1.2.840.113549.1.5.6";
      case "PBE-SHA1-RC2-64", "pbeWithSHA1AndRC2-CBC" -> "1.2.840.113549.1.5.11";
      default -> null;
    };
  }

  /**
   * A pass phrase as PKCS#12 takes it: UTF-16, its end included (RFC 7292, appendix B.1).
   *
   * @param passphrase null for none, which has no end either
   */
  public static byte[] pkcs12Password(String passphrase) {
    if (passphrase == null) {
      return new byte[0];
    }
    String text = ByteString.decodeUtf8(passphrase);
    text = text.indexOf('\uFFFD') >= 0 ? passphrase : text;
    byte[] bytes = new byte[2 * text.length() + 2];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** How a key is to be encrypted in PKCS#8. */
  public record Scheme(String pbes1, Cipher cipher, String prf, int iterations, int saltLength, long[] scrypt) {
    private static final int PBES1_SALT = 8;

    /**
     * What PKCS#12 encrypts with.
     *
     * @param oid of a cipher, or of an encryption with its key derivation
     * @param name the cipher's
     * @param legacy whether the legacy provider's ciphers are there
     * @return null for what is not there
     */
    public static Scheme of(String oid, String name, boolean legacy, int saltLength, int iterations) {
      if (PassphraseCipher.isOne(oid)) {
        return PassphraseCipher.find(oid, legacy) == null ? null
            : new Scheme(oid, null, null, iterations, PBES1_SALT, null);
      }
      Cipher cipher = Cipher.find(name);
      if (legacy && (cipher == null || cipher.oid() == null)) {
        // The object of triple DES with feedback is that of DES, which is then what encrypts.
        String family = cipher == null ? "" : cipher.family();
        cipher = OtherCiphers.legacy(family.equals("DES-EDE3") && cipher.mode().startsWith("CFB") ? "DES-CFB" : name);
      }
      return cipher == null || cipher.oid() == null ? null
          : new Scheme(null, cipher, PLAIN_HMAC_ARC + 9, iterations, saltLength, null);
    }

    /** PBES2 with PBKDF2 and HMAC-SHA256: what all commands do unless told otherwise. */
    public static Scheme pbes2(Cipher cipher, int saltLength) {
      return new Scheme(null, cipher, PLAIN_HMAC_ARC + 9, 2048, saltLength, null);
    }
  }

  /** EncryptedPrivateKeyInfo (RFC 5208, 6) of a PrivateKeyInfo. */
  public static byte[] encryptPrivateKeyInfo(byte[] info, String passphrase, Scheme scheme) {
    byte[] salt = random(scheme.saltLength);
    if (scheme.pbes1 != null) {
      byte[] algorithm =
          DerEncoder.sequence(
              DerEncoder.oid(scheme.pbes1),
              DerEncoder.sequence(
                  DerEncoder.tlv(4, salt), DerEncoder.integer(BigInteger.valueOf(scheme.iterations))));
      byte[] encrypted =
          PassphraseCipher.find(scheme.pbes1, true).process(true, salt, scheme.iterations, info, passphrase);
      return DerEncoder.sequence(algorithm, DerEncoder.tlv(4, encrypted));
    }
    Cipher cipher = scheme.cipher;
    // The object of AES with shorter feedback is that of the full one, which is then also what encrypts.
    Cipher effective = Cipher.find(cipher.oid());
    effective = effective != null ? effective : OtherCiphers.effective(cipher);
    byte[] iv = random(cipher.ivLength());
    byte[] key;
    try {
      key = scheme.scrypt == null
          ? pbkdf2(scheme.prf, ByteString.bytes(passphrase), salt, scheme.iterations, effective.keyLength())
          : SCrypt.generate(
              ByteString.bytes(passphrase), salt, (int) scheme.scrypt[0], (int) scheme.scrypt[1],
              (int) scheme.scrypt[2], effective.keyLength());
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
    byte[] algorithm =
        DerEncoder.sequence(
            DerEncoder.oid(PBES2),
            DerEncoder.sequence(
                scheme.scrypt == null ? pbkdf2Parameters(scheme, salt) : scryptParameters(scheme.scrypt, salt),
                DerEncoder.sequence(DerEncoder.oid(cipher.oid()), cipherParameters(cipher, iv))));
    return DerEncoder.sequence(algorithm, DerEncoder.tlv(4, effective.encrypt(key, iv, info)));
  }

  /** An IV, or {@code SEQUENCE { rc2ParameterVersion INTEGER, iv OCTET STRING }} (RFC 8018, B.2.3). */
  private static byte[] cipherParameters(Cipher cipher, byte[] iv) {
    byte[] octets = DerEncoder.tlv(4, iv);
    return cipher.family().equals("RC2")
        ? DerEncoder.sequence(DerEncoder.integer(BigInteger.valueOf(OtherCiphers.rc2Version(cipher))), octets) : octets;
  }

  private static byte[] pbkdf2Parameters(Scheme scheme, byte[] salt) {
    byte[] prf =
        scheme.prf.equals(HMAC_SHA1)
            ? new byte[0] : DerEncoder.sequence(DerEncoder.oid(scheme.prf), NULL);
    byte[] keyLength =
        scheme.cipher.family().equals("RC2") ? DerEncoder.integer(BigInteger.valueOf(scheme.cipher.keyLength()))
            : new byte[0];
    return DerEncoder.sequence(
        DerEncoder.oid(PBKDF2),
        DerEncoder.sequence(
            DerEncoder.tlv(4, salt), DerEncoder.integer(BigInteger.valueOf(scheme.iterations)), keyLength,
            prf));
  }

  private static byte[] scryptParameters(long[] numbers, byte[] salt) {
    return DerEncoder.sequence(
        DerEncoder.oid(SCRYPT),
        DerEncoder.sequence(
            DerEncoder.tlv(4, salt), DerEncoder.integer(BigInteger.valueOf(numbers[0])),
            DerEncoder.integer(BigInteger.valueOf(numbers[1])), DerEncoder.integer(BigInteger.valueOf(numbers[2]))));
  }

  /** Octets for salts and initialization vectors. */
  public static byte[] random(int length) {
    byte[] octets = new byte[length];
    if (length > 0) {
      SystemRandom.get().nextBytes(octets);
    }
    return octets;
  }

  /** The key of the old PEM encryption: one round of MD5 over pass phrase and salt (EVP_BytesToKey(3)). */
  static byte[] legacyKey(String passphrase, byte[] iv, int length) {
    byte[] password = ByteString.bytes(passphrase);
    byte[] key = new byte[0];
    byte[] last = new byte[0];
    while (key.length < length) {
      last = Digests.digest("MD5", DerEncoder.join(last, password, Arrays.copyOf(iv, 8)));
      key = DerEncoder.join(key, last);
    }
    return Arrays.copyOf(key, length);
  }
}
