package io.github.certscribe.text;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyText;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.List;

/** Certificates as {@code x509 -text} prints them. */
public final class CertificateText {
  private final TextWriter out;
  private final Certificate certificate;
  private final ObjectTable objects;
  private final Dialect dialect;
  private List<String> keyErrors;

  public CertificateText(TextWriter out, Certificate certificate, ObjectTable objects, Dialect dialect) {
    this.out = out;
    this.certificate = certificate;
    this.objects = objects;
    this.dialect = dialect;
  }

  /**
   * Takes note that there is no provider to read public keys.
   *
   * @param errors the lines of the error stack that stand instead
   */
  public CertificateText withoutKeys(List<String> errors) {
    keyErrors = errors;
    return this;
  }

  /**
   * Prints the whole certificate.
   *
   * @param nameOptions {@link NameOptions} flags
   * @param options {@link CertificateOptions} flags: what to leave out
   */
  public void print(long nameOptions, long options) {
    boolean multiline = (nameOptions & NameOptions.SEPARATOR_MASK) == NameOptions.SEP_MULTILINE;
    if (shows(options, CertificateOptions.NO_HEADER)) {
      out.print("Certificate:\n    Data:\n");
    }
    if (shows(options, CertificateOptions.NO_VERSION)) {
      printVersion();
    }
    if (shows(options, CertificateOptions.NO_SERIAL)) {
      printSerial();
    }
    if (shows(options, CertificateOptions.NO_SIGNAME)) {
      out.print("    ");
      SignatureText.print(out, certificate.isSigned() ? certificate.innerAlgorithm() : null, null, objects);
    }
    if (shows(options, CertificateOptions.NO_ISSUER)) {
      printName("        Issuer:", certificate.issuer(), multiline, nameOptions);
    }
    if (shows(options, CertificateOptions.NO_VALIDITY)) {
      out.print("        Validity\n            Not Before: ");
      TimeText.print(out, certificate.notBefore(), false);
      out.print("\n            Not After : ");
      TimeText.print(out, certificate.notAfter(), false);
      out.println();
    }
    if (shows(options, CertificateOptions.NO_SUBJECT)) {
      printName("        Subject:", certificate.subject(), multiline, nameOptions);
    }
    if (shows(options, CertificateOptions.NO_PUBKEY)) {
      printPublicKey();
    }
    printUniqueId("        Issuer Unique ID: ", certificate.issuerUniqueId());
    printUniqueId("        Subject Unique ID: ", certificate.subjectUniqueId());
    if (shows(options, CertificateOptions.NO_EXTENSIONS)) {
      ExtensionText.print(
          out, "X509v3 extensions", certificate.extensions(), CertificateOptions.unknownExtensions(options), 8, objects,
          dialect);
    }
    if (shows(options, CertificateOptions.NO_SIGDUMP)) {
      SignatureText.print(
          out, certificate.isSigned() ? certificate.signatureAlgorithm() : null, certificate.signature(), objects);
    }
  }

  private static boolean shows(long options, long flag) {
    return (options & flag) == 0;
  }

  private void printVersion() {
    long version = toLong(certificate.version());
    if (version >= 0 && version <= 2) {
      out.print("        Version: ").print(version + 1).print(" (0x").print(version).print(")\n");
    } else {
      out.print("        Version: Unknown (").print(version).print(")\n");
    }
  }

  /** As {@code ASN1_INTEGER_get} converts: -1 for what does not fit. */
  private static long toLong(BigInteger number) {
    return number.bitLength() < 64 ? number.longValue() : -1;
  }

  private void printSerial() {
    BigInteger serial = certificate.serialNumber();
    boolean mistaken = serial.equals(BigInteger.ONE.negate()) && dialect.takesMinusOneForTooLarge();
    boolean small = serial.bitLength() < Long.SIZE && !mistaken;
    IntegerText.printSerial(out.print("        Serial Number:"), serial, small, 12);
  }

  private void printName(String title, DistinguishedName name, boolean multiline, long nameOptions) {
    out.print(title).print(multiline ? '\n' : ' ');
    NameText.print(out, name, multiline ? 12 : 0, nameOptions, objects);
    out.println();
  }

  private void printPublicKey() {
    byte[] key = certificate.subjectPublicKeyInfo();
    out.print("        Subject Public Key Info:\n            Public Key Algorithm: ");
    try {
      out.print(objects.display(DerValue.parse(key).sequence().get(0).sequence().get(0).oid()));
    } catch (DecodeException e) {
      // Whoever read the certificate has seen to it that this is a SubjectPublicKeyInfo.
    }
    out.println();
    if (keyErrors != null) {
      KeyText.printUnreadable(out, 16);
      for (String line : keyErrors) {
        out.println(line);
      }
    } else if (!KeyText.printPublic(out, key, 16, objects, dialect)) {
      KeyErrorText.print(out, certificate.version(), dialect);
    }
  }

  private void printUniqueId(String title, DerValue id) {
    if (id == null) {
      return;
    }
    out.print(title);
    try {
      SignatureText.dump(out, id.bitStringContent(), 12);
    } catch (DecodeException e) {
      out.println();
    }
  }
}
