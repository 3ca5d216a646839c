package io.github.certscribe.command;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.CertificateReader;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.name.SubjectString;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** One run of {@code openssl x509}: from the input, or from nothing, to the certificate that is shown and written. */
final class X509Run {
  /** Options that change a certificate also where it is not signed. */
  private static final String[] CHANGES = {
    "subj", "set_subject", "set_issuer", "force_pubkey", "set_serial", "ext", "extfile"
  };

  private final X509Settings settings;
  private final Credentials credentials;
  private final Host host;
  private final StringTypes strings = new StringTypes();
  private final TextWriter out = new TextWriter();

  private String passphrase;
  private PrivateKey privateKey;
  private PublicKey forcedKey;
  private DistinguishedName subject;
  private DistinguishedName forcedIssuer;
  private CertificateRequest request;
  private X509Extensions extensions;
  private Certificate input;
  private Certificate authority;
  private CertificateAssembler draft;
  private TrustSettings trust;
  /** Whether the real one writes changes out that it does not sign. */
  private boolean modified;

  X509Run(X509Settings settings, Credentials credentials, Host host) {
    this.settings = settings;
    this.credentials = credentials;
    this.host = host;
  }

  /** @return the exit status */
  int run() {
    prepare(null);
    setSerialNumber();
    return new X509Output(settings, host, out).write(complete(), trust);
  }

  /**
   * All that comes before the serial number: what fails here uses none up.
   *
   * @param given the request that {@code -req} means, where a caller has it; null to read it
   */
  void prepare(CertificateRequest given) {
    host.modules().requireReaders();
    if (!settings.onlyReads()) {
      host.modules().requireProvider(true);
    }
    checkOptions();
    passphrase = Passphrases.argument(Passphrases.resolve(host, settings.value("passin"), null)[0]);
    readKeys();
    readSubject();
    warnOfIgnoredAuthority();
    extensions = X509Extensions.read(settings, host, strings);
    if (settings.has("req")) {
      request = given == null ? RequestInput.read(settings, host) : given;
      RequestInput.check(request, settings, host);
    } else if (!settings.has("x509toreq") && settings.copy != X509Settings.Copy.UNSET) {
      warn("ignoring -copy_extensions since neither -x509toreq nor -req is given");
    }
    makeDraft();
    changeTrust();
    extensions.strip(draft.extensions());
    if (settings.has("CA")) {
      authority =
          credentials.certificate(
              host, settings.value("CA"), settings.options.format("CAform", null), passphrase, "CA certificate");
    }
  }

  /** What remains once there is a serial number: times, extensions, signature. */
  Certificate complete() {
    if (authority != null && !isMade() && !settings.has("x509toreq")) {
      SelfSignedCheck.check(modified || subject != null ? unsigned() : input, settings, host);
    }
    if (isMade() || privateKey != null || authority != null) {
      new X509Validity(settings, host).set(draft, isMade());
      draft.setIssuer(forcedIssuer != null ? forcedIssuer : authority != null ? authority.subject() : draft.subject());
    }
    boolean toRequest = settings.has("x509toreq");
    if (!toRequest) {
      extensions.add(draft, authority, signerKey());
    }
    return toRequest ? requestInstead() : finish();
  }

  /** Sets the serial number where a caller sees to it. */
  void setSerialNumber(BigInteger number) {
    draft.setSerialNumber(number);
  }

  private boolean isMade() {
    return settings.has("req") || settings.has("new");
  }

  private DiagnosticException error(String message, String hint) {
    return new DiagnosticException(Diagnostic.of("x509: " + message).withHint(hint));
  }

  private void warn(String message) {
    host.printError("Warning: " + message + "\n");
  }

  private void checkOptions() {
    for (String option : new String[] {"days", "not_before", "not_after"}) {
      if (settings.has("preserve_dates") && settings.has(option)) {
        throw error("-preserve_dates and -" + option + " cannot be used together", null);
      }
    }
    X509Validity.check(settings, host);
    if (settings.has("new") && settings.has("in")) {
      throw error("-in cannot be used with -new", "-new makes a certificate from nothing");
    }
    if (settings.has("new") && settings.has("req")) {
      throw error("-req cannot be used with -new", "-req makes a certificate from a request");
    }
  }

