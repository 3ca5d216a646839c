package io.github.certscribe.text;

import java.util.Arrays;

/**
 * Collects what is printed, as bytes. Every {@code String} given is a byte string (see {@link ByteString}).
 *
 * <p>Lines end in a line feed on every platform. The buffer is its own: a {@code ByteArrayOutputStream} costs an
 * interpreter, which is what runs a short command, three calls a byte.
 */
public final class TextWriter {
  private static final byte[] LOWER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  private static final byte[] UPPER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

  private byte[] buffer = new byte[4096];
  private int size;

  /** Makes room for more bytes. */
  private byte[] room(int count) {
    if (size + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + count));
    }
    return buffer;
  }

  // The low bytes of chars are what a byte string is, and this one call takes them without a loop.
  @SuppressWarnings("deprecation")
  public TextWriter print(String byteString) {
    int length = byteString.length();
    byteString.getBytes(0, length, room(length), size);
    size += length;
    return this;
  }

  public TextWriter print(char c) {
    room(1)[size++] = (byte) c;
    return this;
  }

  /** A number in decimals. */
  public TextWriter print(long number) {
    return print(Long.toString(number));
  }

  public TextWriter println(String byteString) {
    return print(byteString).println();
  }

  public TextWriter println() {
    room(1)[size++] = '\n';
    return this;
  }

  /** Nothing where the count is not above zero. */
  public TextWriter spaces(int count) {
    for (int i = 0; i < count; i++) {
      room(1)[size++] = ' ';
    }
    return this;
  }

  /** The octets from {@code start} to before {@code end}, as they are. */
  public TextWriter write(byte[] bytes, int start, int end) {
    System.arraycopy(bytes, start, room(end - start), size, end - start);
    size += end - start;
    return this;
  }

  public TextWriter write(byte[] bytes) {
    return write(bytes, 0, bytes.length);
  }

  /** Two lower-case hexadecimal digits. */
  public TextWriter hex(int octet) {
    byte[] to = room(2);
    to[size++] = LOWER[octet >> 4 & 15];
    to[size++] = LOWER[octet & 15];
    return this;
  }

  /** Two upper-case hexadecimal digits. */
  public TextWriter upperHex(int octet) {
    byte[] to = room(2);
    to[size++] = UPPER[octet >> 4 & 15];
    to[size++] = UPPER[octet & 15];
    return this;
  }

  /**
   * Octets in lines, each indented, in hexadecimal with a colon after each octet but the last.
   *
   * @param each how many stand in a line
   */
  void octets(byte[] octets, int each, int indent) {
    for (int i = 0; i < octets.length; i++) {
      if (i % each == 0) {
        if (i > 0) {
          println();
        }
        spaces(indent);
      }
      hex(octets[i]);
      if (i + 1 < octets.length) {
        print(':');
      }
    }
    println();
  }

  public int size() {
    return size;
  }

  /** All that was printed so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /** What was printed so far, as a byte string. */
  @Override
  public String toString() {
    return ByteString.of(buffer, 0, size);
  }
}
