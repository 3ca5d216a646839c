package io.github.certscribe.item;

import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.extension.IntegerSyntax;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.text.HexDump;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.StringText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.text.TimeText;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the real one prints of a value without fields. Where it cannot, it prints no more at all, without an error: what
 * was written up to then is what {@link #written} gives.
 */
final class PrimitiveText {
  /** The real one's buffer for dotted decimals has room for so many characters. */
  private static final int LONGEST_OBJECT = 79;

  private final TextWriter out;
  private final ObjectTable objects;
  private int end = -1;

  PrimitiveText(TextWriter out, ObjectTable objects) {
    this.out = out;
    this.objects = objects;
  }

  byte[] written() {
    byte[] all = out.toByteArray();
    return end < 0 ? all : Arrays.copyOf(all, end);
  }

  private void stop() {
    if (end < 0) {
      end = out.size();
    }
  }

  TextWriter spaces(int indent) {
    return out.spaces(indent);
  }

  /** What stands before a value. */
  void header(int indent, String label) {
    out.spaces(indent);
    if (label != null) {
      out.print(label).print(": ");
    }
  }

  /**
   * @param value with the universal tag of its type, and well-formed
   * @param original as it stood, perhaps with another tag
   */
  void print(PrimitiveItem item, DerValue value, DerValue original, int indent) throws DecodeException {
    if (item.name().equals("X509_NAME")) {
      NameText.print(out, DistinguishedName.parse(value), 0, NameOptions.COMPAT, objects);
      out.println();
      return;
    }
    if (item.isBigNumber()) {
      out.println(IntegerText.digits(new BigInteger(1, value.content())));
      return;
    }
    boolean universal = value.tagClass() == DerValue.UNIVERSAL;
    boolean nothing = universal && value.tag() == 5;
    if (item.isAny() && !nothing) {
      out.print(universal ? StringText.tagName(value.tag()) : "(unknown)").print(':');
    }
    if (!universal) {
      listing(original, indent);
      return;
    }
    switch (value.tag()) {
      case 1 -> out.println(value.bool() ? "TRUE" : "FALSE");
      case 2 -> out.println(IntegerSyntax.of(value.integer()));
      case 3 -> {
        byte[] bits = value.bitString();
        out.print(" (").print(bits.length == 0 ? 0 : value.unusedBits()).println(" unused bits)");
        HexDump.print(out, bits, indent + 2);
      }
      case 4 -> {
        out.println();
        HexDump.print(out, value.octetString(), indent + 2);
      }
      case 5 -> out.println("NULL");
      case 6 -> object(value.oid());
      case 10 -> stop();
      case 16, 17 -> listing(original, indent);
      case 23, 24 -> {
        if (TimeText.print(out, value, false)) {
          out.println();
        } else {
          stop();
        }
      }
      default -> string(value);
    }
  }

  private void object(String oid) {
    String name = objects.longName(oid);
    out.print(name == null ? "undefined" : name);
    out.print(" (").print(ObjectTable.dotted(oid, LONGEST_OBJECT)).println(")");
  }

  private void listing(DerValue value, int indent) {
    out.println();
    if (!Asn1Dump.print(value.data(), value.start(), value.end(), indent > 0, 0, objects, out)) {
      stop();
    }
  }

  private void string(DerValue value) throws DecodeException {
    StringText text = StringText.of(value);
    if (text.octets().length == 0) {
      stop();
    } else if (value.tag() == 12 || value.tag() == 28 || value.tag() == 30) {
      text.print(out, 0);
    } else {
      out.write(text.octets());
    }
    out.println();
  }
}
