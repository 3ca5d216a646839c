package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;

/**
 * Whether text is a UTCTime or GeneralizedTime as the real one checks them ({@code ASN1_TIME_check}): wider than RFC
 * 5280 allows, since offsets, fractions and missing seconds pass.
 */
public final class TimeSyntax {
  private static final int[] MINIMUM = {0, 0, 1, 1, 0, 0, 0};
  private static final int[] MAXIMUM = {99, 99, 12, 31, 23, 59, 59};
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String text;
  private int at;

  private TimeSyntax(String text) {
    this.text = text;
  }

  public static boolean isValid(String text, boolean generalized, Dialect dialect) {
    return new TimeSyntax(text).check(generalized, dialect);
  }

  /** How many octets a time must have to be read at all; that seconds are there follows only without an offset. */
  static int shortest(boolean generalized, Dialect dialect) {
    return generalized ? dialect.shortestGeneralizedTime() : dialect.shortestUtcTime();
  }

  private boolean check(boolean generalized, Dialect dialect) {
    if (text.length() < shortest(generalized, dialect)) {
      return false;
    }
    int[] fields = new int[7];
    for (int i = generalized ? 0 : 1; i < 7; i++) {
      if (i == 6 && at < text.length() && "Z+-".indexOf(text.charAt(at)) >= 0) {
        break;
      }
      fields[i] = twoDigits(MINIMUM[i], MAXIMUM[i]);
      if (fields[i] < 0) {
        return false;
      }
    }
    int year = generalized ? 100 * fields[0] + fields[1] : fields[1] + (fields[1] < 50 ? 2000 : 1900);
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (fields[3] > DAYS[fields[2] - 1] || fields[2] == 2 && fields[3] == 29 && !leap) {
      return false;
    }
    if (generalized && at < text.length() && text.charAt(at) == '.' && !skipFraction()) {
      return false;
    }
    return isZone();
  }

  /** The two digits that are next, or -1. */
  private int twoDigits(int minimum, int maximum) {
    if (at + 2 > text.length() || !isDigit(at) || !isDigit(at + 1)) {
      return -1;
    }
    int number = 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    at += 2;
    return number < minimum || number > maximum ? -1 : number;
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean skipFraction() {
    int start = ++at;
    while (at < text.length() && isDigit(at)) {
      at++;
    }
    return at > start;
  }

  private boolean isZone() {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    if (c == 'Z') {
      return at == text.length();
    }
    if (c != '+' && c != '-' || at + 4 != text.length()) {
      return false;
    }
    int hours = twoDigits(0, 12);
    int minutes = hours < 0 ? -1 : twoDigits(0, 59);
    return minutes >= 0;
  }
}
