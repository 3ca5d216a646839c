package io.github.certscribe.asn1;

import io.github.certscribe.text.HexDump;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The listing that asn1parse(1) makes of BER: a line a value, offset, depth, header and content length, type, and what
 * the value is. What was written before an error stays written, as with the real one.
 */
public final class Asn1Dump {
  private static final int MAX_DEPTH = 128;
  private static final int DUMP_INDENT = 6;
  private static final int TYPE_WIDTH = 18;

  private static final String[] TYPES = {
    "EOC", "BOOLEAN", "INTEGER", "BIT STRING", "OCTET STRING", "NULL", "OBJECT", "OBJECT DESCRIPTOR", "EXTERNAL",
    "REAL", "ENUMERATED", "<ASN1 11>", "UTF8STRING", "<ASN1 13>", "<ASN1 14>", "<ASN1 15>", "SEQUENCE", "SET",
    "NUMERICSTRING", "PRINTABLESTRING", "T61STRING", "VIDEOTEXSTRING", "IA5STRING", "UTCTIME", "GENERALIZEDTIME",
    "GRAPHICSTRING", "VISIBLESTRING", "GENERALSTRING", "UNIVERSALSTRING", "<ASN1 29>", "BMPSTRING"
  };

  /** How a level ended. */
  private enum End {
    ERROR,
    LENGTH,
    END_OF_CONTENTS
  }

  /** How many octets of a value without a text are dumped. */
  public static final int ALL = -1;

  private final byte[] data;
  private final int base;
  private final boolean indent;
  private final int dump;
  private final ObjectTable objects;
  private final TextWriter out;
  private int at;
  private String problem = "too deep";

  private Asn1Dump(byte[] data, int base, boolean indent, int dump, ObjectTable objects, TextWriter out) {
    this.data = data;
    this.base = base;
    this.indent = indent;
    this.dump = dump;
    this.objects = objects;
    this.out = out;
  }

  /**
   * Lists {@code data[start, end)}; offsets are counted from start.
   *
   * @param indent whether types are indented by their depth
   * @param dump most octets to dump of a value that has no text of its own: 0 for none, {@link #ALL}
   * @return false where the encoding is broken; then the listing ends in a line that says so
   */
  public static boolean print(
      byte[] data, int start, int end, boolean indent, int dump, ObjectTable objects, TextWriter out) {
    return problem(data, start, end, indent, dump, objects, out) == null;
  }

  /**
   * The same.
   *
   * @return what is wrong where the encoding is broken: "too long" where a value does not end, anything else where it
   *     is a header; null where nothing is
   */
  public static String problem(
      byte[] data, int start, int end, boolean indent, int dump, ObjectTable objects, TextWriter out) {
    Asn1Dump listing = new Asn1Dump(data, start, indent, dump, objects, out);
    listing.at = start;
    return listing.level(end, 0) != End.ERROR ? null : listing.problem;
  }

  private End level(int end, int depth) {
    if (depth > MAX_DEPTH) {
      out.println("BAD RECURSION DEPTH");
      return End.ERROR;
    }
    while (at < end) {
      DerHeader header;
      try {
        header = DerHeader.read(data, at, end, objects.dialect().octetsBehindLongLength());
      } catch (DecodeException e) {
        out.println("Error in encoding");
        problem = e.getMessage();
        return End.ERROR;
      }
      describe(header, depth);
      int start = at;
      at = header.end();
      if (header.constructed()) {
        out.println();
        if (!inside(header, end, depth)) {
          return End.ERROR;
        }
      } else {
        if (header.tagClass() == DerValue.UNIVERSAL) {
          content(header, start);
        } else {
          out.println();
        }
        at = header.end() + header.length();
        if (header.tagClass() == DerValue.UNIVERSAL && header.tag() == 0) {
          return End.END_OF_CONTENTS;
        }
      }
    }
    return End.LENGTH;
  }

  private boolean inside(DerHeader header, int end, int depth) {
    int contentEnd = header.indefinite() ? end : header.end() + header.length();
    // With a definite length, end-of-contents octets are a value like others; the level is taken up again behind them.
    while (at < contentEnd || header.indefinite()) {
      End inner = level(contentEnd, depth + 1);
      if (inner == End.ERROR) {
        return false;
      }
      if (header.indefinite() && (inner == End.END_OF_CONTENTS || at >= end)) {
        return true;
      }
    }
    return true;
  }

