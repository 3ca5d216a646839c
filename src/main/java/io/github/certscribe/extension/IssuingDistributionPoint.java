package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.util.List;

/**
 * issuingDistributionPoint (RFC 5280, 5.2.5).
 *
 * <pre>
 * IssuingDistributionPoint ::= SEQUENCE {
 *   distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL, onlyContainsUserCerts [1] BOOLEAN DEFAULT FALSE,
 *   onlyContainsCACerts [2] BOOLEAN DEFAULT FALSE, onlySomeReasons [3] ReasonFlags OPTIONAL,
 *   indirectCRL [4] BOOLEAN DEFAULT FALSE, onlyContainsAttributeCerts [5] BOOLEAN DEFAULT FALSE }
 * </pre>
 */
final class IssuingDistributionPoint implements ExtensionSyntax {
  private static final List<String> WORDS =
      List.of("fullname", "relativename", "onlyuser", "onlyCA", "onlyAA", "indirectCRL", "onlysomereasons");

  @Override
  public String oid() {
    return "2.5.29.28";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    byte[][] fields = new byte[6][];
    for (ListItem item : ValueList.of(value, context)) {
      byte[] name = DistributionPointName.parse(item, fields[0] != null, context);
      if (name != null) {
        fields[0] = DerEncoder.tlv(0xa0, name);
        continue;
      }
      switch (item.name()) {
        case "onlyuser" -> fields[1] = flag(item, 1);
        case "onlyCA" -> fields[2] = flag(item, 2);
        case "onlysomereasons" -> fields[3] = DerEncoder.tlv(0x83, DistributionPointName.parseReasons(item));
        case "indirectCRL" -> fields[4] = flag(item, 4);
        case "onlyAA" -> fields[5] = flag(item, 5);
        default -> throw item.nameError(
            "unknown option \"" + item.name() + "\" of an issuing distribution point",
            Nearest.hint(item.name(), WORDS));
      }
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = DistributionPoints.orNothing(fields[i]);
    }
    return DerEncoder.sequence(fields);
  }

  private static byte[] flag(ListItem item, int tag) {
    return item.bool() ? DerEncoder.tlv(0x80 | tag, new byte[] {(byte) 0xff}) : null;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue name = fields.optionalExplicit(0);
    boolean user = flag(fields.optionalContext(1));
    boolean ca = flag(fields.optionalContext(2));
    DerValue reasons = fields.optionalContext(3);
    boolean indirect = flag(fields.optionalContext(4));
    boolean attribute = flag(fields.optionalContext(5));
    fields.end();
    if (name != null) {
      DistributionPointName.print(name, out);
    }
    line(user, "Only User Certificates", out);
    line(ca, "Only CA Certificates", out);
    line(indirect, "Indirect CRL", out);
    if (reasons != null) {
      DistributionPointName.printReasons("Only Some Reasons", reasons, out);
    }
    line(attribute, "Only Attribute Certificates", out);
    line(name == null && reasons == null && !user && !ca && !indirect && !attribute, "<EMPTY>", out);
    return true;
  }

  private static boolean flag(DerValue value) throws DecodeException {
    return value != null && value.boolContent();
  }

  private static void line(boolean shown, String text, ExtensionPrinter out) {
    if (shown) {
      out.line(0).println(text);
    }
  }
}
