package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.util.ArrayList;
import java.util.List;

/**
 * attributeMappings of attribute certificates (X.509, 17.5.2.7).
 *
 * <pre>
 * AttributeMappings ::= SET OF CHOICE {
 *   typeMappings [0] IMPLICIT SEQUENCE { local [0] IMPLICIT AttributeType, remote [1] IMPLICIT AttributeType },
 *   typeValueMappings [1] IMPLICIT SEQUENCE {
 *     local [0] IMPLICIT AttributeTypeAndValue, remote [1] IMPLICIT AttributeTypeAndValue } }
 * </pre>
 */
final class AttributeMappings extends ShownExtension {
  /** @param value null where only types are mapped */
  private record Side(String type, DerValue value) {}

  AttributeMappings(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<Side[]> mappings = new ArrayList<>();
    for (DerValue mapping : value.elements(17, "SET")) {
      if (!mapping.isContext(0) && !mapping.isContext(1)) {
        throw new DecodeException("no mapping");
      }
      SequenceReader fields = SequenceReader.ofContent(mapping);
      DerValue local = fields.next();
      DerValue remote = fields.next();
      fields.end();
      if (!local.isContext(0) || !remote.isContext(1)) {
        throw new DecodeException("field missing");
      }
      boolean values = mapping.isContext(1);
      mappings.add(new Side[] {side(local, values, out), side(remote, values, out)});
    }
    ExtensionPrinter inLine = new ExtensionPrinter(out.text(), 0, out.objects(), out.dialect());
    for (Side[] mapping : mappings) {
      out.line(0);
      if (!print(mapping[0], inLine)) {
        return false;
      }
      out.text().print(" == ");
      if (!print(mapping[1], inLine)) {
        return false;
      }
      out.text().println();
    }
    return true;
  }

  private static Side side(DerValue field, boolean values, ExtensionPrinter out) throws DecodeException {
    if (!values) {
      return new Side(field.oidContent(), null);
    }
    SequenceReader fields = SequenceReader.ofContent(field);
    String type = fields.next().oid();
    DerValue value = fields.next();
    fields.end();
    AttributeValue.check(value, out.dialect());
    return new Side(type, value);
  }

  private static boolean print(Side side, ExtensionPrinter out) throws DecodeException {
    out.text().print(out.objects().display(side.type));
    if (side.value == null) {
      return true;
    }
    out.text().print(':');
    return AttributeValue.print(side.value, out);
  }
}
