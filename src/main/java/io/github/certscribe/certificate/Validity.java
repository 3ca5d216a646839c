package io.github.certscribe.certificate;

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

  public byte[] encoded() {
    return DerEncoder.sequence(encode(notBefore), encode(notAfter));
  }

  /** A Time in DER. */
  public static byte[] encode(long seconds) {
    long days = Math.floorDiv(seconds, DAY);
    int second = (int) Math.floorMod(seconds, DAY);
    // Civil date from a day number; java.time costs a short command tens of milliseconds.
    long z = days + 719_468;
    long era = Math.floorDiv(z, 146_097);
    long dayOfEra = z - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shifted = (5 * dayOfYear + 2) / 153;
    int day = (int) (dayOfYear - (153 * shifted + 2) / 5 + 1);
    int month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
    int year = (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    boolean utc = year >= 1950 && year < 2050;
    StringBuilder out = new StringBuilder(15);
    if (!utc) {
      two(out, year / 100);
    }
    two(two(two(out, year % 100), month), day);
    two(two(two(out, second / 3600), second / 60 % 60), second % 60).append('Z');
    return DerEncoder.tlv(utc ? 23 : 24, ByteString.bytes(out.toString()));
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
