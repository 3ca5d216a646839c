package io.github.certscribe.command;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.name.DistinguishedName;

/** One run of {@code req}: the steps in the real one's order, since what they say on standard error comes in it. */
final class ReqRun {
  private final ReqOptions options;
  private final Credentials credentials;
  private final Host host;
  private final ReqConfig config;
  private final ReqKey keys;
  private final ReqExtensions extensions;
  private PrivateKey key;
  private CertificateRequest request;
  private Certificate certificate;
  /** The result's subject as the real one has it in memory: not yet in DER's order. */
  private DistinguishedName subject;

  ReqRun(ReqOptions options, RandomFiles randomness, Credentials credentials, Host host) {
    this.options = options;
    this.credentials = credentials;
    this.host = host;
    ReqWarnings.beforeReading(options, host);
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    this.config = ReqConfig.load(options, host);
    this.keys = new ReqKey(options, phrases, config, randomness, credentials, host);
    this.extensions = new ReqExtensions(options, config, host);
  }

  void run() {
    make();
    write();
  }

  /** All but the writing of what is made, or read; a key that is made is written. */
  void make() {
    extensions.checkFirst();
    CommonOptions.setMask(config.value("string_mask"), config.strings());
    extensions.checkThen();
    key = keys.key();
    keys.write(key);
    ReqSubject subjects = new ReqSubject(options, config, host);
    DistinguishedName given = subjects.given();
    if (!options.makesRequest()) {
      ReqWarnings.keyUnused(options, host);
      request = RequestReader.read(options.value("in"), options.requestFormat(), host);
      ReqWarnings.signatureRead(request, options, host);
    } else if (options.has("in")) {
      ReqWarnings.inputUnused(host);
    }
    Issuer issuer = Issuer.load(options, keys.passphraseIn(), credentials, host);
    if (options.makesRequest() || options.makesCertificate()) {
      make(subjects, given, issuer);
    }
    if (given != null && !options.makesRequest() && !options.makesCertificate()) {
      modifySubject(given);
    }
    if (options.has("verify")) {
      verify();
    }
  }

  /** The request that was made or read; null where a certificate was made of nothing. */
  CertificateRequest request() {
    return request;
  }

  /** The key that was made or read; null where none was asked for. */
  PrivateKey key() {
    return key;
  }

  private void make(ReqSubject subjects, DistinguishedName given, Issuer issuer) {
    if (issuer == null && key == null) {
      throw new DiagnosticException(
          Diagnostic.of("there is no key to sign with").withHint("give -key, or -CA and -CAkey"));
    }
    if (options.makesCertificate()) {
      RequestAssembler draft = request == null ? draft(subjects, given, false) : null;
      ReqCertificate maker = new ReqCertificate(options, config, extensions, host);
      certificate = maker.make(draft, request, given, key, issuer);
      subject = certificate.subject();
      return;
    }
    if (options.has("precert")) {
      ReqWarnings.precertUnused(host);
    }
    RequestAssembler draft = draft(subjects, given, true);
    ExtensionContext context =
        new ExtensionContext(
            config.document(), draft, null, null, false, config.objects(), config.strings(), host.dialect());
    extensions.addToRequest(draft, context);
    subject = draft.subject();
    CertificateSigner.requireRandom(key, host);
    request =
        draft.signAndRead(
            Signatures.scheme(key, config.digest(options, key), options.values("sigopt"), host.dialect()));
  }

  private RequestAssembler draft(ReqSubject subjects, DistinguishedName given, boolean withAttributes) {
    RequestAssembler draft = new RequestAssembler();
    subjects.fill(draft, given, withAttributes);
    PublicKey own = key == null ? null : key.publicKey();
    draft.setSubjectPublicKeyInfo(own == null ? null : own.encoded());
    return draft;
  }

  private void modifySubject(DistinguishedName given) {
    request = request.withSubject(given);
  }

  private void verify() {
    if (request == null) {
      throw new DiagnosticException("there is no request to verify: a certificate is made");
    }
    PublicKey own = key == null ? new PublicKey(request.subjectPublicKeyInfo()) : key.publicKey();
    RequestSignature signature = RequestSignature.of(request, own, options.given(), host);
    if (signature == RequestSignature.UNCLEAR) {
      throw new DiagnosticException("the request's signature cannot be verified: its key or algorithm is of no use");
    }
    ReqWarnings.verified(signature == RequestSignature.VALID, host);
    if (signature == RequestSignature.INVALID && host.dialect().failsForInvalidRequests()) {
      throw new DiagnosticException("the request's signature is not made by its own key, or not over its contents");
    }
  }

  private void write() {
    if (!options.writesAnything()) {
      return;
    }
    DistinguishedName shown = subject == null ? request.subject() : subject;
    String file = options.value("out");
    ReqOutput out = new ReqOutput(options, config, host);
    byte[] output;
    try {
      output = out.render(request, certificate, shown);
    } catch (DiagnosticException e) {
      if (file == null) {
        // What was shown before stays shown; a file stays what it was.
        host.write(out.shown());
      }
      throw e;
    }
    if (file != null && file.equals(keys.keyFile()) && host.files().exists(file)) {
      // The key is there already.
      output = DerEncoder.join(host.files().read(file), output);
    }
    host.writeOutput(file, output, false);
  }
}
