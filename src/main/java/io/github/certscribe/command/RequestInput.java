package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;

/** The request that {@code x509 -req} makes a certificate from: read, and its signature checked. */
final class RequestInput {
  private RequestInput() {}

  static CertificateRequest read(X509Settings settings, Host host) {
    String file = settings.value("in");
    String format = settings.options.format("inform", host.dialect().takesRequestsInAnyForm() ? null : "PEM");
    return RequestReader.read(file, format, host);
  }

  /** Refuses a request that is not signed with its own key, and tells whose it is. */
  static void check(CertificateRequest request, X509Settings settings, Host host) {
    PublicKey key = new PublicKey(request.subjectPublicKeyInfo());
    if (RequestSignature.of(request, key, settings.options, host) != RequestSignature.VALID) {
      throw new DiagnosticException(
          Diagnostic.of("x509: the request's signature does not match its contents")
              .withHint("was it changed, or signed with another key than it holds?"));
    }
    TextWriter told = new TextWriter();
    told.println("Certificate request self-signature ok");
    NameText.printTitled(told, "subject=", request.subject(), settings.nameOptions, settings.objects);
    host.printError(told.toString());
  }
}
