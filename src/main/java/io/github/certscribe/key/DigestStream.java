package io.github.certscribe.key;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.Digest;

/** Digests of what may be longer than memory. */
final class DigestStream {
  /** Octets up to which a JDK provider costs more to find than it gains with the processor's own instructions. */
  private static final int SHORT = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private DigestStream() {}

  /**
   * The digest of all that a stream has left.
   *
   * @param canonical the digest's name as {@link Digests#canonical} gives it
   */
  static byte[] digest(String canonical, InputStream in) throws IOException {
    // Not by readNBytes: see DiskFiles.readFully.
    byte[] start = new byte[BUFFER];
    int length = 0;
    for (int count; length < SHORT && (count = in.read(start, length, start.length - length)) > 0; ) {
      length += count;
      start = length == start.length && length < SHORT ? Arrays.copyOf(start, 2 * length) : start;
    }
    MessageDigest quick = length < SHORT ? null : ofPlatform(canonical);
    if (quick == null) {
      Digest digest = Digests.create(canonical);
      digest.update(start, 0, length);
      update(digest, in);
      byte[] result = new byte[digest.getDigestSize()];
      digest.doFinal(result, 0);
      return result;
    }
    quick.update(start, 0, length);
    byte[] buffer = new byte[BUFFER];
    for (int count; (count = in.read(buffer)) > 0; ) {
      quick.update(buffer, 0, count);
    }
    return quick.digest();
  }

  /** Takes all that a stream has left into a digest. */
  static void update(Digest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count; (count = in.read(buffer)) > 0; ) {
      digest.update(buffer, 0, count);
    }
  }

  private static MessageDigest ofPlatform(String canonical) {
    String name = switch (canonical) {
      case "SHA1", "SHA224", "SHA256", "SHA384", "SHA512" -> "SHA-" + canonical.substring(3);
      case "SHA512-224", "SHA512-256" -> "SHA-512/" + canonical.substring(7);
      case "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512", "MD5" -> canonical;
      default -> null;
    };
    try {
      return name == null ? null : MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
  }
}
