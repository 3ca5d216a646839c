package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;

/**
 * aAissuingDistributionPoint (X.509, 17.2.2.4): a general name, or the name of a section that describes the point; the
 * real one looks at the first item of a list alone.
 *
 * <pre>
 * AAIssuingDistPointSyntax ::= SEQUENCE {
 *   distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL, onlySomeReasons [1] ReasonFlags OPTIONAL,
 *   indirectCRL [2] BOOLEAN DEFAULT FALSE, containsUserAttributeCerts [3] BOOLEAN DEFAULT TRUE,
 *   containsAACerts [4] BOOLEAN DEFAULT TRUE, containsSOAPublicKeyCerts [5] BOOLEAN DEFAULT TRUE }
 * </pre>
 */
final class AttributeAuthorityDistributionPoint implements ExtensionSyntax {
  @Override
  public String oid() {
    return "2.5.29.63";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    ListItem item = ValueList.of(value, context).get(0);
    if (item.content() == null) {
      return point(context.section(item.label(), 0), context);
    }
    byte[] name = DerEncoder.tlv(0xa0, GeneralNameSyntax.parse(item, false, context));
    return DerEncoder.sequence(DerEncoder.tlv(0xa0, name));
  }

  private static byte[] point(Section section, ExtensionContext context) {
    byte[][] fields = new byte[6][];
    for (ListItem item : ValueList.of(section)) {
      byte[] name = DistributionPointName.parse(item, fields[0] != null, context);
      if (name != null) {
        fields[0] = DerEncoder.tlv(0xa0, name);
        continue;
      }
      switch (item.name()) {
        case "reasons" -> fields[1] = DerEncoder.tlv(0x81, DistributionPointName.parseReasons(item));
        case "indirectCRL" -> fields[2] = flag(item, 2, false);
        case "containsUserAttributeCerts" -> fields[3] = flag(item, 3, true);
        case "containsAACerts" -> fields[4] = flag(item, 4, true);
        case "containsSOAPublicKeyCerts" -> fields[5] = flag(item, 5, true);
        default -> { }
      }
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = DistributionPoints.orNothing(fields[i]);
    }
    return DerEncoder.sequence(fields);
  }

  private static byte[] flag(ListItem item, int tag, boolean usual) {
    boolean set = item.bool();
    return set == usual ? null : DerEncoder.tlv(0x80 | tag, new byte[] {(byte) (set ? 0xff : 0)});
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue name = fields.optionalExplicit(0);
    DerValue reasons = fields.optionalContext(1);
    boolean indirect = flag(fields.optionalContext(2), false);
    boolean user = flag(fields.optionalContext(3), true);
    boolean authority = flag(fields.optionalContext(4), true);
    boolean source = flag(fields.optionalContext(5), true);
    fields.end();
    if (name != null) {
      DistributionPointName.print(name, out);
    }
    if (reasons != null) {
      DistributionPointName.printReasons("Reasons", reasons, out);
    }
    line(indirect, "Indirect CRL", out);
    line(user, "Contains User Attribute Certificates", out);
    line(authority, "Contains Attribute Authority (AA) Certificates", out);
    line(source, "Contains Source Of Authority (SOA) Public Key Certificates", out);
    return true;
  }

  private static boolean flag(DerValue value, boolean usual) throws DecodeException {
    return value == null ? usual : value.boolContent();
  }

  private static void line(boolean shown, String text, ExtensionPrinter out) {
    if (shown) {
      out.line(0).print(text).print(": TRUE\n");
    }
  }
}
