package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.ContactPoints;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.Purposes;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameHash;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.CertificateOptions;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.ExtensionText;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.text.TimeText;
import io.github.certscribe.text.TrustText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code x509} shows of a certificate, option by option. */
final class CertificateReport {
  /** What the real one prints where no provider has a digest. */
  private static final String NO_HASH = "00000000";

  private final X509Settings settings;
  private final Host host;
  private final TextWriter out;
  private final Certificate certificate;
  private final TrustSettings trust;
  /** What the real one has met, and prints below a key that it cannot read. */
  private final List<String> errors = new ArrayList<>();

  /** @param trust null where nothing is known of it */
  CertificateReport(X509Settings settings, Host host, TextWriter out, Certificate certificate, TrustSettings trust) {
    this.settings = settings;
    this.host = host;
    this.out = out;
    this.certificate = certificate;
    this.trust = trust;
  }

  void print() {
    boolean needsKey = settings.has("pubkey") || settings.has("modulus");
    if (needsKey) {
      host.modules().requireProvider(false);
    }
    if (needsKey && !new PublicKey(certificate.subjectPublicKeyInfo()).isReadable(host.dialect())) {
      throw new DiagnosticException("x509: the certificate's public key cannot be read");
    }
    for (String item : settings.shown) {
      print(item);
    }
  }

  private void print(String item) {
    switch (item) {
      case "text" -> printText();
      case "subject" ->
          NameText.printTitled(out, "subject=", certificate.subject(), settings.nameOptions, settings.objects);
      case "issuer" ->
          NameText.printTitled(out, "issuer=", certificate.issuer(), settings.nameOptions, settings.objects);
      case "serial" -> out.print("serial=").println(IntegerText.hex(certificate.serialNumber()));
      case "next_serial" -> out.println(IntegerText.hex(certificate.serialNumber().add(BigInteger.ONE)));
      case "startdate" -> printTime("notBefore=", certificate.notBefore());
      case "enddate" -> printTime("notAfter=", certificate.notAfter());
      case "fingerprint" -> printFingerprint();
      case "subject_hash" -> out.println(hash(certificate.subject(), false));
      case "issuer_hash" -> out.println(hash(certificate.issuer(), false));
      case "subject_hash_old" -> out.println(hash(certificate.subject(), true));
      case "issuer_hash_old" -> out.println(hash(certificate.issuer(), true));
      case "email" -> printLines(ContactPoints.emails(certificate, host.dialect()));
      case "ocsp_uri" -> printLines(ContactPoints.ocspResponders(certificate, host.dialect()));
      case "alias" ->
          out.println(trust == null || trust.alias() == null ? "<No Alias>" : TrustText.cString(trust.alias()));
      case "pubkey" -> printPublicKey();
      case "modulus" -> printModulus();
      case "ocspid" -> printOcspId();
      case "purpose" -> {
        boolean doubtful = host.dialect().doubtsPurposesWithoutDigest() && lacksDigest();
        Purposes.print(out, certificate, doubtful, host.dialect());
      }
      case "ext" -> printExtensions();
      default -> throw new IllegalArgumentException(item);
    }
  }

  private void printText() {
    CertificateText text = new CertificateText(out, certificate, settings.objects, host.dialect());
    if (!host.modules().canCompute()) {
      // Twice, since the key is asked for before all is printed.
      errors.add(0, ErrorLines.unreadableKey(host.dialect()));
      errors.add(ErrorLines.unreadableKey(host.dialect()));
      text.withoutKeys(errors);
    }
    text.print(settings.nameOptions, settings.certificateOptions);
    if (trust != null && (settings.certificateOptions & CertificateOptions.NO_AUX) == 0) {
      TrustText.print(out, trust, settings.objects);
    }
  }

  private void printTime(String title, DerValue time) {
    out.print(title);
    TimeText.print(out, time, settings.iso8601);
    out.println();
  }

