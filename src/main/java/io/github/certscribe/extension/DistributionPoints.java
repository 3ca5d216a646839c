package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * cRLDistributionPoints and freshestCRL (RFC 5280, 4.2.1.13 and 4.2.1.15): general names, each a point of its own, or
 * names of sections that describe a point.
 *
 * <pre>
 * CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint
 * DistributionPoint ::= SEQUENCE {
 *   distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL, reasons [1] IMPLICIT ReasonFlags OPTIONAL,
 *   cRLIssuer [2] IMPLICIT GeneralNames OPTIONAL }
 * </pre>
 */
record DistributionPoints(String oid) implements ExtensionSyntax {
  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> points = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      if (item.content() == null) {
        points.add(point(context.section(item.label(), 0), context));
      } else {
        byte[] name = DerEncoder.tlv(0xa0, GeneralNameSyntax.parse(item, false, context));
        points.add(DerEncoder.sequence(DerEncoder.tlv(0xa0, name)));
      }
    }
    return DerEncoder.sequence(points.toArray(new byte[0][]));
  }

  private static byte[] point(Section section, ExtensionContext context) {
    byte[] name = null;
    byte[] reasons = null;
    byte[] issuer = null;
    for (ListItem item : ValueList.of(section)) {
      byte[] named = DistributionPointName.parse(item, name != null, context);
      if (named != null) {
        name = DerEncoder.tlv(0xa0, named);
      } else if (item.name().equals("reasons")) {
        reasons = DerEncoder.tlv(0x81, DistributionPointName.parseReasons(item));
      } else if (item.name().equals("CRLissuer")) {
        issuer = GeneralNameSyntax.parseAll(item.required(), context);
        issuer[0] = (byte) 0xa2;
      }
      // The real one passes over other names in silence.
    }
    return DerEncoder.sequence(orNothing(name), orNothing(reasons), orNothing(issuer));
  }

  static byte[] orNothing(byte[] encoded) {
    return encoded == null ? new byte[0] : encoded;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    boolean first = true;
    for (DerValue point : value.elements(16, "SEQUENCE")) {
      SequenceReader fields = SequenceReader.of(point);
      DerValue name = fields.optionalExplicit(0);
      DerValue reasons = fields.optionalContext(1);
      DerValue issuer = fields.optionalContext(2);
      fields.end();
      if (!first) {
        out.text().println();
      }
      first = false;
      if (name != null) {
        DistributionPointName.print(name, out);
      }
      if (reasons != null) {
        DistributionPointName.printReasons("Reasons", reasons, out);
      }
      if (issuer != null) {
        out.line(0).print("CRL Issuer:\n");
        DistributionPointName.printNames(GeneralName.parseAll(issuer.elements()), out);
      }
    }
    return true;
  }
}
