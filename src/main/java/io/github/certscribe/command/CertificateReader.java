package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;

/** Certificates in files. */
final class CertificateReader {
  private CertificateReader() {}

  static Certificate read(String file, String format, Host host) {
    byte[] data = host.readInput(file);
    String hint = null;
    try {
      PemReader pem = new PemReader(data);
      PemBlock block;
      while ((block = pem.next()) != null) {
        if (block.label().endsWith("CERTIFICATE")) {
          return Certificate.parse(block.content());
        }
      }
      return Certificate.parsePrefix(data, 0);
    } catch (DecodeException e) {
      hint = e.getMessage();
    }
    throw new DiagnosticException(Diagnostic.of("could not read a certificate from \"" + file + "\"").withHint(hint));
  }
}
