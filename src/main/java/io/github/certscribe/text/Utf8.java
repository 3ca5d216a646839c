package io.github.certscribe.text;

/** UTF-8 as the real one reads and writes it: up to four octets, no surrogates, shortest form only. */
public final class Utf8 {
  private Utf8() {}

  /** How many octets the sequence at an offset has; 0 at the end, negative where it is none. */
  public static int sequenceLength(byte[] octets, int offset) {
    int left = octets.length - offset;
    if (left <= 0) {
      return 0;
    }
    int first = octets[offset] & 0xff;
    int length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : -2;
    if (length < 0 || left < length) {
      return length < 0 ? length : -1;
    }
    for (int i = 1; i < length; i++) {
      if ((octets[offset + i] & 0xc0) != 0x80) {
        return -3;
      }
    }
    long point = codePoint(octets, offset, length);
    boolean tooLong = length == 2 && point < 0x80 || length == 3 && point < 0x800 || length == 4 && point < 0x10000;
    return tooLong ? -4 : length == 3 && point >= 0xd800 && point < 0xe000 ? -2 : length;
  }

  /** The character that a sequence of this length stands for. */
  public static long codePoint(byte[] octets, int offset, int length) {
    int first = octets[offset] & 0xff;
    long point = length == 1 ? first : first & 0x7f >> length;
    for (int i = 1; i < length; i++) {
      point = point << 6 | octets[offset + i] & 0x3f;
    }
    return point;
  }

  /** A character in UTF-8; nothing for what is no character. */
  public static byte[] encode(long point) {
    if (point < 0x80) {
      return new byte[] {(byte) point};
    }
    if (point < 0x800) {
      return new byte[] {(byte) (0xc0 | point >> 6), tail(point, 0)};
    }
    if (point < 0x10000) {
      return point >= 0xd800 && point < 0xe000
          ? new byte[0]
          : new byte[] {(byte) (0xe0 | point >> 12), tail(point, 6), tail(point, 0)};
    }
    return point < 0x110000
        ? new byte[] {(byte) (0xf0 | point >> 18), tail(point, 12), tail(point, 6), tail(point, 0)}
        : new byte[0];
  }

  private static byte tail(long point, int shift) {
    return (byte) (0x80 | point >> shift & 0x3f);
  }
}
