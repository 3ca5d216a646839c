package io.github.certscribe.text;

import java.io.ByteArrayOutputStream;

/**
 * Collects what is printed, as bytes. Every {@code String} given is a byte string (see {@link ByteString}).
 *
 * <p>Lines end in a line feed on every platform.
 */
public final class TextWriter {
  private static final byte[] LOWER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  private static final byte[] UPPER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);

  public TextWriter print(String byteString) {
    for (int i = 0; i < byteString.length(); i++) {
      buffer.write(byteString.charAt(i));
    }
    return this;
  }

  public TextWriter print(char c) {
    buffer.write(c);
    return this;
  }

  public TextWriter print(long number) {
    return print(Long.toString(number));
  }

  public TextWriter println(String byteString) {
    return print(byteString).println();
  }

  public TextWriter println() {
    buffer.write('\n');
    return this;
  }

  public TextWriter spaces(int count) {
    for (int i = 0; i < count; i++) {
      buffer.write(' ');
    }
    return this;
  }

  public TextWriter write(byte[] bytes, int start, int end) {
    buffer.write(bytes, start, end - start);
    return this;
  }

  public TextWriter write(byte[] bytes) {
    buffer.write(bytes, 0, bytes.length);
    return this;
  }

  /** Two lower-case hexadecimal digits. */
  public TextWriter hex(int octet) {
    buffer.write(LOWER[octet >> 4 & 15]);
    buffer.write(LOWER[octet & 15]);
    return this;
  }

  /** Two upper-case hexadecimal digits. */
  public TextWriter upperHex(int octet) {
    buffer.write(UPPER[octet >> 4 & 15]);
    buffer.write(UPPER[octet & 15]);
    return this;
  }

  public int size() {
    return buffer.size();
  }

  public byte[] toByteArray() {
    return buffer.toByteArray();
  }

  /** What was printed so far, as a byte string. */
  @Override
  public String toString() {
    return ByteString.of(buffer.toByteArray());
  }
}