  private void readKeys() {
    String file = settings.keyFile();
    if (file != null) {
      privateKey =
          credentials.privateKey(host, file, settings.options.format("keyform", null), passphrase, "private key");
    }
    String publicFile = settings.value("force_pubkey");
    if (publicFile != null) {
      forcedKey =
          KeyReader.publicKey(host, publicFile, settings.options.format("keyform", null), "explicitly set public key");
    }
  }

  private void readSubject() {
    String text = settings.options.last("subj", "set_subject");
    if (settings.has("new")) {
      if (text == null) {
        throw error("-new needs a subject", "give one with -subj /CN=name");
      }
      if (privateKey == null && forcedKey == null) {
        throw error("-new needs a key", "give one with -key or -force_pubkey");
      }
    }
    subject = name(text, "-subj", "subject");
    forcedIssuer = name(settings.value("set_issuer"), "-set_issuer", "issuer");
  }

  private DistinguishedName name(String text, String option, String what) {
    if (text == null) {
      return null;
    }
    // Unlike req, x509 takes -subj to be in Latin-1.
    NameBuilder builder = new NameBuilder(settings.objects, strings, false);
    SubjectString.Result result = SubjectString.parse(text, option, what, "x509", true, builder);
    host.printError(result.warnings());
    return result.name();
  }

  private void warnOfIgnoredAuthority() {
    if (settings.has("CA")) {
      if (privateKey != null) {
        throw error("-key (or -signkey) and -CA cannot be used together",
            "with -CA, the CA's key is given with -CAkey");
      }
      return;
    }
    for (String option : new String[] {"CAkey", "CAkeyform", "CAform", "CAserial", "CAcreateserial"}) {
      if (settings.has(option)) {
        warn("ignoring -" + option + " option since -CA option is not given");
      }
    }
  }

  /** The certificate as it is before anything is changed. */
  private void makeDraft() {
    if (!isMade()) {
      CertificateReader.Found found =
          CertificateReader.read(
              host, settings.value("in"), settings.options.format("inform", null), passphrase, "certificate");
      input = found.certificate();
      trust = found.trust();
      draft = copy(input);
    } else {
      if (settings.has("preserve_dates")) {
        warn("ignoring -preserve_dates option with -req or -new");
      }
      if (privateKey == null && settings.options.last("CA", "CAkey") == null) {
        throw error("a private key to sign with is needed", "use -key, or -CA with -CAkey");
      }
      draft = new CertificateAssembler();
      if (request != null) {
        extensions.copyFrom(request, draft);
        draft.setSubject(request.subject());
        draft.setSubjectPublicKeyInfo(request.subjectPublicKeyInfo());
      }
    }
    if (subject != null) {
      draft.setSubject(subject);
      modified |= host.dialect().setsNamesForGood();
    }
    if (forcedKey != null) {
      draft.setSubjectPublicKeyInfo(forcedKey.encoded());
      modified |= host.dialect().setsNamesForGood();
    } else if (privateKey != null) {
      draft.setSubjectPublicKeyInfo(privateKey.publicKey().encoded());
      modified |= host.dialect().setsNamesForGood();
    }
  }

