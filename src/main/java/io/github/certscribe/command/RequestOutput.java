package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.RequestText;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** The request that {@code x509 -x509toreq} makes from a certificate. */
final class RequestOutput {
  private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

  private final X509Settings settings;
  private final Host host;
  private final TextWriter out;

  RequestOutput(X509Settings settings, Host host, TextWriter out) {
    this.settings = settings;
    this.host = host;
    this.out = out;
  }

  void write(CertificateAssembler draft, X509Extensions extensions, PrivateKey key, Certificate certificate) {
    RequestAssembler request = new RequestAssembler();
    request.setSubject(draft.subject());
    request.setSubjectPublicKeyInfo(draft.subjectPublicKeyInfo());
    List<Extension> wanted = extensions.forRequest(draft, key.publicKey().encoded());
    if (!host.dialect().writesDefaultsThatWereRead()) {
      wanted.replaceAll(Extension::withoutFalse);
    }
    if (!wanted.isEmpty()) {
      request.addAttribute(EXTENSION_REQUEST, Extension.encodeAll(wanted));
    }
    CertificateSigner.requireRandom(key, host);
    byte[] der =
        request.sign(Signatures.scheme(key, settings.digest, settings.options.values("sigopt"), host.dialect()));
    if (settings.has("noout")) {
      return;
    }
    if (settings.options.format("outform", "PEM").equals("DER")) {
      printText(draft, der);
      // The real one writes the certificate there, and not the request.
      if (!certificate.isSigned()) {
        throw new DiagnosticException("x509: the certificate is not signed, and cannot be written");
      }
      out.write(certificate.encoded());
    } else {
      out.write(PemWriter.encode("CERTIFICATE REQUEST", der));
    }
  }

  /** The real one shows the request before it where it writes DER. */
  private void printText(CertificateAssembler draft, byte[] der) {
    try {
      new RequestText(out, CertificateRequest.parse(der), draft.subject(), settings.objects, host.dialect())
          .print(settings.nameOptions, 0);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