  private void printFingerprint() {
    String digest = settings.digest == null ? "SHA1" : settings.digest;
    host.modules().requireProvider(true);
    if (!certificate.isSigned()) {
      throw new DiagnosticException("x509: a certificate without a signature has no fingerprint");
    }
    if (digest.equalsIgnoreCase("null")) {
      // A digest of no octets: the line is not even ended.
      out.print(digest).print(" Fingerprint=");
      return;
    }
    if (!Digests.exists(digest) || !isFetched(digest)) {
      throw new DiagnosticException("x509: unknown digest \"" + digest + "\"");
    }
    byte[] octets = Digests.digest(digest, certificate.encoded());
    if (digest.toUpperCase(Locale.ROOT).startsWith("SHAKE")) {
      octets = Arrays.copyOf(octets, digest.endsWith("256") ? 32 : 16);
    }
    out.print(digest).print(" Fingerprint=");
    for (int i = 0; i < octets.length; i++) {
      out.upperHex(octets[i]).print(i + 1 == octets.length ? '\n' : ':');
    }
  }

  /** Names of signatures are names of digests elsewhere, but not here; MD4 and SHAKE are not to be had. */
  private boolean isFetched(String digest) {
    String name = digest.toUpperCase(Locale.ROOT);
    boolean shake = name.startsWith("SHAKE");
    return !name.contains("RSA") && !name.equals("MD4") && !(shake && !host.dialect().shakeHasLength());
  }

  private String hash(DistinguishedName name, boolean old) {
    if (lacksDigest()) {
      return NO_HASH;
    }
    try {
      return old ? NameHash.old(name) : NameHash.of(name);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean lacksDigest() {
    if (host.modules().canDigest()) {
      return false;
    }
    errors.add(ErrorLines.missingSha1(host.dialect()));
    return true;
  }

  private void printLines(List<String> lines) {
    for (String line : lines) {
      out.println(line);
    }
  }

  private void printModulus() {
    PublicKey key = new PublicKey(certificate.subjectPublicKeyInfo());
    // Of a DSA key the real one shows the public value there.
    BigInteger number = key.modulus() == null ? key.dsaNumber() : key.modulus();
    out.print("Modulus=").println(number == null ? "No modulus for this public key type" : IntegerText.digits(number));
  }

  private void printPublicKey() {
    PublicKey key = new PublicKey(certificate.subjectPublicKeyInfo()).reencoded();
    if (key != null) {
      out.write(PemWriter.encode("PUBLIC KEY", key.encoded()));
    }
  }

  private void printOcspId() {
    out.print("        Subject OCSP hash: ");
    if (lacksDigest()) {
      // The real one goes on behind it, and calls it a success.
      return;
    }
    printUpper(Digests.digest("SHA1", certificate.subject().encoded()));
    out.print("        Public key OCSP hash: ");
    try {
      DerValue key = DerValue.parse(certificate.subjectPublicKeyInfo()).sequence().get(1);
      printUpper(Digests.digest("SHA1", key.bitString()));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private void printUpper(byte[] octets) {
    for (byte octet : octets) {
      out.upperHex(octet);
    }
    out.println();
  }

  /** The extensions whose short names are listed; a name that is not is passed over. */
  private void printExtensions() {
    List<Extension> extensions = certificate.extensions();
    if (extensions.isEmpty()) {
      host.printError("No extensions in certificate\n");
      return;
    }
    String names = settings.value("ext");
    if (names.replace(",", "").isEmpty()) {
      out.print("Invalid extension names: ").println(names);
      return;
    }
    List<Extension> chosen = new ArrayList<>();
    for (Extension extension : extensions) {
      String name = settings.objects.shortName(extension.oid());
      for (String wanted : names.split(",")) {
        if (wanted.equals(name)) {
          chosen.add(extension);
        }
      }
    }
    if (!chosen.isEmpty()) {
      ExtensionText.print(out, null, chosen, ExtensionText.Unknown.DEFAULT, 0, settings.objects, host.dialect());
    }
  }
}
