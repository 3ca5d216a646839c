package io.github.certscribe.text;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;

/** Names as {@code openssl ca} has shown them since its first days, unless its config has {@code name_opt}. */
public final class OldNameText {
  private static final int WIDTH = 22;

  private OldNameText() {}

  /** A line for each attribute: {@code commonName            :PRINTABLE:'x'}. */
  public static void print(TextWriter out, DistinguishedName name, boolean withEmail, ObjectTable objects) {
    for (Attribute attribute : name.attributes()) {
      String type = objects.display(attribute.oid());
      if (!withEmail && type.equals("emailAddress")) {
        continue;
      }
      out.print(type).spaces(Math.max(0, WIDTH - type.length())).print(':');
      try {
        DerValue value = DerValue.parse(attribute.value());
        out.print(kind(value.tag())).print(":'");
        for (byte octet : value.stringContent()) {
          print(out, octet & 0xff);
        }
      } catch (DecodeException e) {
        // Nothing more can be said of it.
        out.print(":'");
      }
      out.println("'");
    }
  }

  private static String kind(int tag) {
    return switch (tag) {
      case 19 -> "PRINTABLE";
      case 20 -> "T61STRING";
      case 22 -> "IA5STRING";
      case 28 -> "UNIVERSALSTRING";
      default -> tag < 10 ? "ASN.1  " + tag : "ASN.1 " + tag;
    };
  }

  private static void print(TextWriter out, int octet) {
    if (octet >= ' ' && octet <= '~') {
      out.print((char) octet);
    } else if ((octet & 0x80) != 0) {
      // The real one takes it for a negative number.
      out.print("\\0xFFFFFF").upperHex((byte) octet);
    } else if (octet == 0x7f) {
      out.print("^?");
    } else {
      out.print('^').print((char) (octet + '@'));
    }
  }
}