  private CertificateAssembler copy(Certificate certificate) {
    try {
      CertificateAssembler copy = CertificateAssembler.of(certificate);
      if (certificate.versionIsEncoded() && host.dialect().writesDefaultsThatWereRead()) {
        copy.encodeVersion();
      }
      return copy;
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void changeTrust() {
    String alias = settings.value("setalias");
    if (alias != null || !settings.trusted.isEmpty() || !settings.rejected.isEmpty()) {
      trust = trust == null ? new TrustSettings() : trust;
    }
    if (trust == null) {
      return;
    }
    if (alias != null) {
      trust.setAlias(alias);
    }
    if (settings.has("clrtrust")) {
      trust.clearTrusted();
    }
    if (settings.has("clrreject")) {
      trust.clearRejected();
    }
    for (String purpose : settings.trusted) {
      trust.addTrusted(purpose);
    }
    for (String purpose : settings.rejected) {
      trust.addRejected(purpose);
    }
  }

  /** Sets the serial number as options say: given, counted or drawn. */
  void setSerialNumber() {
    if (settings.serialNumber != null) {
      draft.setSerialNumber(settings.serialNumber);
    } else if (authority != null) {
      String file = settings.value("CAserial");
      boolean create = settings.has("CAcreateserial");
      String counted = file == null ? SerialNumber.fileFor(settings.value("CA")) : file;
      draft.setSerialNumber(SerialNumber.next(host, counted, create, file != null));
    } else if (isMade()) {
      draft.setSerialNumber(SerialNumber.random(host));
    }
  }

  private byte[] signerKey() {
    return privateKey != null && authority == null ? privateKey.publicKey().encoded() : null;
  }

  /** {@code -x509toreq}: the request is written at once, and the certificate stays unsigned. */
  private Certificate requestInstead() {
    if (privateKey == null) {
      throw error("a request has to be signed", "give its key with -key");
    }
    if (settings.has("force_pubkey") && host.dialect().warnsOfForeignKeys() && !isOwn(privateKey)) {
      warnOfForeignKey();
    }
    warnOfKeyIdentifiers();
    Certificate certificate = unsigned();
    new RequestOutput(settings, host, out).write(draft, extensions, privateKey, certificate);
    return certificate;
  }

  /** Signs, where there is a key to sign with. */
  private Certificate finish() {
    PrivateKey key = privateKey;
    if (authority != null) {
      String file = settings.value("CAkey");
      key =
          credentials.privateKey(
              host.withOpened(settings.value("out"), false), file == null ? settings.value("CA") : file,
              settings.options.format("CAkeyform", null), passphrase, "CA private key");
      if (!key.publicKey().isSameKeyAs(new PublicKey(authority.subjectPublicKeyInfo()))) {
        throw error("the CA's certificate and its private key do not match", null);
      }
    } else if (key == null) {
      return unsigned();
    }
    if (authority == null && host.dialect().warnsOfForeignKeys() && !isOwn(key)) {
      warnOfForeignKey();
    }
    byte[] ownKey = authority == null ? key.publicKey().encoded() : null;
    CertificateSigner.requireRandom(key, host);
    return CertificateSigner.sign(
        draft, key, false, settings.digest, settings.options.values("sigopt"),
        extensions.context(draft, authority, ownKey));
  }

  private void warnOfForeignKey() {
    warn("Signature key and public key of cert do not match");
  }

  private void warnOfKeyIdentifiers() {
    String wanted = settings.has("ext") ? settings.value("ext") : "";
    for (String name : new String[] {"subjectKeyIdentifier", "authorityKeyIdentifier"}) {
      if (wanted.contains(name)) {
        warn("-ext should not specify copying " + name + " extension to CSR; ignoring this");
      }
    }
  }

  private boolean isOwn(PrivateKey key) {
    return key.publicKey().isSameKeyAs(new PublicKey(draft.subjectPublicKeyInfo()));
  }

  private Certificate parse(byte[] der) {
    try {
      return Certificate.parse(der, host.dialect());
    } catch (DecodeException e) {
      throw new IllegalStateException("what was assembled cannot be read: " + e.getMessage());
    }
  }

  private Certificate unsigned() {
    if (input != null && settings.options.last(CHANGES) == null && !settings.has("clrext")
        && !settings.has("x509toreq")) {
      return input;
    }
    if (input == null) {
      return draft.unsigned();
    }
    try {
      byte[] signature = input.signature().bitString();
      byte[] algorithm = AlgorithmIdentifier.parse(input.signatureAlgorithm()).encoded();
      byte[] bits = DerEncoder.bitString(signature, signature.length == 0 ? 0 : input.signature().unusedBits());
      Certificate shown = parse(draft.withSignature(input.innerAlgorithm().encoded(), algorithm, bits));
      return modified ? shown : shown.writtenAs(input.encoded());
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
