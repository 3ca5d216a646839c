package io.github.certscribe.asn1;

import java.math.BigInteger;

/** OBJECT IDENTIFIER contents as dotted decimals (X.690, 8.19). */
final class DottedDecimal {
  private DottedDecimal() {}

  static String of(DerValue value) throws DecodeException {
    int length = value.contentLength();
    if (value.constructed() || length == 0 || (value.contentAt(length - 1) & 0x80) != 0) {
      throw new DecodeException("invalid object encoding");
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    int i = 0;
    while (i < length) {
      if (value.contentAt(i) == 0x80) {
        throw new DecodeException("invalid object encoding");
      }
      long arc = 0;
      BigInteger large = null;
      int octet;
      do {
        octet = value.contentAt(i++);
        if (large == null && arc > Long.MAX_VALUE >> 7) {
          large = BigInteger.valueOf(arc);
        }
        if (large == null) {
          arc = arc << 7 | octet & 0x7f;
        } else {
          large = large.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7f));
        }
      } while ((octet & 0x80) != 0);
      if (first) {
        int root = large != null || arc >= 80 ? 2 : (int) arc / 40;
        out.append(root).append('.');
        if (large == null) {
          out.append(arc - 40L * root);
        } else {
          out.append(large.subtract(BigInteger.valueOf(80)));
        }
        first = false;
      } else if (large == null) {
        out.append('.').append(arc);
      } else {
        out.append('.').append(large);
      }
    }
    return out.toString();
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
