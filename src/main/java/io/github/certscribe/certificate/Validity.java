package io.github.certscribe.certificate;

import io.github.certscribe.asn1.Asn1Time;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.text.ByteString;

/**
 * Validity (RFC 5280, 4.1.2.5): UTCTime through 2049, GeneralizedTime from 2050.
 *
 * @param notBefore seconds since 1970-01-01T00:00:00Z
 * @param notAfter seconds since 1970-01-01T00:00:00Z
 */
public record Validity(long notBefore, long notAfter) {
  public static final long DAY = 86_400;
  /** 9999-12-31T23:59:59Z, the last time that GeneralizedTime has. */
  public static final long LAST = 253_402_300_799L;

  /** {@code Validity ::= SEQUENCE { notBefore Time, notAfter Time }} in DER. */
  public byte[] encoded() {
    return DerEncoder.sequence(encode(notBefore), encode(notAfter));
  }

  /** A Time in DER. */
  public static byte[] encode(long seconds) {
    int second = (int) Math.floorMod(seconds, DAY);
    int[] civil = Asn1Time.civilFromDays(Math.floorDiv(seconds, DAY));
    int year = civil[0];
    boolean utc = year >= 1950 && year < 2050;
    StringBuilder out = new StringBuilder(15);
    if (!utc) {
      two(out, year / 100);
    }
    two(two(two(out, year % 100), civil[1]), civil[2]);
    two(two(two(out, second / 3600), second / 60 % 60), second % 60).append('Z');
    return DerEncoder.tlv(utc ? 23 : 24, ByteString.bytes(out.toString()));
  }

  /** Seconds since 1970-01-01T00:00:00Z for a date and time, or null where there is none such. */
  public static Long seconds(int year, int month, int day, int hour, int minute, int second) {
    if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    return Asn1Time.daysFromCivil(year, month, day) * DAY + hour * 3600L + minute * 60L + second;
  }

  private static int daysOf(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
