package io.github.certscribe.command;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.certificate.Validity;

/** Times on the command line: {@code [CC]YYMMDDHHMMSSZ}, or {@code today}. */
final class CertificateTime {
  private CertificateTime() {}

  /** @throws DiagnosticException where it is none */
  static void check(String text, String option) {
    check(text, option, true);
  }

  /**
   * @param today whether {@code today} is taken
   * @throws DiagnosticException where it is none
   */
  static void check(String text, String option, boolean today) {
    if (!(today && text.equals("today")) && parse(text) == null) {
      throw new DiagnosticException(
          Diagnostic.of(option + " \"" + text + "\" is no time")
              .withHint("write [CC]YYMMDDHHMMSSZ" + (today ? " or today" : "") + ": 20300101000000Z"));
    }
  }

  /** Seconds since 1970-01-01T00:00:00Z. */
  static long seconds(String text, long now) {
    return text.equals("today") ? now : parse(text);
  }

  private static Long parse(String text) {
    int length = text.length();
    if (length != 13 && length != 15 || text.charAt(length - 1) != 'Z') {
      return null;
    }
    for (int i = 0; i < length - 1; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    int p = length - 11;
    int year = length == 15 ? number(text, 0) * 100 + number(text, 2) : number(text, 0);
    if (length == 13) {
      // RFC 5280, 4.1.2.5.1
      year += year < 50 ? 2000 : 1900;
    }
    return Validity.seconds(
        year, number(text, p), number(text, p + 2), number(text, p + 4), number(text, p + 6), number(text, p + 8));
  }

  private static int number(String text, int index) {
    return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
  }
}
