package io.github.certscribe.extension;

import io.github.certscribe.asn1.Asn1Time;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.text.TimeText;
import java.nio.charset.StandardCharsets;

/**
 * A GeneralizedTime in an extension.
 *
 * @param text the content octets; may be malformed
 */
record GeneralizedTime(byte[] text) {
  private static final long DAY = 86_400_000L;
  private static final long LAST_YEAR = 9999;

  static GeneralizedTime read(DerValue value, Dialect dialect) throws DecodeException {
    value.expect(24, "GeneralizedTime");
    return readImplicit(value, dialect);
  }

  /** The same, whatever the tag. */
  static GeneralizedTime readImplicit(DerValue value, Dialect dialect) throws DecodeException {
    byte[] text = value.stringContent();
    if (text.length < dialect.shortestGeneralizedTime()) {
      throw new DecodeException("time too short");
    }
    return new GeneralizedTime(text);
  }

  /** Shows the time. @return false where it is none, which is said in its place */
  boolean print(TextWriter out) {
    try {
      return TimeText.print(out, DerValue.parse(DerEncoder.tlv(24, text)), false);
    } catch (DecodeException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  /**
   * Shows a time with its milliseconds, or nothing where the real one's arithmetic leaves the years that a
   * GeneralizedTime has.
   *
   * @param milliseconds since 1970-01-01T00:00:00Z, unsigned
   */
  static void printMilliseconds(long milliseconds, TextWriter out) {
    // The real one narrows the days to 32 bits.
    int days = (int) Long.divideUnsigned(milliseconds, DAY);
    int rest = (int) Long.remainderUnsigned(milliseconds, DAY);
    int[] civil = Asn1Time.civilFromDays(days);
    if (civil[0] < 0 || civil[0] > LAST_YEAR) {
      return;
    }
    StringBuilder text = new StringBuilder();
    pad(text, civil[0], 4);
    pad(text, civil[1], 2);
    pad(text, civil[2], 2);
    pad(text, rest / 3_600_000, 2);
    pad(text, rest / 60_000 % 60, 2);
    pad(text, rest / 1000 % 60, 2);
    text.append('.');
    pad(text, rest % 1000, 3);
    text.append('Z');
    new GeneralizedTime(text.toString().getBytes(StandardCharsets.ISO_8859_1)).print(out);
  }

  private static void pad(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }
}
