package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.CertificateReader;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyUnlocker;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PasswordEncryption;
import io.github.certscribe.pkcs12.Pkcs12Reader;
import io.github.certscribe.pkcs12.Pkcs12Certificate;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.pkcs12.PfxAssembler;
import io.github.certscribe.verify.CredentialFile;
import io.github.certscribe.verify.PathVerifier;
import io.github.certscribe.verify.TrustedCertificates;
import io.github.certscribe.verify.VerifyError;
import io.github.certscribe.verify.VerifyParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** {@code openssl pkcs12 -export}. */
final class Pkcs12Export {
  static final int MAC_SALT = 8;

  private final Options options;
  private final Host host;
  private final Pkcs12Effort effort;

  /** What the certificates were called where they came from. */
  private final Map<Certificate, TrustSettings> called = new IdentityHashMap<>();

  Pkcs12Export(Options options, Host host, Pkcs12Effort effort) {
    this.options = options;
    this.host = host;
    this.effort = effort;
  }

  /** Encryptions are names of objects, or {@code NONE}, used or not. */
  static void checkEncryption(Options options, Dialect dialect) {
    for (String option : new String[] {"keypbe", "certpbe"}) {
      for (String word : options.values(option)) {
        if (!word.equals("NONE") && !isObject(word, ObjectTable.of(dialect))) {
          throw unknownEncryption(word);
        }
      }
    }
  }

  private static boolean isObject(String word, ObjectTable objects) {
    return objects.oidOfName(word) != null || objects.isWithoutIdentifier(word) || isOid(word, objects);
  }

  private static boolean isOid(String word, ObjectTable objects) {
    return objects.shortName(word) != null || objects.longName(word) != null;
  }

  private static UsageException unknownEncryption(String word) {
    return new UsageException("pkcs12", "unknown encryption \"" + word + "\"", null);
  }

