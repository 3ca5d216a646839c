package io.github.certscribe.asn1;

/**
 * Identifier and length octets (X.690, 8.1.2 and 8.1.3) as the real one takes them: long forms need not be the
 * shortest, and leading zeros of a length may be many.
 *
 * @param tagClass {@link DerValue#UNIVERSAL} to {@link DerValue#PRIVATE}
 * @param indefinite whether the length is; then length is 0
 * @param length content octets; they are all there
 * @param end the offset behind the header
 */
record DerHeader(int tagClass, boolean constructed, int tag, boolean indefinite, int length, int end) {
  private static final int MAX_LENGTH_OCTETS = 8;

  /**
   * Reads the header at {@code data[start]}; nothing from limit on is looked at.
   *
   * @param reserve how many octets must follow a length in the long form, even where the length is zero
   *     ({@link io.github.certscribe.dialect.Dialect#octetsBehindLongLength})
   */
  static DerHeader read(byte[] data, int start, int limit, int reserve) throws DecodeException {
    int p = start;
    if (p >= limit) {
      throw new DecodeException("too short");
    }
    int first = data[p++] & 0xff;
    int tag = first & 0x1f;
    if (tag == 0x1f) {
      long number = 0;
      int octet;
      do {
        if (p >= limit || number > Integer.MAX_VALUE >> 7) {
          throw new DecodeException("bad tag");
        }
        octet = data[p++] & 0xff;
        number = number << 7 | octet & 0x7f;
      } while ((octet & 0x80) != 0);
      tag = (int) number;
    }
    if (p >= limit) {
      throw new DecodeException("too short");
    }
    boolean constructed = (first & 0x20) != 0;
    int length = data[p++] & 0xff;
    if (length == 0x80) {
      if (!constructed) {
        throw new DecodeException("indefinite length of a primitive");
      }
      return new DerHeader(first >> 6, true, tag, true, 0, p);
    }
    if (length > 0x80) {
      int octets = length & 0x7f;
      if (limit - p < octets + reserve) {
        throw new DecodeException("too short");
      }
      length = longLength(data, p, p + octets, limit - p - octets);
      p += octets;
    }
    if (length > limit - p) {
      throw new DecodeException("too long");
    }
    return new DerHeader(first >> 6, constructed, tag, false, length, p);
  }

  private static int longLength(byte[] data, int start, int end, int most) throws DecodeException {
    int p = start;
    while (p < end && data[p] == 0) {
      p++;
    }
    long length = 0;
    for (int i = p; i < end && end - p <= MAX_LENGTH_OCTETS && length <= most; i++) {
      length = length << 8 | data[i] & 0xff;
    }
    if (end - p > MAX_LENGTH_OCTETS || end - p == MAX_LENGTH_OCTETS && data[p] < 0) {
      throw new DecodeException("a length beyond 63 bits");
    }
    if (length > most) {
      throw new DecodeException("too long");
    }
    return (int) length;
  }

  /** Whether these are end-of-contents octets. */
  static boolean isEndOfContents(byte[] data, int start, int limit) {
    return limit - start >= 2 && data[start] == 0 && data[start + 1] == 0;
  }
}
