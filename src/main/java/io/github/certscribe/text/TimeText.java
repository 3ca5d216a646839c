package io.github.certscribe.text;

import io.github.certscribe.asn1.Asn1Time;
import io.github.certscribe.asn1.DerValue;

/** Times as the real one prints them: {@code Jan  2 03:04:05 2026 GMT}, or {@code 2026-01-02 03:04:05Z}. */
public final class TimeText {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private TimeText() {}

  /**
   * Prints a UTCTime or GeneralizedTime.
   *
   * @param iso8601 what {@code -dateopt iso_8601} asks for
   * @return false where it is no time, which is said in its place
   */
  public static boolean print(TextWriter out, DerValue value, boolean iso8601) {
    Asn1Time time = Asn1Time.read(value);
    if (time == null) {
      out.print("Bad time value");
      return false;
    }
    long days = Math.floorDiv(time.seconds(), 86_400L);
    int second = (int) Math.floorMod(time.seconds(), 86_400L);
    int[] civil = Asn1Time.civilFromDays(days);
    if (iso8601) {
      pad(out, civil[0], 4).print('-');
      two(out, civil[1]).print('-');
      two(out, civil[2]).print(' ');
      clock(out, second).print(time.fraction()).print('Z');
    } else {
      out.print(MONTHS.substring(civil[1] * 3 - 3, civil[1] * 3)).print(' ');
      pad(out, civil[2], 2).print(' ');
      clock(out, second).print(time.fraction()).print(' ').print(civil[0]).print(" GMT");
    }
    return true;
  }

  private static TextWriter clock(TextWriter out, int second) {
    two(out, second / 3600).print(':');
    two(out, second / 60 % 60).print(':');
    return two(out, second % 60);
  }

  private static TextWriter two(TextWriter out, int number) {
    return out.print((char) ('0' + number / 10)).print((char) ('0' + number % 10));
  }

  private static TextWriter pad(TextWriter out, int number, int width) {
    String digits = Integer.toString(number);
    return out.spaces(width - digits.length()).print(digits);
  }
}
