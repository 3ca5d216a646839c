package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.certificate.RequestedExtensions;
import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;

/** Makes the certificate of {@code req -x509}, from a request that was read or one that is only a draft. */
final class ReqCertificate {
  private static final String POISON = "1.3.6.1.4.1.11129.2.4.3";

  private final ReqOptions options;
  private final ReqConfig config;
  private final ReqExtensions extensions;
  private final Host host;

  ReqCertificate(ReqOptions options, ReqConfig config, ReqExtensions extensions, Host host) {
    this.options = options;
    this.config = config;
    this.extensions = extensions;
    this.host = host;
  }

  /**
   * @param draft a request that is not signed, or null where {@code request} is given
   * @param given the name that {@code -subj} gives, or null
   * @param issuer null where {@code key} signs
   */
  Certificate make(
      RequestAssembler draft, CertificateRequest request, DistinguishedName given, PrivateKey key, Issuer issuer) {
    ExtensionSubject source = draft == null ? request : draft;
    PrivateKey signer = issuer == null ? key : issuer.key();
    CertificateAssembler certificate = new CertificateAssembler();
    certificate.setSerialNumber(
        options.serialNumber() == null ? SerialNumber.random(host) : options.serialNumber());
    certificate.setIssuer((issuer == null ? source.subject() : issuer.certificate().subject()).sorted());
    certificate.setValidity(validity());
    certificate.setSubject(given == null ? source.subject().sorted() : given);
    if (source.subjectPublicKeyInfo() == null) {
      throw new DiagnosticException(Diagnostic.of("there is no public key to certify")
          .withHint("give -key, -newkey or -in"));
    }
    PublicKey certified = new PublicKey(source.subjectPublicKeyInfo());
    if (!certified.isReadable(host.dialect())) {
      throw new DiagnosticException("the request's public key cannot be read, and so not be certified");
    }
    PublicKey written = certified.reencoded();
    if (written == null) {
      throw new DiagnosticException("the request's public key cannot be written, and so not be certified");
    }
    certificate.setSubjectPublicKeyInfo(written.encoded());
    copyExtensions(certificate, request);
    boolean ownIssuer = issuer == null;
    if (ownIssuer && !certified.isSameKeyAs(signer.publicKey())) {
      ReqWarnings.keyMismatch(host);
    }
    ExtensionContext context =
        new ExtensionContext(
            config.document(), certificate, ownIssuer ? certificate : issuer.certificate(),
            ownIssuer ? signer.publicKey().encoded() : null, false, config.objects(), config.strings(), host.dialect());
    extensions.addToCertificate(certificate.extensions(), context);
    if (options.has("precert")) {
      certificate.extensions().add(new Extension(POISON, true, new byte[0]));
    }
    CertificateSigner.requireRandom(signer, host);
    return CertificateSigner.sign(
        certificate, signer, options.has("x509v1"), config.digest(options, signer), options.values("sigopt"), context);
  }

  private void copyExtensions(CertificateAssembler certificate, CertificateRequest request) {
    if (options.copying() == ReqOptions.Copying.UNSET) {
      if (options.has("in")) {
        ReqWarnings.extensionsUnused(host);
      }
      return;
    }
    if (request == null || options.copying() == ReqOptions.Copying.NONE) {
      return;
    }
    try {
      RequestedExtensions.copy(
          certificate.extensions(), request.extensions(), options.copying() == ReqOptions.Copying.COPY_ALL,
          host.dialect());
    } catch (DecodeException e) {
      // The real one copies nothing then, and goes on.
      return;
    }
  }

  private Validity validity() {
    long now = host.now();
    String notBefore = options.value("not_before");
    String notAfter = options.value("not_after");
    long start = notBefore == null ? now : time("-not_before", notBefore, now);
    long end = notAfter == null ? now + options.days() * Validity.DAY : time("-not_after", notAfter, now);
    if (end > Validity.LAST) {
      throw new DiagnosticException("-days " + options.days() + " ends after the year 9999");
    }
    if (notAfter != null && options.has("days")) {
      host.printError("Warning: -not_after option overriding -days option\n");
    }
    if (end < start && host.dialect().refusesEndBeforeStart()) {
      throw new DiagnosticException("the certificate would end before it starts");
    }
    return new Validity(start, end);
  }

  private static long time(String option, String value, long now) {
    CertificateTime.check(value, option);
    return CertificateTime.seconds(value, now);
  }
}
