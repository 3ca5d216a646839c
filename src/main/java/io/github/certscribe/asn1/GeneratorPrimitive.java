package io.github.certscribe.asn1;

import io.github.certscribe.asn1.GeneratorModifiers.Format;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.IntegerSyntax;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The types of the generator's language whose value is text. */
final class GeneratorPrimitive {
  /** The highest bit that BITLIST takes: our own bound, against a slip that asks for a gigabyte. */
  private static final int MAX_BIT = (1 << 28) - 1;
  /** A mask without any type that StringTypes chooses from: it leaves UTF-8. */
  private static final long OTHER_TYPE = 1L << 40;

  private final Value value;
  private final Asn1Word type;
  private final Format format;
  private final ObjectTable objects;

  GeneratorPrimitive(Value value, GeneratorModifiers modifiers, ObjectTable objects) {
    this.value = value;
    this.type = modifiers.type();
    this.format = modifiers.format();
    this.objects = objects;
  }

  byte[] encode() {
    return DerEncoder.tlv(type.tag(), content());
  }

  private byte[] content() {
    return switch (type) {
      case NULL -> nothing();
      case BOOLEAN -> bool();
      case INTEGER, ENUMERATED -> {
        onlyAscii();
        yield IntegerSyntax.parse(value).toByteArray();
      }
      case OBJECT -> object();
      case UTCTIME, GENERALIZEDTIME -> time();
      case OCTETSTRING -> octets();
      case BITSTRING -> bits();
      default -> characters();
    };
  }

  private void onlyAscii() {
    if (format != Format.ASCII) {
      throw value.error(type + " has no format " + format, "FORMAT is for strings");
    }
  }

  private byte[] nothing() {
    if (!value.text().isEmpty()) {
      throw value.error("NULL has no value", "write NULL alone");
    }
    return new byte[0];
  }

  private byte[] bool() {
    onlyAscii();
    return switch (value.text()) {
      case "TRUE", "true", "Y", "y", "YES", "yes" -> new byte[] {(byte) 0xff};
      case "FALSE", "false", "N", "n", "NO", "no" -> new byte[] {0};
      default -> throw value.error("\"" + value.text() + "\" is no boolean", "TRUE or FALSE");
    };
  }

  private byte[] object() {
    onlyAscii();
    String oid = objects.oid(value.text());
    if (oid == null) {
      throw value.error("unknown object \"" + value.text() + "\"", "dotted decimals, or a short or long name");
    }
    byte[] der = DerEncoder.oid(oid);
    return headless(der);
  }

  private byte[] time() {
    onlyAscii();
    boolean generalized = type == Asn1Word.GENERALIZEDTIME;
    if (!Asn1Time.isValid(generalized, ByteString.bytes(value.text()), objects.dialect())) {
      throw value.error(
          "\"" + value.text() + "\" is no " + (generalized ? "GeneralizedTime" : "UTCTime"),
          generalized ? "as in 20260102030405Z" : "as in 260102030405Z");
    }
    return ByteString.bytes(value.text());
  }

  private byte[] octets() {
    return switch (format) {
      case HEX -> hex();
      case ASCII -> ByteString.bytes(value.text());
      default -> throw wrongFormat();
    };
  }

  private byte[] bits() {
    return switch (format) {
      case HEX -> DerEncoder.join(new byte[] {0}, hex());
      case ASCII -> DerEncoder.join(new byte[] {0}, ByteString.bytes(value.text()));
      case BITLIST -> bitList();
      default -> throw wrongFormat();
    };
  }

  private DiagnosticException wrongFormat() {
    return value.error(type + " has no format " + format, null);
  }

  /** Octets in hexadecimal; colons may stand before and after each. */
  private byte[] hex() {
    String text = value.text();
    if (text.length() < 2) {
      throw value.error("hexadecimal digits are missing", "two for each octet");
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length() / 2);
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == ':') {
        i++;
        continue;
      }
      if (i + 1 == text.length()) {
        throw value.error(i, i + 1, "odd number of hexadecimal digits", "two for each octet");
      }
      octets.write(digit(i) << 4 | digit(i + 1));
      i += 2;
    }
    return octets.toByteArray();
  }

  private int digit(int index) {
    char c = value.text().charAt(index);
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw value.error(index, index + 1, "\"" + c + "\" is no hexadecimal digit", null);
    }
    return digit;
  }

  /** Numbers of the bits that are one, separated by commas; trailing zero bits are left out. */
  private byte[] bitList() {
    byte[] bits = new byte[8];
    int highest = 0;
    String text = value.text();
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      int bit = bit(start, end);
      highest = Math.max(highest, bit);
      if (highest / 8 >= bits.length) {
        bits = Arrays.copyOf(bits, highest / 8 + 1);
      }
      bits[bit / 8] |= (byte) (0x80 >> bit % 8);
      start = end + 1;
    }
    byte[] unused = {(byte) (7 - highest % 8)};
    return DerEncoder.join(unused, Arrays.copyOf(bits, highest / 8 + 1));
  }

  private int bit(int from, int to) {
    String text = value.text();
    int start = from;
    int end = to;
    while (start < text.length() && LeadingNumber.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && LeadingNumber.isSpace(text.charAt(end - 1))) {
      end--;
    }
    LeadingNumber number = LeadingNumber.parse(text, start);
    if (start >= end || number.end() != end) {
      throw value.error(start, end, "\"" + text.substring(start, Math.max(start, end)) + "\" is no bit number",
          "as in 1,5,7");
    }
    int bit = (int) number.bits();
    if (number.bits() < 0 || bit < 0 || bit > MAX_BIT) {
      throw value.error(start, end, "a bit number is 0 to " + MAX_BIT, null);
    }
    return bit;
  }

  private byte[] characters() {
    if (format != Format.ASCII && format != Format.UTF8) {
      throw wrongFormat();
    }
    return headless(StringTypes.encode(value, format == Format.UTF8, mask()));
  }

  private long mask() {
    return switch (type) {
      case NUMERICSTRING -> StringTypes.NUMERIC;
      case PRINTABLESTRING -> StringTypes.PRINTABLE;
      case IA5STRING -> StringTypes.IA5;
      case T61STRING -> StringTypes.T61;
      case BMPSTRING -> StringTypes.BMP;
      case UNIVERSALSTRING -> StringTypes.UNIVERSAL;
      // VisibleString and GeneralString too: the real one gives them UTF-8.
      default -> OTHER_TYPE;
    };
  }

  private static byte[] headless(byte[] der) {
    try {
      return DerValue.parse(der).content();
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
