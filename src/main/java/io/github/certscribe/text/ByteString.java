package io.github.certscribe.text;

import java.nio.charset.StandardCharsets;

/**
 * Byte strings: a {@code String} whose chars are bytes, 0 to 255.
 *
 * <p>OpenSSL treats arguments, environment, config text and names as bytes and interprets them late or
 * never, so everything that comes from outside is held so here; what is written goes out char by byte.
 */
public final class ByteString {
  private ByteString() {}

  /** The byte string of octets. */
  public static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The byte string of the octets from {@code start} to before {@code end}. */
  public static String of(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** The octets of a byte string; a char above 255 becomes a question mark. */
  public static byte[] bytes(String byteString) {
    return byteString.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The UTF-8 bytes of text, as a byte string. */
  public static String utf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that the bytes are in UTF-8; malformed sequences become U+FFFD. */
  public static String decodeUtf8(String byteString) {
    return new String(bytes(byteString), StandardCharsets.UTF_8);
  }
}
