package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Extensions that are a list of attributes: subjectDirectoryAttributes (RFC 5280, 4.2.1.8) and associatedInformation
 * (X.509, 8.4.2.3).
 *
 * <pre>
 * AttributesSyntax ::= SEQUENCE SIZE (1..MAX) OF Attribute
 * Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }
 * </pre>
 */
final class AttributesExtension extends ShownExtension {
  record Attribute(String type, List<DerValue> values) {}

  AttributesExtension(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<Attribute> attributes = new ArrayList<>();
    for (DerValue attribute : value.elements(16, "SEQUENCE")) {
      attributes.add(read(attribute, out.dialect()));
    }
    if (attributes.isEmpty()) {
      out.text().print("<Empty Attributes>\n");
    }
    for (Attribute attribute : attributes) {
      out.line(0).print(out.objects().display(attribute.type)).print(":\n");
      if (!AttributeValue.printAll(attribute.values, out.deeper(4))) {
        return false;
      }
      if (attribute.values.isEmpty()) {
        out.line(4).print("<No Values>\n");
      }
    }
    return true;
  }

  private static Attribute read(DerValue value, Dialect dialect) throws DecodeException {
    return readFields(SequenceReader.of(value), dialect);
  }

  /** Reads the fields of an Attribute. */
  static Attribute readFields(SequenceReader fields, Dialect dialect) throws DecodeException {
    String type = fields.next().oid();
    List<DerValue> values = fields.next().elements(17, "SET");
    fields.end();
    for (DerValue member : values) {
      AttributeValue.check(member, dialect);
    }
    return new Attribute(type, values);
  }
}
