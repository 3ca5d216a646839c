package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;

/** What {@code x509} shows and writes of the certificate that it has. */
final class X509Output {
  private final X509Settings settings;
  private final Host host;
  private final TextWriter out;

  /** @param out what is shown already */
  X509Output(X509Settings settings, Host host, TextWriter out) {
    this.settings = settings;
    this.host = host;
    this.out = out;
  }

  /**
   * Shows, checks and writes.
   *
   * @param trust what is said of the certificate beside it; null for nothing
   * @return the exit status
   */
  int write(Certificate certificate, TrustSettings trust) {
    Certificate result = settings.has("badsig") ? spoil(certificate) : certificate;
    int status;
    try {
      new CertificateReport(settings, host, out, result, trust).print();
      status = answer(result, trust);
    } catch (DiagnosticException e) {
      if (settings.value("out") == null) {
        // What was shown before stays shown; a file stays what it was.
        host.write(out.toByteArray());
      }
      throw e;
    }
    host.writeOutput(settings.value("out"), out.toByteArray(), false);
    return status;
  }

  /**
   * The last bit of the signature is changed, in what is shown and, where it is one of its bits, in what is written.
   */
  private Certificate spoil(Certificate certificate) {
    byte[] written = certificate.encoded();
    byte[] content = spoil(certificate.content());
    try {
      if (!certificate.hasUnusedSignatureBits()) {
        return Certificate.parse(content, host.dialect()).writtenAs(spoil(written));
      }
      // It is shown as if all bits were used.
      content[content.length - certificate.signature().bitString().length - 1] = 0;
      return Certificate.parse(content, host.dialect()).writtenAs(written);
    } catch (DecodeException e) {
      throw new IllegalStateException("what was assembled cannot be read: " + e.getMessage());
    }
  }

  private static byte[] spoil(byte[] der) {
    der[der.length - 1] ^= 1;
    return der;
  }

  /** Checks that were asked for, and the certificate itself; returns the exit status. */
  private int answer(Certificate result, TrustSettings trust) {
    CertificateChecks checks = new CertificateChecks(settings, host, out, result);
    if (settings.has("checkend")) {
      return checks.checkEnd();
    }
    if (!checks.checkNames() && host.dialect().failsForForeignNames()) {
      return 1;
    }
    if (settings.has("noout") || settings.has("nocert") || settings.has("x509toreq")) {
      return 0;
    }
    if (!result.isSigned()) {
      throw error("the certificate is not signed", null);
    }
    byte[] der = result.encoded();
    String format = settings.options.format("outform", "PEM");
    if (format.equals("DER")) {
      out.write(der);
    } else if (format.equals("PEM")) {
      byte[] all = settings.trustOut && trust != null ? DerEncoder.join(der, trust.encoded()) : der;
      out.write(PemWriter.encode(settings.trustOut ? "TRUSTED CERTIFICATE" : "CERTIFICATE", all));
    } else {
      throw error("\"" + ByteString.utf8(settings.value("outform")) + "\" is no format to write", "PEM and DER are");
    }
    return 0;
  }

  private static DiagnosticException error(String message, String hint) {
    return new DiagnosticException(Diagnostic.of("x509: " + message).withHint(hint));
  }
}
