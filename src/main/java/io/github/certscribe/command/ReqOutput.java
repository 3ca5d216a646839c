package io.github.certscribe.command;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.RequestText;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** What {@code req} prints and writes of the request or certificate that it has, in the real one's order. */
final class ReqOutput {
  private static final String RSA = "1.2.840.113549.1.1.1";
  private static final String RSA_PSS = "1.2.840.113549.1.1.10";

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
    this.nameOptions = options.nameOptions(host.dialect());
    this.textOptions = options.textOptions();
  }

  /**
   * @param request never null
   * @param certificate null where a request is the result
   * @param subject the result's subject as it stands in memory
   */
  byte[] render(CertificateRequest request, Certificate certificate, DistinguishedName subject) {
    if (options.has("pubkey")) {
      out.write(PemWriter.encode("PUBLIC KEY", readable(request.subjectPublicKeyInfo()).reencoded().encoded()));
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

  private boolean printText(CertificateRequest request, Certificate certificate, DistinguishedName subject) {
    if (certificate != null) {
      new CertificateText(out, certificate, config.objects(), host.dialect()).print(nameOptions, textOptions);
      return true;
    }
    return new RequestText(out, request, subject, config.objects(), host.dialect()).print(nameOptions, textOptions);
  }

  private static PublicKey readable(byte[] encoded) {
    PublicKey key = new PublicKey(encoded);
    if (!key.isReadable()) {
      throw new DiagnosticException("the request's public key cannot be read");
    }
    return key;
  }

  private void printModulus(byte[] key) {
    readable(key);
    out.print("Modulus=");
    try {
      List<DerValue> parts = DerValue.parse(key).sequence();
      String oid = AlgorithmIdentifier.parse(parts.get(0)).oid();
      if (oid.equals(RSA) || oid.equals(RSA_PSS)) {
        String hex = DerValue.parse(parts.get(1).bitString()).sequence().get(0).integer().toString(16);
        hex = hex.length() % 2 == 0 ? hex : "0" + hex;
        out.print(hex.toUpperCase(java.util.Locale.ROOT));
      } else {
        out.print("Wrong Algorithm type");
      }
    } catch (DecodeException e) {
      throw new DiagnosticException("the public key cannot be read: " + e.getMessage());
    }
    out.println();
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
