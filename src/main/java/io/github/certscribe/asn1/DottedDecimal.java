package io.github.certscribe.asn1;

import java.math.BigInteger;

/** OBJECT IDENTIFIER contents as dotted decimals (X.690, 8.19). */
final class DottedDecimal {
  private DottedDecimal() {}

  /** Most content octets that the real one prints as numbers. */
  static final int LONGEST_SHOWN = 586;

  static String of(DerValue value) throws DecodeException {
    check(value);
    StringBuilder out = new StringBuilder();
    for (int start = 0; start < value.contentLength(); ) {
      int end = start + 1;
      while ((value.contentAt(end - 1) & 0x80) != 0) {
        end++;
      }
      boolean first = start == 0;
      if (end - start > 8) {
        BigInteger arc = largeArc(value, start, end);
        out.append(first ? "2" : "").append('.').append(first ? arc.subtract(BigInteger.valueOf(80)) : arc);
      } else {
        long arc = 0;
        for (int i = start; i < end; i++) {
          arc = arc << 7 | value.contentAt(i) & 0x7f;
        }
        long root = first ? Math.min(2, arc / 40) : 0;
        out.append(first ? Long.toString(root) : "").append('.').append(arc - 40 * root);
      }
      start = end;
    }
    return out.toString();
  }

  /** Refuses contents that are no arcs (X.690, 8.19.2). */
  static void check(DerValue value) throws DecodeException {
    int length = value.contentLength();
    boolean good = !value.constructed() && length > 0 && (value.contentAt(length - 1) & 0x80) == 0;
    boolean begins = true;
    for (int i = 0; i < length && good; i++) {
      good = !begins || value.contentAt(i) != 0x80;
      begins = (value.contentAt(i) & 0x80) == 0;
    }
    if (!good) {
      throw new DecodeException("invalid object encoding");
    }
  }

  /** Packs groups of seven bits; adding them to a BigInteger one by one would take quadratic time. */
  private static BigInteger largeArc(DerValue value, int start, int end) {
    byte[] magnitude = new byte[(7 * (end - start) + 7) / 8];
    int bit = 0;
    for (int i = end - 1; i >= start; i--, bit += 7) {
      int group = (value.contentAt(i) & 0x7f) << bit % 8;
      int at = magnitude.length - 1 - bit / 8;
      magnitude[at] |= (byte) group;
      if (at > 0) {
        magnitude[at - 1] |= (byte) (group >> 8);
      }
    }
    return new BigInteger(1, magnitude);
  }

  /**
   * Dotted decimals as the real one reads them, in their plain form: a space separates as well as a dot, an empty arc
   * is zero, one separator may stand at the end, leading zeros are dropped.
   *
   * @return null where it is no object identifier
   */
  static String normalize(String text) {
    int length = text.length();
    if (length < 3 || text.charAt(0) < '0' || text.charAt(0) > '2' || !isSeparator(text.charAt(1))) {
      return null;
    }
    StringBuilder out = new StringBuilder(length).append(text.charAt(0));
    int start = 2;
    while (start < length) {
      int end = start;
      while (end < length && !isSeparator(text.charAt(end))) {
        char c = text.charAt(end++);
        if (c < '0' || c > '9') {
          return null;
        }
      }
      int digits = start;
      while (digits < end - 1 && text.charAt(digits) == '0') {
        digits++;
      }
      String arc = end == start ? "0" : text.substring(digits, end);
      if (start == 2 && text.charAt(0) != '2' && (arc.length() > 2 || Integer.parseInt(arc) >= 40)) {
        return null;
      }
      out.append('.').append(arc);
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ' ';
  }
}
