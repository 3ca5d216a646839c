package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.HostMatch;
import io.github.certscribe.cli.Host;
import io.github.certscribe.extension.IpAddress;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.verify.CertificateTime;

/** The checks that {@code openssl x509} makes of a certificate: {@code -checkend}, {@code -checkhost} and their kin. */
final class CertificateChecks {
  private final X509Settings settings;
  private final Host host;
  private final TextWriter out;
  private final Certificate certificate;

  CertificateChecks(X509Settings settings, Host host, TextWriter out, Certificate certificate) {
    this.settings = settings;
    this.host = host;
    this.out = out;
    this.certificate = certificate;
  }

  /** Whether it is past notAfter so many seconds from now; returns the exit status. */
  int checkEnd() {
    boolean expires;
    try {
      long then = host.now() + settings.options.number("checkend", 0);
      expires = CertificateTime.seconds(certificate.notAfter()) <= then;
    } catch (DecodeException e) {
      // The real one cannot compare such a time, and does not say so.
      expires = false;
    }
    out.println(expires ? "Certificate will expire" : "Certificate will not expire");
    return expires ? 1 : 0;
  }

  /** Says of each name asked for whether the certificate is for it; returns whether it is for all. */
  boolean checkNames() {
    boolean all = true;
    String name = settings.value("checkhost");
    if (name != null) {
      all = say("Hostname", name, HostMatch.host(certificate, name));
    }
    String email = settings.value("checkemail");
    if (email != null) {
      all &= say("Email", email, HostMatch.email(certificate, email));
    }
    String ip = settings.value("checkip");
    if (ip != null) {
      byte[] address = IpAddress.parse(ip, host.dialect());
      // What is no address at all "does match", and yet fails.
      all &= say("IP", ip, address == null || HostMatch.address(certificate, address)) && address != null;
    }
    return all;
  }

  private boolean say(String kind, String name, boolean matches) {
    out.print(kind).print(" ").print(name).println(matches ? " does match certificate" : " does NOT match certificate");
    return matches;
  }
}
