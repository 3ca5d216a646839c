package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.verify.PathVerifier;
import io.github.certscribe.verify.TrustedCertificates;
import io.github.certscribe.verify.VerifyError;
import io.github.certscribe.verify.VerifyParameters;
import java.util.List;

/** A certificate that a CA is to certify, given instead of a request, should be self-signed: says where it is not. */
final class SelfSignedCheck {
  private SelfSignedCheck() {}

  static void check(Certificate certificate, X509Settings settings, Host host) {
    VerifyParameters parameters = new VerifyParameters(host.dialect());
    parameters.time = host.now();
    parameters.checkSelfSignature = true;
    int[] last = new int[1];
    TrustedCertificates trusted = TrustedCertificates.of(settings.options, host);
    new PathVerifier(
        trusted, List.of(), List.of(), parameters,
        (error, where, depth) -> {
          last[0] = error;
          if (error != VerifyError.DEPTH_ZERO_SELF_SIGNED_CERT) {
            TextWriter told = new TextWriter();
            NameText.printTitled(
                told, "subject=", (where == null ? certificate : where).subject(), settings.nameOptions,
                settings.objects);
            told.print("Error with certificate - error ").print(error).print(" at depth ").print(depth).println();
            told.println(VerifyError.text(error));
            host.printError(told.toString());
          }
          return true;
        }).verify(certificate);
    if (last[0] != VerifyError.DEPTH_ZERO_SELF_SIGNED_CERT && host.dialect().certifiesOnlySelfSigned()) {
      throw new DiagnosticException(
          Diagnostic.of("x509: the certificate to be certified should be self-signed")
              .withHint("a request is given with -req"));
    }
  }
}
