package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;

/**
 * certificatePolicies (RFC 5280, 4.2.1.4): object identifiers, {@code @section} with a policy's qualifiers, and
 * {@code ia5org}, after which organizations are IA5Strings.
 *
 * <pre>
 * certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation
 * PolicyInformation ::= SEQUENCE {
 *   policyIdentifier OBJECT IDENTIFIER, policyQualifiers SEQUENCE SIZE (1..MAX) OF PolicyQualifierInfo OPTIONAL }
 * PolicyQualifierInfo ::= SEQUENCE { policyQualifierId OBJECT IDENTIFIER, qualifier ANY }
 * </pre>
 */
public final class CertificatePolicies implements ExtensionSyntax {
  static final String CPS = "1.3.6.1.5.5.7.2.1";
  static final String USER_NOTICE = "1.3.6.1.5.5.7.2.2";

  @Override
  public String oid() {
    return "2.5.29.32";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> policies = new ArrayList<>();
    boolean ia5 = false;
    for (ListItem item : ValueList.parse(value)) {
      if (item.content() != null) {
        throw item.nameError(
            "\"" + item.name() + "\" has a value: policies are a list of object identifiers and @sections", null);
      }
      if (item.name().equals("ia5org")) {
        ia5 = true;
      } else if (item.name().startsWith("@")) {
        policies.add(policy(item.label(), context.section(item.label(), 1), ia5, context));
      } else {
        policies.add(DerEncoder.sequence(DerEncoder.oid(ObjectName.oid(item.label(), context))));
      }
    }
    return DerEncoder.sequence(policies.toArray(new byte[0][]));
  }

  private static byte[] policy(Value reference, Section section, boolean ia5, ExtensionContext context) {
    String identifier = null;
    List<byte[]> qualifiers = new ArrayList<>();
    for (Value value : section.values()) {
      ListItem item = ListItem.of(value);
      if (item.name().equals("policyIdentifier")) {
        identifier = ObjectName.oid(value, context);
      } else if (item.isNumbered("CPS")) {
        qualifiers.add(qualifier(CPS, DerEncoder.tlv(22, ByteString.bytes(value.text()))));
      } else if (item.isNumbered("userNotice")) {
        if (!value.text().startsWith("@")) {
          throw value.error("a user notice is in a section of its own", "write @section, and the notice in [section]");
        }
        qualifiers.add(qualifier(USER_NOTICE, UserNotice.parse(context.section(value, 1), ia5)));
      } else {
        throw item.nameError(
            "unknown policy option \"" + item.name() + "\"",
            Nearest.hint(item.name(), List.of("policyIdentifier", "CPS", "userNotice")));
      }
    }
    if (identifier == null) {
      throw reference.error("section \"" + section.name() + "\" has no policyIdentifier", null);
    }
    byte[] type = DerEncoder.oid(identifier);
    return qualifiers.isEmpty()
        ? DerEncoder.sequence(type)
        : DerEncoder.sequence(type, DerEncoder.sequence(qualifiers.toArray(new byte[0][])));
  }

  private static byte[] qualifier(String type, byte[] value) {
    return DerEncoder.sequence(DerEncoder.oid(type), value);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    boolean first = true;
    for (DerValue policy : value.elements(16, "SEQUENCE")) {
      SequenceReader fields = SequenceReader.of(policy);
      String identifier = fields.next().oid();
      DerValue qualifiers = fields.optional(16);
      fields.end();
      if (!first) {
        out.text().println();
      }
      first = false;
      out.line(0).print("Policy: ").print(out.objects().display(identifier));
      if (qualifiers != null) {
        out.text().println();
        printQualifiers(qualifiers, out.deeper(2));
      }
    }
    return true;
  }

  /** Lists the qualifiers of a policy, one after the other. */
  public static void printQualifiers(DerValue qualifiers, ExtensionPrinter out) throws DecodeException {
    boolean first = true;
    for (DerValue qualifier : qualifiers.elements()) {
      if (!first) {
        out.text().println();
      }
      first = false;
      UserNotice.printQualifier(qualifier, out);
    }
  }
}
