package io.github.certscribe.cfssl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times of RFC 3339 as Go's time.Time reads them from JSON: the hour may have one digit, a comma may stand before the
 * fraction, and an offset may be of more than a day.
 */
final class GoTime {
  private final String text;
  private int at;

  private GoTime(String text) {
    this.text = text;
  }

  /**
   * @throws DateTimeException where it is no such time
   */
  static Instant parse(String text) {
    return new GoTime(text).read();
  }

  private Instant read() {
    int year = number(4);
    literal('-');
    int month = number(2);
    literal('-');
    int day = number(2);
    literal('T');
    int hour = number(isDigit(at + 1) ? 2 : 1);
    literal(':');
    int minute = number(2);
    literal(':');
    int second = number(2);
    int nanoseconds = 0;
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && isDigit(at + 1)) {
      nanoseconds = fraction();
    }
    int offset = offset();
    if (at != text.length()) {
      throw wrong();
    }
    return LocalDateTime.of(year, month, day, hour, minute, second, nanoseconds)
        .toInstant(ZoneOffset.UTC)
        .minusSeconds(offset);
  }

  /** Nanoseconds; what is smaller is cut off. */
  private int fraction() {
    int nanoseconds = 0;
    int scale = 100_000_000;
    for (at++; isDigit(at); at++) {
      nanoseconds += (text.charAt(at) - '0') * scale;
      scale /= 10;
    }
    return nanoseconds;
  }

  /** Seconds east of UTC. */
  private int offset() {
    if (at < text.length() && text.charAt(at) == 'Z') {
      at++;
      return 0;
    }
    boolean west = at < text.length() && text.charAt(at) == '-';
    literal(west ? '-' : '+');
    int hours = number(2);
    literal(':');
    int seconds = (60 * hours + number(2)) * 60;
    return west ? -seconds : seconds;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      if (!isDigit(at)) {
        throw wrong();
      }
      number = 10 * number + text.charAt(at++) - '0';
    }
    return number;
  }

  private void literal(char c) {
    if (at >= text.length() || text.charAt(at++) != c) {
      throw wrong();
    }
  }

  private DateTimeException wrong() {
    return new DateTimeException("\"" + text + "\" is no time like 2026-01-02T03:04:05Z");
  }
}
