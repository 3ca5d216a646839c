package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import java.util.Arrays;

/**
 * SHA-2's crypt (Drepper, "Unix crypt using SHA-256 and SHA-512") for salts that commons-codec does not take; its
 * digests are the library's.
 */
final class SaltedSha2 {
  private static final int LEAST_ROUNDS = 1000;
  private static final int LEAST_REPEATS = 16;

  private final String digest;
  private final byte[] password;
  private final byte[] salt;

  /** @param digest {@code SHA256} or {@code SHA512} */
  SaltedSha2(String digest, byte[] password, byte[] salt) {
    this.digest = digest;
    this.password = password;
    this.salt = salt;
  }

  /** How many rounds are done where so many are asked for, from zero on. */
  static int rounds(int asked) {
    return Math.max(LEAST_ROUNDS, asked);
  }

  /** The hash, as it stands behind the salt. */
  String of(int rounds) {
    byte[] hash = first();
    byte[] repeatedPassword = repeated(Digests.digest(digest, times(password, password.length)), password.length);
    byte[] repeatedSalt =
        repeated(Digests.digest(digest, times(salt, LEAST_REPEATS + (hash[0] & 0xff))), salt.length);
    byte[] none = new byte[0];
    for (int i = 0; i < rounds; i++) {
      boolean odd = i % 2 == 1;
      hash = Digests.digest(
          digest,
          DerEncoder.join(
              odd ? repeatedPassword : hash, i % 3 == 0 ? none : repeatedSalt, i % 7 == 0 ? none : repeatedPassword,
              odd ? hash : repeatedPassword));
    }
    return encoded(hash);
  }

  private byte[] first() {
    byte[] other = Digests.digest(digest, DerEncoder.join(password, salt, password));
    byte[] all = DerEncoder.join(password, salt, repeated(other, password.length));
    for (int rest = password.length; rest > 0; rest >>= 1) {
      all = DerEncoder.join(all, (rest & 1) != 0 ? other : password);
    }
    return Digests.digest(digest, all);
  }

  private static byte[] times(byte[] octets, int count) {
    return repeated(octets, octets.length * count);
  }

  /** So many octets of what begins anew at its end. */
  private static byte[] repeated(byte[] octets, int length) {
    byte[] all = Arrays.copyOf(octets, length);
    for (int i = octets.length; i < length; i++) {
      all[i] = octets[i % octets.length];
    }
    return all;
  }

  /** Three octets at a time, each from another third of the hash, the thirds in turn. */
  private static String encoded(byte[] hash) {
    StringBuilder out = new StringBuilder();
    int third = hash.length / 3;
    boolean longer = hash.length > 32;
    int[] at = {0, third, 2 * third};
    for (int i = 0; i < third; i++) {
      PasswordHash.append(out, (hash[at[0]] & 0xff) << 16 | (hash[at[1]] & 0xff) << 8 | hash[at[2]] & 0xff, 4);
      int[] next = longer ? new int[] {at[1], at[2], at[0]} : new int[] {at[2], at[0], at[1]};
      for (int j = 0; j < next.length; j++) {
        at[j] = next[j] + 1;
      }
    }
    int last = hash.length - 1;
    PasswordHash.append(
        out, longer ? hash[last] & 0xff : (hash[last] & 0xff) << 8 | hash[last - 1] & 0xff, longer ? 2 : 3);
    return out.toString();
  }
}
