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
    int count = random.nextInt(40) == 0 ? 0 : random.nextInt(60) == 0 ? 30 : 1 + random.nextInt(4);
    byte[] last = new byte[0];
    for (int i = 0; i < count; i++) {
      byte[] set = new byte[0];
      int members = random.nextInt(6) == 0 ? random.nextInt(4) : 1;
      for (int j = 0; j < members; j++) {
        // The same attribute again, in this set or the next.
        last = last.length > 0 && random.nextInt(10) == 0 ? last : attribute(random);
        set = Der.join(set, last);
      }
      sets = Der.join(sets, random.nextInt(150) == 0 ? last : Der.tlv(0x31, set));
    }
    return Der.sequence(sets);
  }

  private static byte[] attribute(Random random) {
    byte[] type = random.nextInt(12) == 0 ? type(random) : Der.of(new ASN1ObjectIdentifier(Der.any(random, TYPES)));
    return switch (random.nextInt(200)) {
      case 0 -> Der.sequence(type);
      case 1 -> Der.sequence(type, string(random), string(random));
      case 2 -> Der.sequence();
      default -> Der.sequence(type, string(random));
    };
  }

  /** An object identifier as no library would write it: arcs of many bits, with leading zeros, cut short. */
  static byte[] type(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(5) == 0 ? Der.tlv(6) : Der.tlv(6, Der.octets(0x55, 4));
      case 1 -> Der.tlv(6, Der.octets(0x55, random.nextInt(0x80)));
      case 2 -> Der.tlv(6, Der.octets(0x55, 0x80 + random.nextInt(3), 4));
      case 3 -> Der.tlv(6, Der.octets(random.nextInt(0x80)));
      case 4 -> Der.tlv(6, Der.octets(0x2a, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, random.nextInt(0x80)));
      case 5 -> Der.tlv(6, Der.octets(0x2a, 0x83), manyArcs(random, 12), Der.octets(random.nextInt(0x80)));
      case 6 -> Der.tlv(6, manyArcs(random, 40), Der.octets(1));
      case 7 -> Der.tlv(6, Der.octets(0x88), manyArcs(random, 9), Der.octets(0x37, random.nextInt(0x80)));
      case 8 -> Der.tlv(6, Der.octets(0x80 + random.nextInt(0x80), random.nextInt(0x80), random.nextInt(0x80)));
      default -> Der.tlv(6, Der.octets(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, random.nextInt(14), random.nextInt(12)),
          random.nextBoolean() ? new byte[0] : Der.octets(random.nextInt(0x80)));
    };
  }

  /** The octets of one long arc without its end. */
  private static byte[] manyArcs(Random random, int atMost) {
    byte[] octets = Der.random(random, 1 + random.nextInt(atMost));
    for (int i = 0; i < octets.length; i++) {
      octets[i] |= (byte) 0x80;
    }
    return octets;
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
          case 2 -> random.nextBoolean() ? Der.random(random, random.nextInt(12)) : badText(random);
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
    if (random.nextInt(60) == 0) {
      return awkward(random, octets);
    }
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

  /** What is not UTF-8, or not of whole characters. */
  private static byte[] badText(Random random) {
    return Der.any(random, Der.octets(0xc0, 0x80), Der.octets(0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80),
        Der.octets('a', 0xe2, 0x82), Der.octets(0xf8, 0x88, 0x80, 0x80, 0x80), Der.octets(0xf4, 0x90, 0x80, 0x80),
        Der.octets(0xfc, 0x84, 0x80, 0x80, 0x80, 0x80), Der.octets(0x80, 'a'), Der.octets(0xff, 0xfe, 'a', 0),
        Der.octets(0xd8, 0x3d, 0xde, 0), Der.octets(0xd8, 0x3d), Der.octets(0, 0x11, 0, 0), Der.octets(0x7f, 0xff,
        0xff, 0xff),
        Der.octets(0x80, 0, 0, 0), Der.octets(0, 0, 0xd8, 0), Der.octets(0, 'a', 0), Der.octets(0, 0, 0, 'a', 0),
        Der.octets(0xe0, 0x80, 0x80), Der.octets(0xef, 0xbb, 0xbf, 'a'), Der.octets(0, 0x0a, 0, 0x5c, 0, 0x2c));
  }

  /** Strings of other encodings than DER's, or no strings. */
  private static byte[] awkward(Random random, byte[] octets) {
    int tag = Der.any(random, 12, 19, 22, 30, 3, 4, 23);
    return switch (random.nextInt(8)) {
      case 0 -> Der.tlv(0x20 | tag, Der.tlv(tag, octets), Der.tlv(tag, octets));
      case 1 -> Der.tlv(0x20 | tag, Der.tlv(4, octets));
      case 2 -> Der.join(Der.octets(0x20 | tag, 0x80), Der.tlv(tag, octets), Der.octets(0, 0));
      case 3 -> Der.tlv(0x80 | random.nextInt(4), octets);
      case 4 -> Der.tlv(0xa0 | random.nextInt(4), Der.tlv(tag, octets));
      case 5 -> Der.tlv(tag, "x,".repeat(random.nextInt(5000)).getBytes(StandardCharsets.US_ASCII));
      case 6 -> Der.join(Der.octets(0x1f, 0x81, 0x01, 1), Der.octets('a'));
      default -> Der.tlv(0x60 | random.nextInt(4), Der.tlv(tag, octets));
    };
  }
}
