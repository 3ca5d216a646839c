package io.github.certscribe.odd;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Names of every string type, with what is awkward in them. */
final class OddNames {
  private static final String[] TYPES = {
    "2.5.4.3", "2.5.4.6", "2.5.4.7", "2.5.4.8", "2.5.4.10", "2.5.4.11", "2.5.4.5", "2.5.4.12", "2.5.4.4", "2.5.4.42",
    "2.5.4.9", "2.5.4.17", "2.5.4.15", "2.5.4.97", "1.2.840.113549.1.9.1", "1.2.840.113549.1.9.2",
    "0.9.2342.19200300.100.1.25", "0.9.2342.19200300.100.1.1", "1.3.6.1.4.1.311.60.2.1.3", "1.2.643.100.1", "1.2.3.4",
    "2.999.1", "1.3.6.1.4.1.99999.18446744073709551616.5", "2.5.4.41", "2.5.4.46", "2.5.4.65", "2.5.29.15",
    "1.3.6.1.4.1.311.21.20.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24.25.26.27.28.29.30.31.32.33"
  };
  private static final String[] TEXTS = {
    "a", "", "Example", " leading", "trailing ", " ", "  ", "#hash", "a#b", "a,b", "a+b", "a=b", "a;b", "a<b>c",
        "\"q\"",
    "back\\slash", "tab\there", "line\nfeed", "cr\rx", "nul\0inside", "del\u007f", "\u0001\u001f", "caf\u00e9",
    "\u00ff",
    "\u20ac100", "\u65e5\u672c\u8a9e", "\ud83d\ude00 smile", "\u200eltr", "a\u0301", "/C=US/CN=x", "CN=x, O=y",
    "'single'", "*.example.org",
    "user@example.org", "1234567890123456789012345678901234567890123456789012345678901234567890", "(paren)*\\",
    "%s%n%d", "\u0080\u009f", "\uffff", "a  b", "UPPER lower"
  };

  private OddNames() {}

  static byte[] name(Random random) {
    byte[] sets = new byte[0];
    int count = random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      byte[] set = new byte[0];
      int members = random.nextInt(6) == 0 ? random.nextInt(4) : 1;
      for (int j = 0; j < members; j++) {
        byte[] type = Der.of(new ASN1ObjectIdentifier(Der.any(random, TYPES)));
        set = Der.join(set, Der.sequence(type, string(random)));
      }
      sets = Der.join(sets, Der.tlv(0x31, set));
    }
    return Der.sequence(sets);
  }

  static String text(Random random) {
    return Der.any(random, TEXTS);
  }

  /** A string of any type; its octets may be those of another. */
  static byte[] string(Random random) {
    String text = text(random);
    byte[] octets =
        switch (random.nextInt(8)) {
          case 0 -> text.getBytes(StandardCharsets.ISO_8859_1);
          case 1 -> text.getBytes(StandardCharsets.UTF_16BE);
          case 2 -> Der.random(random, random.nextInt(12));
          default -> text.getBytes(StandardCharsets.UTF_8);
        };
    int tag =
        switch (random.nextInt(20)) {
          case 0, 1, 2, 3, 4, 5, 6 -> 12;
          case 7, 8, 9, 10 -> 19;
          case 11, 12 -> 20;
          case 13, 14 -> 22;
          case 15 -> 30;
          case 16 -> 28;
          case 17 -> 26;
          case 18 -> 18;
          default -> 1 + random.nextInt(30);
        };
    if (tag == 30 && random.nextInt(10) > 0) {
      octets = text.getBytes(StandardCharsets.UTF_16BE);
    } else if (tag == 28 && random.nextInt(10) > 0) {
      octets = text.getBytes(Charset.forName("UTF-32BE"));
    } else if (tag == 3) {
      octets = Der.join(new byte[] {(byte) random.nextInt(8)}, octets);
    } else if (tag == 2 || tag == 10) {
      octets = new BigInteger(1, Der.join(new byte[] {1}, octets)).toByteArray();
    } else if (tag == 16 || tag == 17) {
      return Der.tlv(0x20 | tag, Der.tlv(12, octets));
    }
    return Der.tlv(tag, octets);
  }
}
