package io.github.certscribe.modules;

import io.github.certscribe.asn1.Asn1Word;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.ListItem;
import io.github.certscribe.extension.ValueList;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.name.StringTypes.Limits;
import io.github.certscribe.name.UnsignedNumber;

/** {@code stbl_section}: {@code attribute = min:1,max:64,mask:UTF8|PRINTABLE,flags:nomask}. */
final class StringTableSection {
  private StringTableSection() {}

  static void addAll(Section section, ObjectTable objects, StringTypes strings) {
    for (Value value : section.values()) {
      String oid = objects.oidOfName(value.name());
      if (oid == null) {
        throw value.nameError("there is no object named \"" + value.name() + "\"", null);
      }
      strings.add(oid, changed(strings.limits(oid), value));
    }
  }

  private static Limits changed(Limits before, Value value) {
    long minimum = before == null ? -1 : before.minimum();
    long maximum = before == null ? -1 : before.maximum();
    long mask = before == null ? 0 : before.mask();
    boolean fixed = before != null && before.fixed();
    for (ListItem item : ValueList.parse(value)) {
      Value content = item.required();
      switch (item.name()) {
        case "min" -> minimum = number(content, minimum);
        case "max" -> maximum = number(content, maximum);
        case "mask" -> mask = mask(content);
        case "flags" -> fixed = isFixed(content);
        default -> throw item.nameError(
            "\"" + item.name() + "\" is nothing that a string table has", "it has min, max, mask and flags");
      }
    }
    return new Limits(minimum, maximum, mask, fixed);
  }

  /** Numbers past the largest long change nothing. */
  private static long number(Value value, long otherwise) {
    Long number = UnsignedNumber.parse(value.text());
    if (number == null) {
      throw value.error("\"" + value.text() + "\" is no number", null);
    }
    return number < 0 ? otherwise : number;
  }

  private static boolean isFixed(Value value) {
    return switch (value.text()) {
      case "nomask" -> true;
      case "none" -> false;
      default -> throw value.error("\"" + value.text() + "\" is neither nomask nor none", null);
    };
  }

  private static long mask(Value value) {
    String text = value.text();
    long mask = 0;
    int start = 0;
    while (start <= text.length()) {
      int bar = text.indexOf('|', start);
      int end = bar < 0 ? text.length() : bar;
      mask |= bits(value, start, end);
      start = end + 1;
    }
    if (mask == 0) {
      throw value.error("no string type in the mask \"" + text + "\"", null);
    }
    return mask;
  }

  private static long bits(Value value, int start, int end) {
    String word = value.text().substring(start, end).trim();
    if (word.equals("DIR")) {
      return StringTypes.DIRECTORY;
    }
    Asn1Word type = Asn1Word.of(word);
    if (type == null || type.isModifier()) {
      throw unknown(value, start, end, word);
    }
    return switch (type) {
      case NUMERICSTRING -> StringTypes.NUMERIC;
      case PRINTABLESTRING -> StringTypes.PRINTABLE;
      case T61STRING -> StringTypes.T61;
      case IA5STRING -> StringTypes.IA5;
      case VISIBLESTRING -> 0x40;
      case GENERALSTRING -> 0x80;
      case UNIVERSALSTRING -> StringTypes.UNIVERSAL;
      case OCTETSTRING -> 0x200;
      case BITSTRING -> 0x400;
      case BMPSTRING -> StringTypes.BMP;
      case UTF8STRING -> StringTypes.UTF8;
      case UTCTIME -> 0x4000;
      case GENERALIZEDTIME -> 0x8000;
      case SEQUENCE -> 0x10000;
      default -> 0;
    };
  }

  private static DiagnosticException unknown(Value value, int start, int end, String word) {
    return value.error(start, end, "\"" + word + "\" is no string type", "as in PRINTABLE|UTF8, or DIR");
  }
}
