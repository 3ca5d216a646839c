package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/**
 * A part of a day, in a {@link TimePeriod}.
 *
 * <pre>
 * DayTimeBand ::= SEQUENCE {
 *   startDayTime [0] EXPLICIT DayTime DEFAULT 00:00:00, endDayTime [1] EXPLICIT DayTime DEFAULT 23:59:59 }
 * DayTime ::= SEQUENCE {
 *   hour [0] EXPLICIT INTEGER, minute [1] EXPLICIT INTEGER DEFAULT 0, second [2] EXPLICIT INTEGER DEFAULT 0 }
 * </pre>
 *
 * @param start hour, minute and second, null for what is not there; null for the beginning of the day
 * @param end the same; null for its end
 */
record DayTimeBand(BigInteger[] start, BigInteger[] end) {
  static DayTimeBand read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue start = fields.optionalExplicit(0);
    DerValue end = fields.optionalExplicit(1);
    fields.end();
    return new DayTimeBand(start == null ? null : dayTime(start), end == null ? null : dayTime(end));
  }

  private static BigInteger[] dayTime(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    BigInteger[] parts = new BigInteger[3];
    for (int i = 0; i < parts.length; i++) {
      DerValue part = fields.optionalExplicit(i);
      parts[i] = part == null ? null : part.integer();
    }
    fields.end();
    return parts;
  }

  /** @return false where the real one gives up */
  boolean print(TextWriter out) {
    return print(start, "00:00:00", out) && print(end, "23:59:59", out.print(" - "));
  }

  private static boolean print(BigInteger[] time, String usual, TextWriter out) {
    if (time == null) {
      out.print(usual);
      return true;
    }
    if (time[0] == null) {
      return false;
    }
    for (BigInteger part : time) {
      if (part != null && part.bitLength() >= Long.SIZE) {
        return false;
      }
    }
    for (int i = 0; i < time.length; i++) {
      out.print(i == 0 ? "" : ":");
      out.print(time[i] == null ? "00" : TimeSpecification.twoDigits(time[i].longValue()));
    }
    return true;
  }
}
