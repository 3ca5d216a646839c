package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.RequestText;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** What {@code req} prints and writes of the request or certificate that it has, in the real one's order. */
final class ReqOutput {
  private final ReqOptions options;
  private final ReqConfig config;
  private final Host host;
  private final long nameOptions;
  private final long textOptions;
  private final TextWriter out = new TextWriter();

  ReqOutput(ReqOptions options, ReqConfig config, Host host) {
    this.options = options;
    this.config = config;
    this.host = host;
    this.nameOptions = options.nameOptions();
    this.textOptions = options.textOptions();
  }

  /**
   * @param request null where a certificate was made without one
   * @param certificate null where a request is the result
   * @param subject the result's subject as it stands in memory
   */
  byte[] render(CertificateRequest request, Certificate certificate, DistinguishedName subject) {
    if (options.has("pubkey")) {
      byte[] held = request == null ? certificate.subjectPublicKeyInfo() : request.subjectPublicKeyInfo();
      PublicKey key = readable(held).reencoded();
      out.write(key == null ? new byte[0] : PemWriter.encode("PUBLIC KEY", key.encoded()));
    }
    if (options.has("text") && !printText(request, certificate, subject)) {
      // The real one stops here, and calls it a success.
      host.printError("Error printing certificate request\n");
      return out.toByteArray();
    }
    if (options.has("subject")) {
      NameText.printTitled(out, "subject=", subject, nameOptions, config.objects());
    }
    if (options.has("modulus")) {
      printModulus(certificate == null ? request.subjectPublicKeyInfo() : certificate.subjectPublicKeyInfo());
    }
    if (!options.has("noout")) {
      write(certificate == null ? request.encoded() : certificate.encoded(), certificate != null);
    }
    return out.toByteArray();
  }

  /** What is shown so far, where {@link #render} fails. */
  byte[] shown() {
    return out.toByteArray();
  }

  private boolean printText(CertificateRequest request, Certificate certificate, DistinguishedName subject) {
    if (certificate != null) {
      new CertificateText(out, certificate, config.objects(), host.dialect()).print(nameOptions, textOptions);
      return true;
    }
    return new RequestText(out, request, subject, config.objects(), host.dialect())
        .withKeys(host.modules().canCompute() && (host.modules().canRead() || !host.dialect().verifiesRequestsRead()))
        .print(nameOptions, textOptions);
  }

  private PublicKey readable(byte[] encoded) {
    host.modules().requireProvider(false);
    if (host.dialect().verifiesRequestsRead()) {
      // It has tried to read the key before, and keeps that it could not.
      host.modules().requireReaders();
    }
    PublicKey key = new PublicKey(encoded);
    if (!key.isReadable(host.dialect())) {
      throw new DiagnosticException("the request's public key cannot be read");
    }
    return key;
  }

  private void printModulus(byte[] key) {
    BigInteger modulus = readable(key).modulus();
    out.print("Modulus=").println(modulus == null ? "Wrong Algorithm type" : IntegerText.digits(modulus));
  }

  private void write(byte[] der, boolean certificate) {
    if (options.format("outform", "PEM").equals("DER")) {
      out.write(der);
    } else {
      String label =
          certificate ? "CERTIFICATE" : options.has("newhdr") ? "NEW CERTIFICATE REQUEST" : "CERTIFICATE REQUEST";
      out.write(PemWriter.encode(label, der));
    }
  }
}
