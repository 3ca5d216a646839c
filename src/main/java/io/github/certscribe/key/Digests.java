package io.github.certscribe.key;

/** Message digests by name. */
public final class Digests {
  private Digests() {}

  /** The digest of bytes; the name in any spelling the real one takes ({@code sha256}, {@code SHA2-256}, {@code RSA-SHA256}). */
  public static byte[] digest(String name, byte[] bytes) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Whether there is a digest of this name. */
  public static boolean exists(String name) {
    throw new UnsupportedOperationException("not yet");
  }
}
