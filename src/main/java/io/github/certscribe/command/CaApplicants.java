package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.SignedPublicKey;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.RequestText;
import io.github.certscribe.text.TextWriter;

/** Reads what {@code openssl ca} is to sign, and sees that it is signed with its own key; says so on standard error. */
final class CaApplicants {
  private static final String SPKAC = "SPKAC";

  private final Options options;
  private final CaAuthority authority;
  private final Host host;

  CaApplicants(Options options, CaAuthority authority, Host host) {
    this.options = options;
    this.authority = authority;
    this.host = host;
  }

  /** The request in a file; null where its signature is not what it should be. */
  CaApplicant request(String file) {
    String format = options.format("inform", host.dialect().takesRequestsInAnyForm() ? null : "PEM");
    CertificateRequest request = RequestReader.read(file, format, host);
    PublicKey key = new PublicKey(request.subjectPublicKeyInfo());
    if (host.dialect().verifiesRequestsRead()) {
      warn(RequestSignature.of(request, key, options, host));
    }
    if (CommonOptions.verbosity(options) > 0) {
      TextWriter text = new TextWriter();
      new RequestText(text, request, request.subject(), host.modules().objects(), host.dialect())
          .print(authority.settings().nameOptions(), 0);
      host.printError(text.toString());
    }
    host.printError("Check that the request matches the signature\n");
    if (options.has("selfsign") && !authority.key().publicKey().isSameKeyAs(key)) {
      host.printError("Certificate request and CA private key do not match\n");
      return null;
    }
    if (!key.isReadable()) {
      throw new DiagnosticException("ca: the request's public key cannot be read");
    }
    RequestSignature signature = RequestSignature.of(request, key, options, host);
    switch (signature) {
      case VALID -> host.printError("Signature ok\n");
      case INVALID -> host.printError("Signature did not match the certificate request\n");
      default -> host.printError("Signature verification problems...\n");
    }
    return signature == RequestSignature.VALID ? new CaApplicant(request.subject(), key, request) : null;
  }

  private void warn(RequestSignature signature) {
    switch (signature) {
      case VALID -> { }
      case INVALID -> host.printError("Warning: CSR self-signature does not match the contents\n");
      default -> host.printError("Warning: error while verifying CSR self-signature\n");
    }
  }

  /** The self-signed certificate in a file; null where its signature is not what it should be. */
  CaApplicant selfSigned(String file) {
    Certificate certificate =
        Credentials.READ.certificate(host, file, options.format("certform", null), null, "certificate");
    if (CommonOptions.verbosity(options) > 0) {
      TextWriter text = new TextWriter();
      new CertificateText(text, certificate, host.modules().objects(), host.dialect()).print(NameOptions.COMPAT, 0);
      host.printError(text.toString());
    }
    host.printError("Check that the request matches the signature\n");
    PublicKey key = new PublicKey(certificate.subjectPublicKeyInfo());
    RequestSignature signature = RequestSignature.of(certificate, key, options, host);
    switch (signature) {
      case VALID -> host.printError("Signature ok\n");
      case INVALID -> host.printError("Signature did not match the certificate\n");
      default -> host.printError("Signature verification problems....\n");
    }
    return signature == RequestSignature.VALID ? new CaApplicant(certificate.subject(), key, null) : null;
  }

  /** A signed public key, and a name beside it, in the language of config files. */
  CaApplicant signedPublicKey(String file) {
    Document document = ConfigReader.read(file, host);
    Section section = document.section(Document.DEFAULT);
    NameBuilder name = new NameBuilder(host.modules().objects(), host.modules().strings(), authority.settings().utf8());
    Value text = null;
    for (Value value : section.values()) {
      String type = withoutNumber(value.name());
      String oid = host.modules().objects().oid(type);
      if (type.equals(SPKAC)) {
        text = value;
      } else if (oid != null) {
        name.add(oid, value, false);
      }
    }
    if (text == null) {
      throw new DiagnosticException(Diagnostic.of("ca: there is no " + SPKAC + " = ... in \"" + file + "\""));
    }
    SignedPublicKey read = SpkacCommand.decode(text);
    host.printError("Check that the SPKAC request matches the signature\n");
    if (!SpkacCommand.fits(read, host)) {
      host.printError("signature verification failed on SPKAC public key\n");
      return null;
    }
    host.printError("Signature ok\n");
    return new CaApplicant(name.build(), read.key(), null);
  }

  /** The type behind what makes lines of one type different: {@code 1.organizationName}. */
  private static String withoutNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ':' || c == ',' || c == '.') {
        return i + 1 < name.length() ? name.substring(i + 1) : name;
      }
    }
    return name;
  }
}
