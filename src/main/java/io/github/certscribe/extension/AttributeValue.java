package io.github.certscribe.extension;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;
import java.util.List;

/** Values of attributes: of whatever type. */
final class AttributeValue {
  private static final int OTHER = -3;

  private AttributeValue() {}

  static void check(DerValue value, Dialect dialect) throws DecodeException {
    AnyValue.reencode(value.encoded(), dialect);
  }

  /** Values, one a line. @return false where one cannot be shown */
  static boolean printAll(List<DerValue> values, ExtensionPrinter out) throws DecodeException {
    for (DerValue value : values) {
      if (!print(value, out)) {
        return false;
      }
      out.text().println();
    }
    return true;
  }

  /** @return false where it cannot be shown; what was printed before that stays */
  static boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
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
        String dotted = ObjectTable.dotted(value.oid(), ObjectName.MOST);
        out.line(0);
        if (dotted.isEmpty()) {
          return false;
        }
        out.text().print(dotted).print(" (").print(name == null ? "undefined" : name).print(')');
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
        return Asn1Dump.print(encoded, 0, encoded.length, out.indent() > 0, 1, out.objects(), out.text());
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