  int run() {
    String[] phrases = Pkcs12Options.phrases(options, host, true);
    boolean withoutKey = options.has("nokeys") || options.has("jdktrust");
    byte[] input = options.has("nocerts") && (withoutKey || options.has("inkey")) ? new byte[0] : input();
    PrivateKey key = withoutKey ? null : key(input, phrases[0]);
    String file = options.has("in") ? "\"" + options.value("in") + "\"" : "standard input";
    List<Certificate> certificates = new ArrayList<>();
    if (!options.has("nocerts")) {
      certificates.addAll(certificates(input, file, phrases[0]));
    }
    Certificate own = key == null || options.has("nocerts") ? null : takeOwn(certificates, key);
    Certificate last = own != null || certificates.isEmpty() ? own : certificates.get(0);
    List<Certificate> untrusted = new ArrayList<>();
    for (String other : options.values("untrusted")) {
      untrusted.addAll(certificatesOf(other));
    }
    if (options.has("certfile")) {
      certificates.addAll(certificatesOf(options.value("certfile")));
    }
    if (options.has("chain") && last != null) {
      addPath(last, untrusted, certificates);
    }
    String macPhrase = options.has("twopass") ? Passphrases.askPassword(host, "Enter MAC Password:", true) : null;
    String phrase = phrases[1] == null && asksForNone() ? "" : phrases[1];
    phrase = phrase != null ? phrase : Passphrases.askPassword(host, "Enter Export Password:", true);
    try {
      host.writeOutput(options.value("out"), assemble(key, own, certificates, phrase, macPhrase), true);
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
    return 0;
  }

  private byte[] input() {
    return options.has("in") ? host.files().read(options.value("in")) : host.readStandardInput();
  }

  /** Without a MAC, and with -noenc, which is told to be passed over: what is encrypted is so under no phrase. */
  private boolean asksForNone() {
    boolean plain = false;
    for (Options.Given given : options.inOrder()) {
      plain = switch (given.name()) {
        case "noenc", "nodes" -> true;
        case Options.OTHER -> false;
        default -> plain;
      };
    }
    return plain && !effort.hasMac();
  }

  private PrivateKey key(byte[] input, String phrase) {
    byte[] data = options.has("inkey") ? host.files().read(options.value("inkey")) : input;
    String file = options.has("inkey") ? options.value("inkey") : options.value("in");
    return KeyReader.privateKey(host, data, file, "PEM", phrase, "private key");
  }

  private Certificate takeOwn(List<Certificate> certificates, PrivateKey key) {
    for (Certificate certificate : certificates) {
      if (key.publicKey().isSameKeyAs(new PublicKey(certificate.subjectPublicKeyInfo()))) {
        certificates.remove(certificate);
        return certificate;
      }
    }
    String name = options.has("in") ? "\"" + options.value("in") + "\"" : "standard input";
    throw new DiagnosticException("pkcs12: no certificate in " + name + " is for the private key");
  }

  private List<Certificate> certificatesOf(String file) {
    String phrase = Passphrases.resolve(host, options.value("passcerts"), null)[0];
    return certificates(host.files().read(file), "\"" + file + "\"", phrase);
  }

  /** @param phrase of PKCS#12; null where it may be asked for */
  private List<Certificate> certificates(byte[] data, String file, String phrase) {
    CredentialFile content = CredentialFile.read(data, host.dialect());
    List<Certificate> certificates = content.certificates();
    for (int i = 0; i < certificates.size(); i++) {
      called.put(certificates.get(i), content.trusts().get(i));
    }
    if (certificates.isEmpty() && Pkcs12Reader.isPkcs12(data)) {
      certificates = ofPkcs12(data, file, phrase);
    }
    if (certificates.isEmpty()) {
      throw new DiagnosticException("pkcs12: " + file + " holds no certificate");
    }
    return certificates;
  }

  private List<Certificate> ofPkcs12(byte[] data, String file, String phrase) {
    try {
      List<Certificate> certificates = new ArrayList<>();
      KeyUnlocker unlocker = new KeyUnlocker(host, file, phrase);
      for (Pkcs12Certificate one
          : Pkcs12Reader.certificates(data, unlocker, new ArrayList<>(), host.dialect())) {
        CertificateReader.Found found = CertificateReader.of(one, host.dialect());
        called.put(found.certificate(), found.trust());
        certificates.add(found.certificate());
      }
      return certificates;
    } catch (DecodeException e) {
      throw new DiagnosticException("pkcs12: " + file + ": " + e.getMessage());
    }
  }

  private void addPath(Certificate own, List<Certificate> helpful, List<Certificate> certificates) {
    List<CertificateFacts> untrusted = new ArrayList<>();
    for (Certificate certificate : helpful) {
      untrusted.add(new CertificateFacts(certificate, host.dialect()));
    }
    VerifyParameters parameters = new VerifyParameters(host.dialect());
    parameters.time = host.now();
    int[] error = {0};
    PathVerifier verifier =
        new PathVerifier(
            TrustedCertificates.of(options, host), untrusted, List.of(), parameters,
            (code, certificate, depth) -> {
              error[0] = code;
              return false;
            });
    if (!verifier.verify(own)) {
      throw new DiagnosticException("pkcs12: no path from the certificate: " + VerifyError.text(error[0]));
    }
    for (CertificateFacts facts : verifier.path().subList(1, verifier.path().size())) {
      boolean there = false;
      for (Certificate certificate : certificates) {
        there |= Arrays.equals(certificate.encoded(), facts.certificate().encoded());
      }
      if (!there) {
        certificates.add(facts.certificate());
      }
    }
  }

  private byte[] assemble(PrivateKey key, Certificate own, List<Certificate> certificates, String phrase,
      String macPhrase) throws DecodeException {
    PfxAssembler pfx = new PfxAssembler();
    String name = options.value("name");
    byte[] keyId = own == null ? null : Digests.digest("sha1", own.encoded());
    if (options.has("jdktrust")) {
      String purpose = ObjectTable.of(host.dialect()).oid(options.value("jdktrust"));
      if (purpose != null) {
        pfx.setTrustedFor(purpose);
      } else {
        host.printError(ErrorLines.unknownObject());
      }
    }
    if (options.has("LMK")) {
      pfx.markLocalKeySet();
    }
    if (options.has("CSP")) {
      pfx.setProviderName(options.value("CSP"));
    }
    if (own != null) {
      pfx.addCertificate(own.encoded(), name, keyId);
    }
    List<String> names = options.values("caname");
    for (int i = 0; i < certificates.size(); i++) {
      TrustSettings before = called.get(certificates.get(i));
      String alias = before == null ? null : before.alias();
      pfx.addCertificate(
          certificates.get(i).encoded(), i < names.size() ? names.get(i) : alias,
          before == null ? null : before.keyId());
    }
    int iterations = effort.iterations();
    boolean legacy = options.has("legacy");
    if (key != null) {
      String standard = legacy ? "PBE-SHA1-3DES" : "aes-256-cbc";
      String ofKey = options.has("keypbe") ? options.value("keypbe") : standard;
      pfx.setKey(privateKeyInfo(key), name, keyId, encryption(ofKey, iterations), phrase);
    }
    String usual = legacy ? "PBE-SHA1-RC2-40" : "aes-256-cbc";
    String scheme = own == null && certificates.isEmpty() ? "NONE" : effort.certificates(usual);
    String mac = options.has("macalg") ? options.value("macalg") : legacy ? "sha1" : "sha256";
    if (!Digests.exists(mac)) {
      throw new UsageException("pkcs12", "unknown digest \"" + mac + "\"", null);
    }
    if (effort.hasMac()) {
      host.modules().requireRandom();
    }
    String prf = options.has("pbmac1_pbkdf2_md") ? options.value("pbmac1_pbkdf2_md") : mac;
    return pfx.assemble(
        encryption(scheme, iterations), phrase,
        new PfxAssembler.Authentication(
            effort.hasMac() ? mac : null, macPhrase == null ? phrase : macPhrase, effort.macIterations(),
            (int) options.number("macsaltlen", MAC_SALT), options.has("pbmac1_pbkdf2") ? prf : null));
  }

  /** The last of {@code keyex} and {@code keysig}, or null. */
  static String kindOfKey(Options options) {
    String kind = null;
    for (Options.Given given : options.inOrder()) {
      kind = given.name().equals("keyex") || given.name().equals("keysig") ? given.name() : kind;
    }
    return kind;
  }

  /** PrivateKeyInfo, with keyUsage among its attributes where Microsoft's kind of key is named. */
  private byte[] privateKeyInfo(PrivateKey key) throws DecodeException {
    byte[] info = key.privateKeyInfo();
    String kind = kindOfKey(options);
    if (kind == null) {
      return info;
    }
    byte[] usage = kind.equals("keyex") ? new byte[] {3, 2, 4, 0x10} : new byte[] {3, 2, 7, (byte) 0x80};
    byte[] attribute = DerEncoder.sequence(DerEncoder.oid("2.5.29.15"), DerEncoder.tlv(0x31, usage));
    return DerEncoder.tlv(0x30, DerEncoder.join(DerValue.parse(info).content(), DerEncoder.tlv(0xa0, attribute)));
  }

  /** Null for none. */
  private PasswordEncryption.Scheme encryption(String word, int iterations) {
    if (word.equals("NONE")) {
      return null;
    }
    host.modules().requireRandom();
    boolean legacy = options.has("legacy") || host.modules().hasLegacyProvider();
    ObjectTable objects = ObjectTable.of(host.dialect());
    String named = objects.oidOfName(word);
    String oid = named == null && isOid(word, objects) ? word : named;
    PasswordEncryption.Scheme scheme = PasswordEncryption.Scheme.of(
        oid == null ? word : oid, oid == null || objects.shortName(oid) == null ? word : objects.shortName(oid), legacy,
        host.dialect().saltLength(), iterations);
    if (scheme == null) {
      throw new DiagnosticException(Diagnostic.of("pkcs12: \"" + word + "\" does not encrypt here")
          .withHint(legacy ? "aes-256-cbc does" : "-legacy takes more of the old ciphers"));
    }
    return scheme;
  }
}
