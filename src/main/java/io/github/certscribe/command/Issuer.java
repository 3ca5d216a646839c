package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;

/** Whoever signs a certificate for another: {@code -CA} and {@code -CAkey}. */
record Issuer(Certificate certificate, PrivateKey key) {
  /** Null where {@code -CA} is not given. */
  static Issuer load(ReqOptions options, String passphrase, Credentials credentials, Host host) {
    String certificateFile = options.value("CA");
    String keyFile = options.value("CAkey");
    if (certificateFile == null) {
      if (keyFile != null) {
        ReqWarnings.issuerKeyUnused(host);
      }
      return null;
    }
    ReqWarnings.keyNotSigning(options, host);
    PrivateKey key =
        credentials.privateKey(
            host, keyFile == null ? certificateFile : keyFile, null, passphrase,
            "issuer private key from -CA" + (keyFile == null ? "" : "key") + " arg");
    Certificate certificate =
        credentials.certificate(host, certificateFile, null, passphrase, "issuer certificate from -CA arg");
    if (!new PublicKey(certificate.subjectPublicKeyInfo()).isSameKeyAs(key.publicKey())) {
      throw new DiagnosticException(
          Diagnostic.of("the issuer's certificate and key do not belong together")
              .withHint("-CA and -CAkey must be of the same key pair"));
    }
    return new Issuer(certificate, key);
  }
}
