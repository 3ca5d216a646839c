package io.github.certscribe.text;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.KeyText;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.List;

/** Certification requests as {@code req -text} prints them. */
public final class RequestText {
  private static final int ATTRIBUTE_WIDTH = 25;

  private final TextWriter out;
  private final CertificateRequest request;
  private final DistinguishedName subject;
  private final ObjectTable objects;
  private final Dialect dialect;
  private boolean readsKeys = true;

  /** @param subject the request's subject, as it stands in memory: not always in DER's order */
  public RequestText(
      TextWriter out, CertificateRequest request, DistinguishedName subject, ObjectTable objects, Dialect dialect) {
    this.out = out;
    this.request = request;
    this.subject = subject;
    this.objects = objects;
    this.dialect = dialect;
  }

  /** Takes note whether there is a provider that reads public keys. */
  public RequestText withKeys(boolean readable) {
    readsKeys = readable;
    return this;
  }

  /**
   * @param nameOptions {@link NameOptions} flags
   * @param options {@link CertificateOptions} flags: what to leave out
   * @return false where printing ended before its time
   */
  public boolean print(long nameOptions, long options) {
    if (shows(options, CertificateOptions.NO_HEADER)) {
      out.print("Certificate Request:\n    Data:\n");
    }
    if (shows(options, CertificateOptions.NO_VERSION)) {
      printVersion();
    }
    if (shows(options, CertificateOptions.NO_SUBJECT)) {
      boolean multiline = (nameOptions & NameOptions.SEPARATOR_MASK) == NameOptions.SEP_MULTILINE;
      out.print("        Subject:").print(multiline ? '\n' : ' ');
      NameText.print(out, subject, multiline ? 12 : 0, nameOptions, objects);
      out.println();
    }
    if (shows(options, CertificateOptions.NO_PUBKEY) && !printPublicKey()) {
      return false;
    }
    if (shows(options, CertificateOptions.NO_ATTRIBUTES) && !printAttributes()) {
      return false;
    }
    if (shows(options, CertificateOptions.NO_EXTENSIONS)) {
      printExtensions(options);
    }
    if (shows(options, CertificateOptions.NO_SIGDUMP)) {
      SignatureText.print(out, request.signatureAlgorithm(), request.signature(), objects);
    }
    return true;
  }

  private static boolean shows(long options, long flag) {
    return (options & flag) == 0;
  }

  private void printVersion() {
    BigInteger version = request.version();
    if (version.signum() == 0) {
      out.print("        Version: 1 (0x0)\n");
    } else {
      long shown = version.bitLength() < 64 ? version.longValue() : -1;
      out.print("        Version: Unknown (").print(shown).print(")\n");
    }
  }

  /** Returns false for a key of which nothing can be printed. */
  private boolean printPublicKey() {
    byte[] key = request.subjectPublicKeyInfo();
    out.print("        Subject Public Key Info:\n            Public Key Algorithm: ");
    try {
      out.print(objects.display(AlgorithmIdentifier.parse(DerValue.parse(key).sequence().get(0)).oid()));
    } catch (DecodeException e) {
      out.print("NULL");
    }
    out.println();
    if (!readsKeys) {
      KeyText.printUnreadable(out, 16);
    }
    if (!readsKeys || !KeyText.printPublic(out, key, 16, objects, dialect)) {
      for (String line : ErrorLines.unreadableRequestKey(request.version().signum() == 0, dialect)) {
        out.println(line);
      }
    }
    return !new PublicKey(key).isPointAtInfinity();
  }

  private boolean printAttributes() {
    out.print("        Attributes:\n");
    if (request.hasAttributes() && request.attributes().isEmpty()) {
      out.print("            (none)\n");
    }
    for (CertificateRequest.Attribute attribute : request.attributes()) {
      if (CertificateRequest.isExtensionRequest(attribute.oid())) {
        continue;
      }
      String type = objects.display(attribute.oid());
      out.spaces(12).print(type);
      if (attribute.values().isEmpty()) {
        return false;
      }
      int gap = ATTRIBUTE_WIDTH - type.length();
      for (DerValue value : attribute.values()) {
        out.spaces(gap).print(':');
        // What a long type takes too much, the second value's line gets besides; the third's does not.
        gap = ATTRIBUTE_WIDTH - Math.min(gap, 0);
        printValue(value);
      }
    }
    return true;
  }

  private void printValue(DerValue value) {
    if (value.tagClass() == DerValue.UNIVERSAL) {
      switch (value.tag()) {
        case 12, 18, 19, 20, 22:
          try {
            out.write(value.stringContent()).println();
            return;
          } catch (DecodeException e) {
            break;
          }
        default:
          break;
      }
    }
    out.print("unable to print attribute\n");
  }

  private void printExtensions(long options) {
    List<Extension> extensions;
    try {
      extensions = request.extensions(dialect);
    } catch (DecodeException e) {
      return;
    }
    out.print("            Requested Extensions:\n");
    ExtensionText.print(
        out, null, extensions, CertificateOptions.unknownExtensions(options), 16, objects, dialect);
  }
}
