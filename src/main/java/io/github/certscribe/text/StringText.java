package io.github.certscribe.text;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;

/**
 * ASN.1 string values as text, escaped and converted as {@link NameOptions} flags say: {@code ASN1_STRING_print_ex}.
 *
 * @param tag universal tag number
 * @param octets content; the whole value of a SEQUENCE; without the count of unused bits of a BIT STRING
 * @param unusedBits of a BIT STRING
 */
public record StringText(int tag, byte[] octets, int unusedBits) {
  private static final String[] TAG_NAMES = {
    "EOC", "BOOLEAN", "INTEGER", "BIT STRING", "OCTET STRING", "NULL", "OBJECT", "OBJECT DESCRIPTOR", "EXTERNAL",
    "REAL", "ENUMERATED", "<ASN1 11>", "UTF8STRING", "<ASN1 13>", "<ASN1 14>", "<ASN1 15>", "SEQUENCE", "SET",
    "NUMERICSTRING", "PRINTABLESTRING", "T61STRING", "VIDEOTEXSTRING", "IA5STRING", "UTCTIME", "GENERALIZEDTIME",
    "GRAPHICSTRING", "VISIBLESTRING", "GENERALSTRING", "UNIVERSALSTRING", "<ASN1 29>", "BMPSTRING"
  };

  private static final long ESCAPES =
      NameOptions.ESC_2253 | NameOptions.ESC_2254 | NameOptions.USE_QUOTE | NameOptions.ESC_CTRL | NameOptions.ESC_MSB;

  /** Not text: shown in hexadecimal. */
  private static final int NO_TEXT = -1;
  private static final int WIDTH_UTF8 = 0;

  /**
   * A value read from DER.
   *
   * @throws DecodeException where its encoding is broken
   */
  public static StringText of(DerValue value) throws DecodeException {
    if (value.isUniversal(16)) {
      return new StringText(16, value.encoded(), 0);
    }
    if (value.isUniversal(3)) {
      byte[] bits = value.bitString();
      return new StringText(3, bits, bits.length == 0 ? 0 : value.unusedBits());
    }
    return new StringText(value.tag(), value.stringContent(), 0);
  }

  /** What a universal tag number is called. */
  public static String tagName(int tag) {
    return tag >= 0 && tag < TAG_NAMES.length ? TAG_NAMES[tag] : "(unknown)";
  }

  /**
   * Prints the value.
   *
   * @param flags the string part of {@link NameOptions}
   * @return false where it is no text of its type; what was printed before that stays
   */
  public boolean print(TextWriter out, long flags) {
    if (has(flags, NameOptions.SHOW_TYPE)) {
      out.print(tagName(tag)).print(':');
    }
    int width = width(flags);
    if (width == NO_TEXT) {
      dump(out, flags);
      return true;
    }
    boolean toUtf8 = false;
    if (has(flags, NameOptions.UTF8)) {
      // A UTF8String is passed on as the bytes that it is.
      toUtf8 = width != WIDTH_UTF8;
      width = width == WIDTH_UTF8 ? 1 : width;
    }
    TextWriter text = new TextWriter();
    boolean quotes = false;
    int p = 0;
    if (width > 1 && octets.length % width != 0) {
      return false;
    }
    while (p < octets.length) {
      boolean first = p == 0;
      long character;
      if (width == WIDTH_UTF8) {
        int length = Utf8.sequenceLength(octets, p);
        if (length <= 0) {
          return false;
        }
        character = Utf8.codePoint(octets, p, length);
        p += length;
      } else {
        character = 0;
        for (int i = 0; i < width; i++) {
          character = character << 8 | octets[p++] & 0xff;
        }
      }
      boolean last = p == octets.length;
      if (toUtf8) {
        for (byte octet : Utf8.encode(character)) {
          quotes |= escape(text, octet & 0xff, flags, first, last);
        }
      } else {
        quotes |= escape(text, character, flags, first, last);
      }
    }
    if (quotes) {
      out.print('"').write(text.toByteArray()).print('"');
    } else {
      out.write(text.toByteArray());
    }
    return true;
  }

  private int width(long flags) {
    if (has(flags, NameOptions.DUMP_ALL)) {
      return NO_TEXT;
    }
    if (has(flags, NameOptions.IGNORE_TYPE)) {
      return 1;
    }
    return switch (tag) {
      case 12 -> WIDTH_UTF8;
      case 18, 19, 20, 22, 23, 24, 26 -> 1;
      case 28 -> 4;
      case 30 -> 2;
      default -> has(flags, NameOptions.DUMP_NOSTR) ? NO_TEXT : 1;
    };
  }

  private void dump(TextWriter out, long flags) {
    out.print('#');
    for (byte octet : has(flags, NameOptions.DUMP_DER) ? der() : octets) {
      out.upperHex(octet);
    }
  }

  /** The value in DER. */
  public byte[] der() {
    return switch (tag) {
      case 16 -> octets;
      case 3 -> DerEncoder.tlv(3, DerEncoder.join(new byte[] {(byte) unusedBits}, octets));
      default -> DerEncoder.tlv(tag, octets);
    };
  }

  /** Writes one character; returns whether it asks for quotes around all. */
  private static boolean escape(TextWriter out, long character, long flags, boolean first, boolean last) {
    if (character > 0xff) {
      boolean wide = character > 0xffff;
      out.print(wide ? "\\W" : "\\U");
      for (int shift = wide ? 24 : 8; shift >= 0; shift -= 8) {
        out.upperHex((int) (character >> shift));
      }
      return false;
    }
    char c = (char) character;
    if (has(flags, NameOptions.ESC_2253) && isSpecial(c, first, last)) {
      if (has(flags, NameOptions.USE_QUOTE) && c != '"' && c != '\\') {
        out.print(c);
        return true;
      }
      out.print('\\').print(c);
      return false;
    }
    boolean control = c < ' ' || c == 0x7f;
    boolean hex =
        c > 0x7f
            ? has(flags, NameOptions.ESC_MSB)
            : control && has(flags, NameOptions.ESC_CTRL)
                || has(flags, NameOptions.ESC_2254) && (c == 0 || c == '(' || c == ')' || c == '*' || c == '\\');
    if (hex) {
      out.print('\\').upperHex(c);
    } else if (c == '\\' && (flags & ESCAPES) != 0) {
      out.print("\\\\");
    } else {
      out.print(c);
    }
    return false;
  }

  /** RFC 2253, 2.4. */
  private static boolean isSpecial(char c, boolean first, boolean last) {
    return switch (c) {
      case ',', '+', '"', '\\', '<', '>', ';' -> true;
      // Of a character alone only what a last one asks for counts.
      case '#' -> first && !last;
      case ' ' -> first || last;
      default -> false;
    };
  }

  private static boolean has(long flags, long flag) {
    return (flags & flag) != 0;
  }
}
