package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;

/** The times that {@code openssl x509} gives a certificate that it signs. */
final class X509Validity {
  private static final int DEFAULT_DAYS = 30;

  private final X509Settings settings;
  private final Host host;

  X509Validity(X509Settings settings, Host host) {
    this.settings = settings;
    this.host = host;
  }

  /** @param made whether the certificate is a new one, whose times cannot be preserved */
  void set(CertificateAssembler draft, boolean made) {
    if (settings.has("preserve_dates") && !made) {
      return;
    }
    long days = settings.options.number("days", DEFAULT_DAYS);
    long now = host.now();
    draft.setValidity(new Validity(now, now + days * Validity.DAY));
  }
}
