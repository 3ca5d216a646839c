package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.authority.IssuedEntry;
import io.github.certscribe.authority.SubjectPolicy;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.RequestedExtensions;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.Section;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.name.SubjectString;
import io.github.certscribe.text.CertificateOptions;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.OldNameText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.text.TimeText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes certificates as a CA's section says, and shows each before it signs. */
final class CaCertifier {
  private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

  private final Options options;
  private final CaAuthority authority;
  private final CaSettings settings;
  private final Host host;
  private Section policy;
  private CaValidity validity;

  private CaCertifier(Options options, CaAuthority authority, Host host) {
    this.options = options;
    this.authority = authority;
    this.settings = authority.settings();
    this.host = host;
  }

  /** That the key chooses one is told by its name, and that it has one of its own by none. */
  private static String shownDigest(CaAuthority authority) {
    String digest = authority.digest();
    return digest != null ? digest : Signatures.needsDigest(authority.key()) ? "SHA256" : "<NULL>";
  }

  /** Reads and checks all that does not depend on a request. */
  static CaCertifier of(Options options, CaAuthority authority, Host host) {
    CaCertifier certifier = new CaCertifier(options, authority, host);
    CaConfig config = authority.config();
    CaRun.tell(options, host, "message digest is " + shownDigest(authority) + "\n");
    String policy = config.required(options, "policy", "policy");
    CaRun.tell(options, host, "policy is " + policy + "\n");
    authority.extensions().check(config);
    certifier.validity = CaValidity.of(options, config, host);
    certifier.policy = config.section(policy, "policy", config.document());
    return certifier;
  }

  /**
   * @param asks whether the user is asked
   * @return null where the user does not want it
   */
  Certificate certify(CaApplicant applicant, BigInteger serial, boolean asks) {
    DistinguishedName requested = subject(applicant);
    if (settings.oldDetails()) {
      TextWriter text = new TextWriter();
      text.println("The Subject's Distinguished Name is as follows");
      OldNameText.print(text, requested, settings.email(), host.modules().objects());
      host.printError(text.toString());
    }
    // Others than requests are signed by the CA all the same.
    boolean selfSigns =
        authority.certificate() == null || options.has("selfsign") && applicant.request() != null;
    DistinguishedName own = selfSigns ? null : authority.certificate().subject();
    DistinguishedName subject = new SubjectPolicy(policy, own, host.modules().objects()).apply(requested);
    if (settings.preservesOrder()) {
      subject = requested;
    }
    CaRun.tell(options, host, "Everything appears to be ok, creating and signing the certificate\n");
    CertificateAssembler certificate = new CertificateAssembler();
    certificate.setSerialNumber(serial);
    certificate.setIssuer(selfSigns ? subject : own);
    long notAfter = validity.set(certificate);
    certificate.setSubject(subject);
    PublicKey key = applicant.key().reencoded();
    if (key == null) {
      throw new DiagnosticException("ca: the public key cannot be written, and so not be certified");
    }
    certificate.setSubjectPublicKeyInfo(key.encoded());
    ExtensionContext context =
        authority.extensions().addTo(certificate, selfSigns ? null : authority.certificate(), authority.key());
    copyExtensions(certificate, applicant);
    CaRun.tell(options, host, "The subject name appears to be ok, checking database for clashes\n");
    if (!settings.email()) {
      certificate.setSubject(withoutEmail(subject));
    }
    checkClash(certificate);
    Certificate shown = certificate.unsigned();
    showDetails(shown, notAfter);
    if (asks && !CaRequests.isSigned(host)) {
      return null;
    }
    CertificateSigner.requireRandom(authority.key(), host);
    return CertificateSigner.sign(
        certificate, authority.key(), false, authority.digest(), options.values("sigopt"), context);
  }

  private DistinguishedName subject(CaApplicant applicant) {
    String given = options.value("subj");
    if (given == null) {
      return applicant.subject();
    }
    NameBuilder builder = new NameBuilder(host.modules().objects(), host.modules().strings(), settings.utf8());
    SubjectString.Result result = SubjectString.parse(given, "-subj", "subject", "ca", true, builder);
    host.printError(result.warnings());
    return result.name().sorted();
  }

  private static DistinguishedName withoutEmail(DistinguishedName name) {
    List<Attribute> kept = new ArrayList<>();
    for (Attribute attribute : name.attributes()) {
      if (!attribute.oid().equals(EMAIL_ADDRESS)) {
        kept.add(attribute);
      }
    }
    return kept.size() == name.attributes().size() ? name : new DistinguishedName(kept);
  }

  private void copyExtensions(CertificateAssembler certificate, CaApplicant applicant) {
    if (!settings.copiesExtensions() || applicant.request() == null) {
      return;
    }
    try {
      RequestedExtensions.copy(
          certificate.extensions(), applicant.request().extensions(host.dialect()), settings.replacesExtensions(),
          host.dialect());
    } catch (DecodeException e) {
      throw new DiagnosticException("ca: the extensions that the request asks for cannot be read");
    }
  }

  private void checkClash(CertificateAssembler certificate) {
    String subject = NameText.oneLine(certificate.subject(), host.modules().objects());
    String serial = IntegerText.hex(certificate.serialNumber());
    IssuedEntry known = authority.database().bySubject(subject.isEmpty() ? serial : subject);
    String message = "there is a valid certificate for " + subject + " already";
    String hint = "revoke it, or write unique_subject = no into the CA's section and the database's .attr file";
    if (known == null) {
      known = authority.database().bySerial(serial);
      message = "serial number " + serial + " has been given already";
      hint = "the file with the serial number, or the database, is not what it should be";
    }
    if (known != null) {
      throw new DiagnosticException(
          Diagnostic.of("ca: " + message + ": serial number " + known.serial() + ", until " + known.expires() + ", for "
              + known.subject()).withHint(hint));
    }
  }

  private void showDetails(Certificate certificate, long notAfter) {
    TextWriter text = new TextWriter();
    if (!settings.oldDetails()) {
      text.println("Certificate Details:");
      new CertificateText(text, certificate, host.modules().objects(), host.dialect())
          .print(
              settings.nameOptions(),
              settings.certificateOptions() | CertificateOptions.NO_SIGDUMP | CertificateOptions.NO_SIGNAME);
    }
    text.print("Certificate is to be certified until ");
    TimeText.print(text, certificate.notAfter(), settings.iso8601());
    long days = validity.days(notAfter);
    text.print(days == 0 ? "" : " (" + days + " days)").println();
    host.printError(text.toString());
  }
}
