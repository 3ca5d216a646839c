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
}
