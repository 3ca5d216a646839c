package io.github.certscribe.extension;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;
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
  private static final int OTHER = -3;

  private record Attribute(String type, List<DerValue> values) {}

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
      for (DerValue member : attribute.values) {
        if (!printMember(member, out.deeper(4))) {
          return false;
        }
        out.text().println();
      }
      if (attribute.values.isEmpty()) {
        out.line(4).print("<No Values>\n");
      }
    }
    return true;
  }

  private static Attribute read(DerValue value, Dialect dialect) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    String type = fields.next().oid();
    List<DerValue> values = fields.next().elements(17, "SET");
    fields.end();
    for (DerValue member : values) {
      AnyValue.reencode(member.encoded(), dialect);
    }
    return new Attribute(type, values);
  }

  private static boolean printMember(DerValue value, ExtensionPrinter out) throws DecodeException {
    int tag = value.tagClass() == DerValue.UNIVERSAL ? value.tag() : OTHER;
    switch (tag) {
      case 1 -> out.line(0).print(value.bool() ? "TRUE" : "FALSE");
      // The sign is lost.
      case 2 -> hex(IntegerText.magnitude(value.integerContent()), out);
      case 3 -> hex(value.bitString(), out);
      case 4, 21 -> hex(value.stringContent(), out);
      case 5 -> out.line(0).print("NULL");
      case 6 -> {
        String name = out.objects().longName(value.oid());
        out.line(0).print(value.oid()).print(" (").print(name == null ? "undefined" : name).print(')');
      }
      case 9 -> out.line(0).print("REAL");
      case 10 -> {
        BigInteger number = value.integerContent();
        if (number.bitLength() < Long.SIZE) {
          out.line(0).print(number.toString());
        } else {
          hex(IntegerText.magnitude(number), out);
        }
      }
      case 16, 17 -> {
        byte[] encoded = value.encoded();
        return Asn1Dump.print(encoded, 0, encoded.length, true, 1, out.objects(), out.text());
      }
      case 12, 7, 18, 19, 20, 22, 23, 24, 25, 26, 27 -> out.line(0).print(PrintableText.toNul(value.stringContent()));
      default -> out.line(0).print("<Unsupported tag ").print(tag).print('>');
    }
    return true;
  }

  private static void hex(byte[] octets, ExtensionPrinter out) {
    out.line(0).print(HexString.colons(octets));
  }
}
