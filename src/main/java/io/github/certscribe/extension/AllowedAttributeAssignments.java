package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * allowedAttributeAssignments of attribute certificates (X.509, 17.5.2.6).
 *
 * <pre>
 * AllowedAttributeAssignments ::= SET OF SEQUENCE {
 *   attributes [0] IMPLICIT SET OF CHOICE {
 *     attributeType [0] OBJECT IDENTIFIER,
 *     attributeTypeandValues [1] Attribute },
 *   holderDomain [1] EXPLICIT GeneralName }
 * </pre>
 */
final class AllowedAttributeAssignments extends ShownExtension {
  /** @param values null in one that allows a type */
  private record Allowed(String type, List<DerValue> values) {}

  private record Assignment(List<Allowed> allowed, GeneralName domain) {}

  AllowedAttributeAssignments(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<Assignment> assignments = new ArrayList<>();
    for (DerValue assignment : value.elements(17, "SET")) {
      assignments.add(read(SequenceReader.of(assignment), out.dialect()));
    }
    for (Assignment assignment : assignments) {
      out.line(0).print("Allowed Attributes:\n");
      for (Allowed allowed : assignment.allowed) {
        out.line(4).print("Allowed Attribute Type or Values:\n");
        if (!print(allowed, out.deeper(8))) {
          return false;
        }
      }
      out.line(4).print("Holder Domain: ");
      assignment.domain.print(out);
      out.text().println();
    }
    return true;
  }

  private static Assignment read(SequenceReader fields, Dialect dialect) throws DecodeException {
    DerValue attributes = fields.next();
    DerValue domain = fields.next();
    fields.end();
    if (!attributes.isContext(0) || !domain.isContext(1)) {
      throw new DecodeException("field missing");
    }
    List<Allowed> all = new ArrayList<>();
    for (DerValue attribute : attributes.elements()) {
      if (attribute.isContext(0)) {
        all.add(new Allowed(attribute.oidContent(), null));
      } else if (attribute.isContext(1)) {
        AttributesExtension.Attribute read =
            AttributesExtension.readFields(SequenceReader.ofContent(attribute), dialect);
        all.add(new Allowed(read.type(), read.values()));
      } else {
        throw new DecodeException("neither type nor values");
      }
    }
    return new Assignment(all, GeneralName.parse(domain.explicit()));
  }

  private static boolean print(Allowed allowed, ExtensionPrinter out) throws DecodeException {
    out.line(0).print(allowed.values == null ? "Attribute Type: " : "Attribute Values: ");
    out.text().println(out.objects().display(allowed.type));
    return allowed.values == null || AttributeValue.printAll(allowed.values, out.deeper(4));
  }
}
