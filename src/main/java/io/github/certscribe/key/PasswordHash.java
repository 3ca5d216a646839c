package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.Sha2Crypt;

/** Hashes of passwords as password files keep them (crypt(5)); commons-codec makes them. */
public enum PasswordHash {
  MD5("1", 8),
  /** Apache's variant of MD5. */
  APR1("apr1", 8),
  /** AIX's variant of MD5, without a name in front. */
  AIX_MD5("", 8),
  SHA256("5", 16),
  SHA512("6", 16);

  /** What the real one prints where it makes no hash, its exit status 0. */
  public static final String NONE = "<NULL>";

  private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ROUNDS = "rounds=";

  private static final int MD5_ROUNDS = 1000;
  private static final int USUAL_ROUNDS = 5000;

  private final String prefix;
  private final int saltLength;

  PasswordHash(String name, int saltLength) {
    this.prefix = name.isEmpty() ? "" : "$" + name + "$";
    this.saltLength = saltLength;
  }

  /** A new salt, as long as it may be. */
  public String salt(SecureRandom random) {
    StringBuilder salt = new StringBuilder();
    for (int i = 0; i < saltLength; i++) {
      salt.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return salt.toString();
  }

  /**
   * @param password a byte string
   * @param salt what is too long is cut off; SHA-2's may begin with {@code rounds=NUMBER$}
   * @return the hash with its salt; {@link #NONE} where there is none of such a password or salt
   */
  public String of(String password, String salt) {
    boolean sha = this == SHA256 || this == SHA512;
    String own = salt;
    if (sha && salt.startsWith(ROUNDS)) {
      int end = salt.indexOf('$');
      if (end < 0 || !isNumber(salt.substring(ROUNDS.length(), end))) {
        return NONE;
      }
      own = salt.substring(end + 1);
    }
    if (sha && (password.isEmpty() || own.isEmpty())) {
      return NONE;
    }
    String given = salt.substring(0, salt.length() - own.length());
    String taken = own.substring(0, Math.min(saltLength, own.length()));
    byte[] octets = ByteString.bytes(password);
    if (!isOfAlphabet(taken)) {
      return prefix + (sha ? sha2(octets, taken, given) : md5(octets, taken, prefix));
    }
    String whole = prefix + given + taken;
    return switch (this) {
      case SHA256 -> Sha2Crypt.sha256Crypt(octets, whole);
      case SHA512 -> Sha2Crypt.sha512Crypt(octets, whole);
      case AIX_MD5 -> md5(octets, taken, prefix);
      default -> Md5Crypt.md5Crypt(octets, whole, prefix);
    };
  }

  /** Whether commons-codec takes a salt. */
  private static boolean isOfAlphabet(String salt) {
    for (int i = 0; i < salt.length(); i++) {
      if (ALPHABET.indexOf(salt.charAt(i)) < 0) {
        return false;
      }
    }
    return !salt.isEmpty();
  }

  /**
   * MD5's crypt, its digests the library's: for AIX's variant, which has no name mixed in and which commons-codec
   * lacks, and for salts that commons-codec does not take.
   */
  private static String md5(byte[] password, String salt, String name) {
    byte[] grains = ByteString.bytes(salt);
    byte[] other = Digests.digest("MD5", DerEncoder.join(password, grains, password));
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    first.writeBytes(password);
    first.writeBytes(ByteString.bytes(name));
    first.writeBytes(grains);
    for (int i = 0; i < password.length; i++) {
      first.write(other[i % other.length]);
    }
    for (int rest = password.length; rest > 0; rest >>= 1) {
      first.write((rest & 1) != 0 ? 0 : password[0]);
    }
    byte[] hash = Digests.digest("MD5", first.toByteArray());
    byte[] none = new byte[0];
    for (int i = 0; i < MD5_ROUNDS; i++) {
      boolean odd = i % 2 == 1;
      hash = Digests.digest(
          "MD5",
          DerEncoder.join(
              odd ? password : hash, i % 3 == 0 ? none : grains, i % 7 == 0 ? none : password, odd ? hash : password));
    }
    StringBuilder out = new StringBuilder(salt).append('$');
    for (int i = 0; i < 5; i++) {
      append(out, hash[i] << 16 & 0xff0000 | hash[i + 6] << 8 & 0xff00 | hash[i == 4 ? 5 : i + 12] & 0xff, 4);
    }
    append(out, hash[11] & 0xff, 2);
    return out.toString();
  }

  /** @param given {@code rounds=NUMBER$}, or empty */
  private String sha2(byte[] password, String salt, String given) {
    int rounds = USUAL_ROUNDS;
    String shown = "";
    if (!given.isEmpty()) {
      rounds = SaltedSha2.rounds(Integer.parseInt(given.substring(ROUNDS.length(), given.length() - 1)));
      shown = ROUNDS + rounds + "$";
    }
    return shown + salt + "$" + new SaltedSha2(name(), password, ByteString.bytes(salt)).of(rounds);
  }

  /** Writes so many digits of six bits, the lowest first. */
  static void append(StringBuilder out, int bits, int digits) {
    for (int i = 0; i < digits; i++) {
      out.append(ALPHABET.charAt(bits >> 6 * i & 63));
    }
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() < 10;
  }
}
