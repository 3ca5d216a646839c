package io.github.certscribe.cfssl;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Durations as Go's time.ParseDuration reads them: {@code 8760h}, {@code 1h30m}, {@code 1.5s}, {@code -5m}. */
final class GoDuration {
  static final long SECOND = 1_000_000_000L;

  private GoDuration() {}

  /**
   * @return nanoseconds
   * @throws CfsslException in the words of cfssl's configuration errors
   */
  static long nanoseconds(String text) {
    String rest = text;
    boolean negative = rest.startsWith("-");
    if (negative || rest.startsWith("+")) {
      rest = rest.substring(1);
    }
    if (rest.equals("0")) {
      return 0;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    BigInteger sum = BigInteger.ZERO;
    int i = 0;
    while (i < rest.length()) {
      int start = i;
      while (i < rest.length() && isDigitOrDot(rest.charAt(i))) {
        i++;
      }
      String number = rest.substring(start, i);
      int unitStart = i;
      while (i < rest.length() && !isDigitOrDot(rest.charAt(i))) {
        i++;
      }
      BigDecimal amount = number(number, text);
      sum = sum.add(amount.multiply(BigDecimal.valueOf(unit(rest.substring(unitStart, i), text))).toBigInteger());
    }
    if (sum.bitLength() > 63) {
      throw invalid(text);
    }
    return negative ? -sum.longValue() : sum.longValue();
  }

  private static boolean isDigitOrDot(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static BigDecimal number(String number, String text) {
    if (number.isEmpty() || number.equals(".") || number.indexOf('.') != number.lastIndexOf('.')) {
      throw invalid(text);
    }
    return new BigDecimal(number.endsWith(".") ? number + "0" : number);
  }

  private static long unit(String unit, String text) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "\u00b5s", "\u03bcs" -> 1000;
      case "ms" -> 1_000_000;
      case "s" -> SECOND;
      case "m" -> 60 * SECOND;
      case "h" -> 3600 * SECOND;
      case "" -> throw new CfsslException("time: missing unit in duration " + GoJson.quote(text));
      default -> throw new CfsslException(
          "time: unknown unit " + GoJson.quote(unit) + " in duration " + GoJson.quote(text));
    };
  }

  private static CfsslException invalid(String text) {
    return new CfsslException("time: invalid duration " + GoJson.quote(text));
  }
}
