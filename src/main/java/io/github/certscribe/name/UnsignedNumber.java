package io.github.certscribe.name;

import java.math.BigInteger;

/** An unsigned long as C's strtoul reads it with base 0: decimal, 0x and 0, a sign, and white space before. */
public final class UnsignedNumber {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(64);

  private UnsignedNumber() {}

  /** The 64 bits, or null where anything but a number stands there; an empty text is none. */
  public static Long parse(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) >= 9 && text.charAt(i) <= 13)) {
      i++;
    }
    boolean negative = text.startsWith("-", i);
    if (negative || text.startsWith("+", i)) {
      i++;
    }
    int radix = 10;
    if (text.startsWith("0x", i) || text.startsWith("0X", i)) {
      radix = 16;
      i += 2;
    } else if (text.startsWith("0", i)) {
      radix = 8;
    }
    if (i == text.length()) {
      return null;
    }
    for (int k = i; k < text.length(); k++) {
      if (Character.digit(text.charAt(k), radix) < 0) {
        return null;
      }
    }
    BigInteger number = new BigInteger(text.substring(i), radix);
    if (number.compareTo(LIMIT) >= 0) {
      return -1L;
    }
    return negative ? -number.longValue() : number.longValue();
  }
}
