package io.github.certscribe.extension;

/** Numbers as C's library reads them. */
final class CNumber {
  private CNumber() {}

  /**
   * A whole number as {@code strtol} with base 10 reads it to the end of the text: white space and a sign may stand
   * first.
   *
   * @return the number; -1 where there is none, or where it is negative or more than {@code most}
   */
  static int decimal(String text, int most) {
    int i = 0;
    while (i < text.length() && ValueList.isSpace(text.charAt(i))) {
      i++;
    }
    boolean negative = text.startsWith("-", i);
    if (negative || text.startsWith("+", i)) {
      i++;
    }
    int digits = i;
    long number = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      number = Math.min(most + 1L, number * 10 + text.charAt(i) - '0');
      i++;
    }
    if (i == digits || i < text.length() || number > most || negative && number > 0) {
      return -1;
    }
    return (int) number;
  }

  /**
   * What {@code strtoul} reads at the beginning of a text: all 64 bits, in two's complement where they do not fit.
   *
   * @param radix 10, or 0 for what {@code 0x} and {@code 0} say
   * @param end where the number ends goes into its first element; 0 where there is none
   */
  static long unsigned(String text, int radix, int[] end) {
    int i = 0;
    while (i < text.length() && ValueList.isSpace(text.charAt(i))) {
      i++;
    }
    boolean negative = text.startsWith("-", i);
    if (negative || text.startsWith("+", i)) {
      i++;
    }
    int base = radix == 0 ? 10 : radix;
    boolean hex = text.regionMatches(true, i, "0x", 0, 2);
    if (radix == 0 && hex && i + 2 < text.length() && Character.digit(text.charAt(i + 2), 16) >= 0) {
      base = 16;
      i += 2;
    } else if (radix == 0 && text.startsWith("0", i)) {
      base = 8;
    }
    int digits = i;
    long number = 0;
    boolean overflow = false;
    while (i < text.length() && Character.digit(text.charAt(i), base) >= 0) {
      int digit = Character.digit(text.charAt(i), base);
      overflow |= Long.compareUnsigned(number, Long.divideUnsigned(-1L - digit, base)) > 0;
      number = number * base + digit;
      i++;
    }
    end[0] = i == digits ? 0 : i;
    return overflow ? -1 : negative ? -number : number;
  }
}
