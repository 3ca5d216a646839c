package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;

/**
 * A UTCTime or GeneralizedTime, read as leniently as the real one reads it: seconds may be absent, an offset may stand
 * for {@code Z}, and a GeneralizedTime may have a fraction.
 *
 * @param seconds since 1970-01-01T00:00:00Z
 * @param fraction the fraction's digits with the point before them, or an empty string
 */
public record Asn1Time(long seconds, String fraction) {
  private static final int[] LEAST = {0, 0, 1, 1, 0, 0, 0, 0, 0};
  private static final int[] MOST = {99, 99, 12, 31, 23, 59, 59, 12, 59};
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** A value of either type, or null where it is no time. */
  public static Asn1Time read(DerValue value) {
    try {
      return read(value.isUniversal(24), value.stringContent());
    } catch (DecodeException e) {
      return null;
    }
  }

  /** @param generalized whether the text is a GeneralizedTime's, with four digits for the year */
  public static Asn1Time read(boolean generalized, byte[] text) {
    return read(generalized, text, true);
  }

  /** The same, but null where the release wants more digits, too. */
  public static Asn1Time read(boolean generalized, byte[] text, Dialect dialect) {
    return text.length < shortest(generalized, dialect) ? null : read(generalized, text, true);
  }

  /**
   * Whether the real one takes text for a time ({@code ASN1_TIME_check}); what an offset leads to does not matter then.
   */
  static boolean isValid(boolean generalized, byte[] text, Dialect dialect) {
    return text.length >= shortest(generalized, dialect) && read(generalized, text, false) != null;
  }

  /** How many octets a time must have to be read at all. */
  static int shortest(boolean generalized, Dialect dialect) {
    return generalized ? dialect.shortestGeneralizedTime() : dialect.shortestUtcTime();
  }

  private static Asn1Time read(boolean generalized, byte[] text, boolean bounded) {
    int length = text.length;
    if (length < (generalized ? 13 : 11)) {
      return null;
    }
    int fields = generalized ? 7 : 6;
    int seconds = fields - 1;
    int[] civil = new int[9];
    int p = 0;
    for (int i = 0; i < fields; i++) {
      if (i == seconds && (text[p] == 'Z' || text[p] == '+' || text[p] == '-')) {
        break;
      }
      int which = generalized ? i : i + 1;
      int number = twoDigits(text, p, which);
      p += 2;
      if (number < 0 || p >= length) {
        return null;
      }
      civil[which] = number;
      if (which == 3 && number > daysIn(year(civil, generalized), civil[2])) {
        return null;
      }
    }
    String fraction = "";
    if (generalized && text[p] == '.') {
      int start = ++p;
      while (p < length && isDigit(text[p])) {
        p++;
      }
      if (p == start || p == length) {
        return null;
      }
      // The real one shows a fraction only where it stands behind the seconds.
      fraction = start == 15 && length > 15 ? ascii(text, start - 1, p) : "";
    }
    int year = year(civil, generalized);
    long time =
        daysFromCivil(year, civil[2], civil[3]) * 86_400 + civil[4] * 3600L + civil[5] * 60L + civil[6];
    if (text[p] == 'Z') {
      return p + 1 == length ? new Asn1Time(time, fraction) : null;
    }
    if (text[p] != '+' && text[p] != '-' || p + 5 != length) {
      return null;
    }
    int hours = twoDigits(text, p + 1, 7);
    int minutes = twoDigits(text, p + 3, 8);
    if (hours < 0 || minutes < 0) {
      return null;
    }
    long offset = hours * 3600L + minutes * 60L;
    long shifted = text[p] == '-' ? time + offset : time - offset;
    return bounded && offset != 0 && isOutOfYears(shifted) ? null : new Asn1Time(shifted, fraction);
  }

  private static boolean isOutOfYears(long seconds) {
    return seconds < daysFromCivil(1900, 1, 1) * 86_400 || seconds >= daysFromCivil(10_000, 1, 1) * 86_400;
  }

  private static int year(int[] civil, boolean generalized) {
    return generalized ? civil[0] * 100 + civil[1] : civil[1] < 50 ? 2000 + civil[1] : 1900 + civil[1];
  }

  /** Two digits within the range of a field, or -1. */
  private static int twoDigits(byte[] text, int p, int field) {
    if (p + 1 >= text.length || !isDigit(text[p]) || !isDigit(text[p + 1])) {
      return -1;
    }
    int number = (text[p] - '0') * 10 + text[p + 1] - '0';
    return number < LEAST[field] || number > MOST[field] ? -1 : number;
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static String ascii(byte[] text, int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      out.append((char) text[i]);
    }
    return out.toString();
  }

  private static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }

  /**
   * Days since 1970-01-01 of a date in the Gregorian calendar. Reckoned here, since java.time costs a short command
   * tens of milliseconds.
   */
  public static long daysFromCivil(int year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }

  /** Year, month (1 to 12) and day of a day number since 1970-01-01. */
  public static int[] civilFromDays(long days) {
    long z = days + 719_468;
    long era = Math.floorDiv(z, 146_097);
    long dayOfEra = z - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shifted = (5 * dayOfYear + 2) / 153;
    int month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
    int year = (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    return new int[] {year, month, (int) (dayOfYear - (153 * shifted + 2) / 5 + 1)};
  }
}
