package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PublicKey;

/** What {@code req} says on standard error without failing, in the real one's words. */
final class ReqWarnings {
  private ReqWarnings() {}

  private static void ignoring(String what, Host host) {
    host.printError((host.dialect().warnsOfUnusedRequestOptions() ? "Warning: " : "") + "Ignoring " + what + "\n");
  }

  static void beforeReading(ReqOptions options, Host host) {
    if (!options.makesCertificate()) {
      for (String option : new String[] {"days", "not_before", "not_after"}) {
        if (options.has(option)) {
          ignoring("-" + option + " without -x509; not generating a certificate", host);
        }
      }
      if (options.copying() == ReqOptions.Copying.NONE) {
        ignoring("-copy_extensions 'none' when -x509 is not given", host);
      }
    }
  }

  static void keyUnused(ReqOptions options, Host host) {
    if (options.has("key") && host.dialect().warnsOfUnusedRequestOptions()) {
      host.printError("Warning: Not placing -key in cert or request since request is used\n");
    }
  }

  /** What the newer series says of the signature of a request that it reads. */
  static void signatureRead(CertificateRequest request, ReqOptions options, Host host) {
    if (!host.dialect().verifiesRequestsRead()) {
      return;
    }
    PublicKey key = new PublicKey(request.subjectPublicKeyInfo());
    switch (RequestSignature.of(request, key, options.given(), host)) {
      case UNCLEAR -> host.printError("Warning: error while verifying CSR self-signature\n");
      case INVALID -> host.printError("Warning: CSR self-signature does not match the contents\n");
      default -> { }
    }
  }

  static void keyNotMade(Host host) {
    if (host.dialect().warnsOfUnusedRequestOptions()) {
      host.printError("Warning: Not generating key via given -newkey option since -key is given\n");
    }
  }

  static void inputUnused(Host host) {
    if (host.dialect().warnsOfUnusedRequestOptions()) {
      host.printError("Warning: Ignoring -in option since -new or -newkey or -precert is given\n");
    }
  }

  static void issuerKeyUnused(Host host) {
    host.printError("Warning: Ignoring -CAkey option since no -CA option is given\n");
  }

  static void precertUnused(Host host) {
    if (host.dialect().warnsOfUnusedRequestOptions()) {
      host.printError("Warning: Ignoring -precert flag since no cert is produced\n");
    }
  }

  static void extensionsUnused(Host host) {
    host.printError("Warning: No -copy_extensions given; ignoring any extensions in the request\n");
  }

  static void keyMismatch(Host host) {
    host.printError("Warning: Signature key and public key of cert do not match\n");
  }

  static void keyNotSigning(ReqOptions options, Host host) {
    if (options.has("key") && host.dialect().warnsOfUnusedRequestOptions()) {
      host.printError("Warning: Not using -key or -newkey for signing since -CA option is given\n");
    }
  }

  static void verified(boolean valid, Host host) {
    String text = "Certificate request self-signature verify " + (valid ? "OK" : "failure") + "\n";
    if (valid && host.dialect().printsGoodRequestSignatures()) {
      host.print(text);
    } else {
      host.printError(text);
    }
  }
}
