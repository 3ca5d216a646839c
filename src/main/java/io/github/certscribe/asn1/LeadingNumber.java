package io.github.certscribe.asn1;

/**
 * The decimal number that a text begins with, as C's strtoul reads it: white space and a sign may stand before; a
 * negative one wraps around; one past 64 bits is the largest.
 *
 * @param bits the unsigned 64 bits
 * @param end where reading stopped; the start where there is no number, and then bits are 0
 */
record LeadingNumber(long bits, int end) {
  static LeadingNumber parse(String text, int start) {
    int i = start;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    boolean negative = text.startsWith("-", i);
    if (negative || text.startsWith("+", i)) {
      i++;
    }
    int digits = i;
    long bits = 0;
    boolean past = false;
    for (; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      int digit = text.charAt(i) - '0';
      past |= Long.compareUnsigned(bits, Long.divideUnsigned(-1L - digit, 10)) > 0;
      bits = 10 * bits + digit;
    }
    return i == digits ? new LeadingNumber(0, start) : new LeadingNumber(past ? -1 : negative ? -bits : bits, i);
  }

  /** C's isspace. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= 9 && c <= 13;
  }
}
