package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;

/** From when to when a certificate of {@code openssl ca} is valid: by options, else by the config. */
final class CaValidity {
  private final String start;
  private final String end;
  private final long days;
  private final Host host;

  private CaValidity(String start, String end, long days, Host host) {
    this.start = start;
    this.end = end;
    this.days = days;
    this.host = host;
  }

  static CaValidity of(Options options, CaConfig config, Host host) {
    String start = text(options, "startdate", "not_before", config, host.dialect());
    String end = text(options, "enddate", "not_after", config, host.dialect());
    long days = options.has("days") ? options.decimal("days", 0) : config.number("default_days");
    if (end == null && days == 0) {
      throw config.missing("default_days", "days");
    }
    if (end != null && days != 0 && host.dialect().has35Additions()) {
      host.printError("Warning: -enddate or -not_after option overriding -days option\n");
    }
    return new CaValidity(start, end, days, host);
  }

  private static String text(Options options, String option, String other, CaConfig config, Dialect dialect) {
    String text = options.last(option, other);
    text = text == null ? config.text("default_" + option) : text;
    if (!dialect.readsTimesPerRequest()) {
      check(text, option, dialect);
    }
    return text;
  }

  private static void check(String text, String option, Dialect dialect) {
    if (text != null) {
      CertificateTime.check(text, "-" + option, dialect.has35Additions());
    }
  }

  /**
   * Sets both times.
   *
   * @return notAfter, in seconds since 1970
   * @throws DiagnosticException where one is none that can be told
   */
  long set(CertificateAssembler certificate) {
    if (host.dialect().readsTimesPerRequest()) {
      check(start, "startdate", host.dialect());
      check(end, "enddate", host.dialect());
    }
    long now = host.now();
    long notBefore = start == null ? now : CertificateTime.seconds(start, now);
    long notAfter = end == null ? now + days * Validity.DAY : CertificateTime.seconds(end, now);
    if (notAfter > Validity.LAST) {
      throw new DiagnosticException("ca: the certificate would end after the year 9999");
    }
    if (notAfter < notBefore && host.dialect().has35Additions()) {
      host.printError("Warning: end date before start date\n");
    }
    certificate.setValidity(new Validity(notBefore, notAfter));
    return notAfter;
  }

  /** For how many days, as it is told. */
  long days(long notAfter) {
    return end == null ? days : (notAfter - host.now()) / Validity.DAY;
  }
}
