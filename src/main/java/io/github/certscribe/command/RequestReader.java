package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;

/** Certification requests in files; what follows the first is not looked at. */
final class RequestReader {
  private RequestReader() {}

  /**
   * @param file null for standard input
   * @param format {@code PEM}, {@code DER}, or null for whatever it is
   */
  static CertificateRequest read(String file, String format, Host host) {
    byte[] data = host.readInput(file);
    String seen = null;
    try {
      if (!"DER".equals(format)) {
        PemReader pem = new PemReader(data);
        PemBlock block;
        while ((block = pem.next()) != null) {
          if (block.label().equals("CERTIFICATE REQUEST") || block.label().equals("NEW CERTIFICATE REQUEST")) {
            if (!block.headers().isEmpty()) {
              throw new DecodeException("headers stand before what it holds");
            }
            return CertificateRequest.parsePrefix(block.content(), host.dialect());
          }
          seen = block.label();
        }
      }
      // The real one cannot go back in standard input to try another format.
      boolean tried = file == null && format == null;
      if (!"PEM".equals(format) && data.length > 0 && !tried) {
        return CertificateRequest.parsePrefix(data, host.dialect());
      }
    } catch (DecodeException e) {
      throw unreadable(file, e.getMessage());
    }
    String hint =
        seen != null ? "there is a PEM block \"" + seen + "\" instead"
            : data.length > 0 && data[0] == 0x30 ? "it looks like DER: give -inform DER"
            : "no PEM block \"CERTIFICATE REQUEST\" is in it";
    throw unreadable(file, hint);
  }

  private static DiagnosticException unreadable(String file, String hint) {
    String name = file == null ? "standard input" : "\"" + file + "\"";
    return new DiagnosticException(Diagnostic.of("could not read a certificate request from " + name).withHint(hint));
  }
}
