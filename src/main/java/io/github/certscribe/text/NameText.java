package io.github.certscribe.text;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import java.util.List;

/** Names as text: every word of {@code -nameopt}. */
public final class NameText {
  private static final int SHORT_NAME_WIDTH = 10;
  private static final int LONG_NAME_WIDTH = 25;
  /** The real one's buffer for dotted decimals in names has room for so many characters. */
  private static final int DOTTED_LIMIT = 79;

  private NameText() {}

  /**
   * Prints a name as {@code X509_NAME_print_ex} does.
   *
   * @param options the flags that {@code -nameopt} words add up to (see {@link NameOptions})
   * @param indent columns before the name
   * @return false where a value cannot be shown so; what was printed before that stays
   */
  public static boolean print(TextWriter out, DistinguishedName name, int indent, long options, ObjectTable objects) {
    if (options == NameOptions.COMPAT) {
      printSplit(out, oneLine(name, objects));
      return true;
    }
    long separator = options & NameOptions.SEPARATOR_MASK;
    boolean multiline = separator == NameOptions.SEP_MULTILINE;
    int lineIndent = multiline ? indent : 0;
    String betweenSets = separator == NameOptions.SEP_COMMA_PLUS ? "," : separator == NameOptions.SEP_COMMA_PLUS_SPACE
        ? ", " : separator == NameOptions.SEP_SEMI_PLUS_SPACE ? "; " : multiline ? "\n" : null;
    if (betweenSets == null) {
      return false;
    }
    out.spaces(indent);
    List<Attribute> attributes = name.attributes();
    int before = -1;
    for (int i = 0; i < attributes.size(); i++) {
      boolean reverse = (options & NameOptions.DN_REV) != 0;
      Attribute attribute = attributes.get(reverse ? attributes.size() - 1 - i : i);
      if (before == attribute.rdn()) {
        out.print(separator == NameOptions.SEP_COMMA_PLUS ? "+" : " + ");
      } else if (before >= 0) {
        out.print(betweenSets).spaces(lineIndent);
      }
      before = attribute.rdn();
      printType(out, attribute.oid(), options, objects);
      boolean unknown = objects.shortName(attribute.oid()) == null;
      long dump = unknown && (options & NameOptions.DUMP_UNKNOWN) != 0 ? NameOptions.DUMP_ALL : 0;
      StringText value = value(attribute);
      if (value == null || !value.print(out, options | dump)) {
        return false;
      }
    }
    return true;
  }

  private static void printType(TextWriter out, String oid, long options, ObjectTable objects) {
    long form = options & NameOptions.FIELD_NAME_MASK;
    if (form == NameOptions.NOFNAME) {
      return;
    }
    String name = form == NameOptions.OID ? null
        : form == NameOptions.SNAME ? objects.shortName(oid)
        : objects.longName(oid);
    int width = name == null ? 0 : form == NameOptions.SNAME ? SHORT_NAME_WIDTH : LONG_NAME_WIDTH;
    String shown = name == null ? dotted(oid) : name;
    out.print(shown);
    if ((options & NameOptions.ALIGN) != 0 && shown.length() < width) {
      out.spaces(width - shown.length());
    }
    out.print((options & NameOptions.SPACE_EQ) != 0 ? " = " : "=");
  }

  private static String dotted(String oid) {
    return ObjectTable.dotted(oid, DOTTED_LIMIT);
  }

  private static StringText value(Attribute attribute) {
    try {
      return StringText.of(DerValue.parse(attribute.value()));
    } catch (DecodeException e) {
      return null;
    }
  }

  /**
   * A name with its title on a line of its own, as {@code -subject} and {@code -issuer} show it.
   *
   * @param title null for none
   */
  public static void printTitled(
      TextWriter out, String title, DistinguishedName name, long options, ObjectTable objects) {
    if (title != null) {
      out.print(title);
    }
    if (options == NameOptions.COMPAT) {
      out.println(oneLine(name, objects));
      return;
    }
    boolean multiline = (options & NameOptions.SEPARATOR_MASK) == NameOptions.SEP_MULTILINE;
    if (multiline) {
      out.println();
    }
    print(out, name, multiline ? 4 : 0, options, objects);
    out.println();
  }

  /** The old form, {@code /C=US/CN=x}: what {@code compat} prints. */
  public static String oneLine(DistinguishedName name, ObjectTable objects) {
    return oneLine(name, objects, Integer.MAX_VALUE);
  }

  /** The same in a buffer with room for so many characters: what follows the last attribute that fits is left out. */
  public static String oneLine(DistinguishedName name, ObjectTable objects, int room) {
    StringBuilder out = new StringBuilder();
    int before = -1;
    for (Attribute attribute : name.attributes()) {
      int start = out.length();
      String type = objects.shortName(attribute.oid());
      out.append(before == attribute.rdn() ? '+' : '/').append(type == null ? dotted(attribute.oid()) : type);
      before = attribute.rdn();
      out.append('=');
      StringText value = value(attribute);
      byte[] octets = value == null ? new byte[0] : value.octets();
      for (byte octet : octets) {
        char c = (char) (octet & 0xff);
        if (c < ' ' || c > '~') {
          out.append("\\x").append(hexDigit(c >> 4)).append(hexDigit(c & 15));
        } else {
          if (c == '/' || c == '+') {
            out.append('\\');
          }
          out.append(c);
        }
      }
      if (out.length() > room) {
        out.setLength(start);
        break;
      }
    }
    return out.toString();
  }

  private static char hexDigit(int nibble) {
    return (char) (nibble < 10 ? '0' + nibble : 'A' + nibble - 10);
  }

  /** The old form without its slashes where one or two capital letters and an equals sign follow. */
  private static void printSplit(TextWriter out, String line) {
    int start = 1;
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '/' && isCapital(line, i + 1)
          && (at(line, i + 2) == '=' || isCapital(line, i + 2) && at(line, i + 3) == '=')) {
        out.print(line.substring(start, i)).print(", ");
        start = i + 1;
      }
    }
    if (start < line.length()) {
      out.print(line.substring(start));
    }
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private static boolean isCapital(String text, int index) {
    return at(text, index) >= 'A' && at(text, index) <= 'Z';
  }
}