  private void describe(DerHeader header, int depth) {
    pad(at - base, 5);
    out.print(":d=").print(depth).spaces(depth < 10 ? 1 : 0);
    out.print(" hl=").print(header.end() - at).print(" l=");
    if (header.indefinite()) {
      out.print("inf  ");
    } else {
      pad(header.length(), 4);
      out.print(' ');
    }
    out.print(header.constructed() ? "cons: " : "prim: ").spaces(indent ? depth : 0);
    String type = type(header);
    out.print(type).spaces(TYPE_WIDTH - type.length());
  }

  private void pad(int number, int width) {
    String digits = Integer.toString(number);
    out.spaces(width - digits.length()).print(digits);
  }

  private static String type(DerHeader header) {
    String tagClass =
        switch (header.tagClass()) {
          case DerValue.APPLICATION -> "appl";
          case DerValue.CONTEXT -> "cont";
          case DerValue.PRIVATE -> "priv";
          default -> null;
        };
    if (tagClass != null) {
      // Only a private tag has a space of its own behind it; it shows where the number is very long.
      return tagClass + " [ " + header.tag() + (header.tagClass() == DerValue.PRIVATE ? " ] " : " ]");
    }
    return header.tag() < TYPES.length ? TYPES[header.tag()] : "<ASN1 " + header.tag() + ">";
  }

  /** The rest of the line of a primitive value of a universal type, and the dump below it. */
  private void content(DerHeader header, int start) {
    int end = header.end() + header.length();
    boolean bad = false;
    switch (header.tag()) {
      case 12, 18, 19, 20, 22, 23, 24, 26 -> out.print(':').write(data, header.end(), end);
      case 6 -> bad = !object(start, end);
      case 1 -> bad = !bool(header);
      case 2 -> bad = !integer(start, end, "INTEGER");
      case 10 -> bad = !integer(start, end, "ENUMERATED");
      case 4 -> {
        if (octets(header.end(), end)) {
          return;
        }
      }
      // A BMPString is shown without what it says.
      case 30 -> { }
      default -> {
        if (dump != 0 && header.length() > 0) {
          out.println();
          dump(header.end(), end);
          return;
        }
      }
    }
    if (bad) {
      out.print(":[");
      hex(header.end(), end);
      out.print(']');
    }
    out.println();
  }

  private boolean object(int start, int end) {
    try {
      DerValue value = DerValue.parsePrefix(data, start, end);
      if (value.contentLength() > DottedDecimal.LONGEST_SHOWN) {
        DottedDecimal.check(value);
        out.print(":<INVALID>");
        HexDump.print(out, value.content(), 0);
        return true;
      }
      out.print(':' + objects.display(value.oid()));
      return true;
    } catch (DecodeException e) {
      out.print(":BAD OBJECT");
      return false;
    }
  }

  private boolean bool(DerHeader header) {
    boolean good = header.length() == 1;
    if (!good) {
      out.print(":BAD BOOLEAN");
    }
    if (header.length() > 0) {
      out.print(':').print(data[header.end()] & 0xff);
    }
    return good;
  }

  private boolean integer(int start, int end, String type) {
    try {
      BigInteger value = DerValue.parsePrefix(data, start, end).integerContent();
      out.print(value.signum() < 0 ? ":-" : ":");
      byte[] magnitude = value.abs().toByteArray();
      for (int i = magnitude.length > 1 && magnitude[0] == 0 ? 1 : 0; i < magnitude.length; i++) {
        out.upperHex(magnitude[i]);
      }
      return true;
    } catch (DecodeException e) {
      out.print(":BAD " + type);
      return false;
    }
  }

  /** @return true where a dump stands below the line */
  private boolean octets(int start, int end) {
    if (start == end) {
      return false;
    }
    if (isText(start, end)) {
      out.print(':').write(data, start, end);
      return false;
    }
    if (dump != 0) {
      out.println();
      dump(start, end);
      return true;
    }
    out.print("[HEX DUMP]:");
    hex(start, end);
    return false;
  }

  private boolean isText(int start, int end) {
    for (int i = start; i < end; i++) {
      byte c = data[i];
      if ((c < ' ' || c > '~') && c != '\n' && c != '\r' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private void hex(int start, int end) {
    for (int i = start; i < end; i++) {
      out.upperHex(data[i]);
    }
  }

  private void dump(int start, int end) {
    int shown = dump == ALL || dump > end - start ? end : start + dump;
    HexDump.print(out, Arrays.copyOfRange(data, start, shown), DUMP_INDENT);
  }
}
