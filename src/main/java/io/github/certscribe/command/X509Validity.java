package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;

/** The times that {@code openssl x509} gives a certificate that it signs. */
final class X509Validity {
  private static final int DEFAULT_DAYS = 30;
  private static final long YEAR_10000 = 253_402_300_800L;

  private final X509Settings settings;
  private final Host host;

  X509Validity(X509Settings settings, Host host) {
    this.settings = settings;
    this.host = host;
  }

  /** Tells what is passed over, before anything is done. */
  static void check(X509Settings settings, Host host) {
    if (settings.has("not_after") && settings.has("days")) {
      host.printError("Warning: -not_after option overriding -days option\n");
    }
  }

  /** @param made whether the certificate is a new one, whose times cannot be preserved */
  void set(CertificateAssembler draft, boolean made) {
    if (settings.has("preserve_dates") && !made) {
      return;
    }
    long days = settings.options.decimal("days", DEFAULT_DAYS);
    long now = host.now();
    long start = time("not_before", now, now);
    long end = time("not_after", now, now + days * Validity.DAY);
    if (end >= YEAR_10000) {
      throw new DiagnosticException("x509: " + days + " days from now is past the year 9999");
    }
    if (end < start && host.dialect().refusesEndBeforeStart()) {
      throw new DiagnosticException("x509: the certificate would end before it starts");
    }
    draft.setValidity(new Validity(start, end));
  }

  private long time(String option, long now, long otherwise) {
    if (!settings.has(option)) {
      return otherwise;
    }
    CertificateTime.check(settings.value(option), "-" + option);
    return CertificateTime.seconds(settings.value(option), now);
  }
}
