package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.util.ArrayList;
import java.util.List;

/**
 * targetInformation of attribute certificates (RFC 5755, 4.3.2; X.509, 17.1.2.3).
 *
 * <pre>
 * TargetingInformation ::= SEQUENCE SIZE (1..MAX) OF Targets
 * Targets ::= SEQUENCE SIZE (1..MAX) OF Target
 * Target ::= CHOICE {
 *   targetName [0] EXPLICIT GeneralName, targetGroup [1] EXPLICIT GeneralName, targetCert [2] IMPLICIT TargetCert }
 * TargetCert ::= SEQUENCE {
 *   targetCertificate IssuerSerial, targetName GeneralName OPTIONAL, certDigestInfo ObjectDigestInfo OPTIONAL }
 * </pre>
 */
final class AttributeTargeting extends ShownExtension {
  /**
   * One Target.
   *
   * @param name of the target, of the group, or of the certificate; may be null with the last
   * @param certificate null unless it is a TargetCert
   */
  private record Target(boolean group, GeneralName name, IssuerSerial certificate, ObjectDigestInfo digest) {}

  AttributeTargeting(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<List<Target>> all = new ArrayList<>();
    for (DerValue targets : value.elements(16, "SEQUENCE")) {
      List<Target> group = new ArrayList<>();
      for (DerValue target : targets.elements(16, "SEQUENCE")) {
        group.add(read(target));
      }
      all.add(group);
    }
    for (List<Target> group : all) {
      out.line(0).print("Targets:\n");
      for (Target target : group) {
        out.line(2).print("Target:\n");
        print(target, out.deeper(4));
        out.text().println();
      }
    }
    return true;
  }

  private static Target read(DerValue value) throws DecodeException {
    if (value.isContext(0) || value.isContext(1)) {
      return new Target(value.isContext(1), GeneralName.parse(value.explicit()), null, null);
    }
    if (!value.isContext(2)) {
      throw new DecodeException("no Target");
    }
    SequenceReader fields = SequenceReader.ofContent(value);
    IssuerSerial certificate = IssuerSerial.read(fields.next());
    DerValue digest = fields.optional(16);
    DerValue name = digest != null || !fields.hasNext() ? null : fields.next();
    if (name != null && fields.hasNext()) {
      digest = fields.next();
    }
    fields.end();
    return new Target(
        false, name == null ? null : GeneralName.parse(name), certificate,
        digest == null ? null : ObjectDigestInfo.read(digest));
  }

  private static void print(Target target, ExtensionPrinter out) {
    if (target.certificate == null) {
      out.line(0).print(target.group ? "Target Group: " : "Target Name: ");
      target.name.print(out);
      return;
    }
    out.line(0).print("Target Cert:\n");
    out.line(2).print("Target Certificate:\n");
    target.certificate.print(out.deeper(4));
    if (target.name != null) {
      out.line(2).print("Target Name: ");
      target.name.print(out);
      out.text().println();
    }
    if (target.digest != null) {
      out.line(2).print("Certificate Digest Info:\n");
      target.digest.print(out.deeper(4));
    }
  }
}
