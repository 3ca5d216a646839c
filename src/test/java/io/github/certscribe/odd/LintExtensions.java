package io.github.certscribe.odd;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Contents of extensions with what linters look for: readable, most of them, but against RFC 5280 or a profile of it.
 */
final class LintExtensions {
  private static final byte[] NOTHING = new byte[0];
  private static final int[] STRINGS = {12, 19, 22, 26, 30, 20, 28, 4};

  private LintExtensions() {}

  static OddExtension any(Random random) {
    return switch (random.nextInt(18)) {
      case 0 -> new OddExtension("2.5.29.19", basicConstraints(random));
      case 1 -> new OddExtension(Der.any(random, "2.5.29.15", "2.16.840.1.113730.1.1"), bits(random));
      case 2, 3 -> new OddExtension(Der.any(random, "2.5.29.17", "2.5.29.18"), names(random));
      case 4 -> new OddExtension("2.5.29.37", purposes(random));
      case 5 -> new OddExtension("2.5.29.35", authorityKey(random));
      case 6 -> new OddExtension(Der.any(random, "2.5.29.31", "2.5.29.46"), points(random));
      case 7, 8 -> new OddExtension("2.5.29.32", policies(random));
      case 9 -> new OddExtension(
          "2.5.29.30",
          Der.sequence(optional(random, subtrees(0xa0, random)), optional(random, subtrees(0xa1, random))));
      case 10 -> new OddExtension(Der.any(random, "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11"), access(random));
      case 11 -> skippedCertificates(random);
      case 12 -> new OddExtension("2.5.29.33", policyMapping(random));
      case 13 -> new OddExtension(
          Der.any(random, "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3"),
          random.nextInt(4) == 0 ? Der.octets(5, 0) : Der.tlv(4, timestamps(random)));
      case 14 -> new OddExtension(
          "1.3.6.1.5.5.7.1.3", Der.sequence(statement(random), optional(random, statement(random))));
      case 15 -> new OddExtension(
          Der.any(random, "1.3.6.1.5.5.7.1.26", "2.23.140.1.31", "2.23.140.3.1", "1.3.6.1.5.5.7.1.24"),
          certifier(random));
      case 16 -> new OddExtension(
          Der.any(random, "2.5.29.14", "2.5.29.9", "2.5.29.16", "2.5.29.24", "2.5.29.29"),
          Der.any(
              random, Der.tlv(4), Der.tlv(4, Der.random(random, 40)), Der.tlv(0x24, Der.tlv(4, ascii("ab"))),
              Der.sequence(Der.tlv(0x80, ascii("20260101000000Z"))), Der.sequence(name(random))));
      default -> new OddExtension("2.5.29.28", issuingPoint(random));
    };
  }

  private static byte[] authorityKey(Random random) {
    return Der.sequence(
        optional(random, Der.tlv(0x80, Der.random(random, random.nextInt(24)))),
        optional(random, Der.tlv(0xa1, name(random), optional(random, name(random)))),
        optional(random, Der.tlv(0x82, Der.random(random, random.nextInt(23)))));
  }

  /** inhibitAnyPolicy or policyConstraints. */
  private static OddExtension skippedCertificates(Random random) {
    String oid = Der.any(random, "2.5.29.36", "2.5.29.54");
    byte[] skip = Der.random(random, 1 + random.nextInt(3));
    return new OddExtension(
        oid,
        oid.endsWith("54")
            ? Der.tlv(2, skip)
            : Der.sequence(optional(random, Der.tlv(0x80, skip)), optional(random, Der.tlv(0x81, skip))));
  }

  private static byte[] policyMapping(Random random) {
    byte[] pair = Der.sequence(oid(random), oid(random));
    return Der.sequence(optional(random, pair), optional(random, pair));
  }

  /** Who signs or is told, as extensions of certain makers of certificates have it. */
  private static byte[] certifier(Random random) {
    return Der.sequence(
        Der.any(
            random, Der.tlv(0xa0, Der.tlv(22, ascii("709J"))), Der.octets(2, 1, 5), Der.octets(2, 2, 1, 0), NOTHING),
        OddNames.string(random), Der.tlv(0x80, ascii("NTR")));
  }

  private static byte[] issuingPoint(Random random) {
    return Der.sequence(
        optional(random, Der.tlv(0xa0, pointName(random))), flag(0x81, random), flag(0x82, random),
        optional(random, Der.tlv(0x83, Der.octets(random.nextInt(8), random.nextInt(256)))), flag(0x84, random),
        flag(0x85, random));
  }

  private static byte[] optional(Random random, byte[] value) {
    return random.nextBoolean() ? value : NOTHING;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] flag(int identifier, Random random) {
    return random.nextInt(4) > 0 ? NOTHING : Der.octets(identifier, 1, Der.any(random, 0, 1, 255));
  }

  private static byte[] basicConstraints(Random random) {
    byte[] authority = Der.any(random, NOTHING, Der.octets(1, 1, 0), Der.octets(1, 1, 1), Der.octets(1, 1, 0xff));
    byte[] length = Der.any(random, NOTHING, Der.octets(2, 1, 0), Der.octets(2, 1, 0xff), Der.octets(2, 2, 0, 1),
        Der.octets(2, 0),
        Der.tlv(2, Der.random(random, 1 + random.nextInt(12))));
    return Der.sequence(authority, length);
  }

  private static byte[] bits(Random random) {
    return Der.any(random, Der.octets(3, 1, 0), Der.octets(3, 2, 0, 0), Der.octets(3, 2, random.nextInt(9),
        random.nextInt(256)),
        Der.octets(3, 3, random.nextInt(8), random.nextInt(256), random.nextInt(256)), Der.octets(3, 4, 0, 0xff,
        0xff, 0xff), Der.octets(3, 0),
        Der.octets(3, 3, 7, 0, 0x80), Der.octets(3, 1, 5));
  }

  private static byte[] names(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(4); i > 0; i--) {
      all = Der.join(all, name(random));
    }
    return Der.sequence(all);
  }

  private static byte[] name(Random random) {
    String host =
        Der.any(random, "", " ", "*", "a_b.example", "xn--mnchen-3ya.de", "xn--", ".example", "example.", "a..b",
            "*.*.example", "m\u00fcnchen.de",
            "foo*.example", "a\0b.example", "localhost", "-a.example", "EXAMPLE.com", "a.example:443",
            "http://a.example/", "192.0.2.1", "a\nb", "a,b", "DNS:x",
            "x".repeat(64) + ".example");
    return switch (random.nextInt(12)) {
      case 0 -> Der.tlv(0x87, Der.random(random, Der.any(random, 0, 3, 4, 5, 8, 15, 16, 17, 32)));
      case 1 -> Der.tlv(0x81, ascii(Der.any(random, "a@b", "@", "a@@b", "a", "A <a@b>", "a@b\0c", "\u00e4@b",
          " a@b ", "a@[192.0.2.1]")));
      case 2 -> Der.tlv(0x86, ascii(Der.any(random, "", "http:", "//a/b", "ldap:///CN=x?y", "http://u:p@h/",
          "urn:a:b", "http://\u00e4/", "HTTP://A", "a b", "mailto:x")));
      case 3 -> Der.tlv(0x88, Der.any(random, NOTHING, Der.octets(0x2a), Der.octets(0x80, 1), Der.octets(0x2a, 0x86,
          0x48), Der.octets(0x88, 0x37, 3), Der.octets(0x2a, 0x86)));
      case 4 -> Der.tlv(0xa4, OddNames.name(random));
      case 5 -> Der.tlv(0xa4, Der.sequence());
      case 6 -> Der.tlv(0xa0, Der.any(random, NOTHING, oid(random), Der.join(oid(random), Der.tlv(0xa0,
          Der.any(random, NOTHING, Der.octets(5, 0), Der.octets(1, 1, 1),
          Der.octets(2, 1, 5), Der.octets(0x30, 0), OddNames.string(random))))));
      case 7 -> Der.tlv(0xa5, optional(random, Der.tlv(0xa0, OddNames.string(random))), Der.tlv(0xa1,
          OddNames.string(random)));
      case 8 -> Der.tlv(0xa3, Der.sequence(), optional(random, Der.sequence(Der.sequence())));
      default -> Der.tlv(0x82, random.nextInt(3) == 0 ? host.getBytes(StandardCharsets.UTF_8) : ascii(host));
    };
  }

  private static byte[] oid(Random random) {
    return Der.of(new ASN1ObjectIdentifier(Der.any(random, "2.5.29.32.0", "2.5.29.37.0", "1.3.6.1.5.5.7.3.1",
        "1.3.6.1.5.5.7.3.9", "1.3.6.1.4.1.311.10.3.3",
        "2.23.140.1.2.1", "2.23.140.1.1", "1.2.3", "2.999.4294967296", "1.3.6.1.5.5.7.48.1",
        "1.3.6.1.4.1.311.20.2.3", "1.3.6.1.5.2.2", "1.3.6.1.5.5.7.8.9", "1.3.6.1.5.5.7.8.11")));
  }

  private static byte[] purposes(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(4); i > 0; i--) {
      byte[] one = oid(random);
      all = Der.join(all, one, random.nextInt(4) == 0 ? one : NOTHING);
    }
    return Der.sequence(all);
  }

  private static byte[] pointName(Random random) {
    byte[] attribute = Der.sequence(oid(random), OddNames.string(random));
    return random.nextInt(3) > 0 ? Der.tlv(0xa0, name(random), optional(random, name(random)))
        : Der.tlv(0xa1, attribute, optional(random, attribute));
  }

  private static byte[] points(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i > 0; i--) {
      byte[] reasons = Der.tlv(0x81, Der.octets(random.nextInt(8), random.nextInt(256)), optional(random,
          Der.octets(0)));
      all = Der.join(all, Der.sequence(optional(random, Der.tlv(0xa0, pointName(random))), optional(random, reasons),
          optional(random, Der.tlv(0xa2, name(random)))));
    }
    return Der.sequence(all);
  }

  private static byte[] policies(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i > 0; i--) {
      byte[] qualifiers = NOTHING;
      for (int j = random.nextInt(3); j > 0; j--) {
        qualifiers = Der.join(qualifiers, qualifier(random));
      }
      all = Der.join(all, Der.sequence(oid(random), random.nextInt(4) == 0 ? NOTHING : Der.sequence(qualifiers)));
    }
    return Der.sequence(all);
  }

  private static byte[] qualifier(Random random) {
    byte[] text = ascii(Der.any(random, "", "t", "x".repeat(201), " \n\t ", "\u00e4", "\0\0a\0b", "a\0b"));
    byte[] shown = Der.tlv(Der.any(random, 12, 19, 22, 26, 30), text);
    byte[] numbers = Der.sequence(optional(random, Der.octets(2, 1, 1)), optional(random, Der.octets(2, 1, 0xff)),
        optional(random, Der.octets(2, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
    byte[] notice = Der.sequence(optional(random, Der.sequence(Der.tlv(STRINGS[random.nextInt(STRINGS.length)],
        text), numbers)), optional(random, shown));
    return switch (random.nextInt(5)) {
      case 0 -> Der.sequence(Der.of(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.1")), Der.tlv(Der.any(random, 22, 12,
          19), text));
      case 1 -> Der.sequence(oid(random), OddNames.string(random));
      case 2 -> Der.sequence(Der.of(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.1")));
      default -> Der.sequence(Der.of(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.2")), notice);
    };
  }

  private static byte[] subtrees(int identifier, Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i > 0; i--) {
      byte[] minimum = Der.tlv(0x80, Der.random(random, 1 + random.nextInt(2)));
      all = Der.join(all, Der.sequence(name(random), optional(random, minimum), optional(random, Der.octets(0x81, 1,
          random.nextInt(256)))));
    }
    return Der.tlv(identifier, all);
  }

  private static byte[] access(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i > 0; i--) {
      all = Der.join(all, Der.sequence(oid(random), name(random)));
    }
    return Der.sequence(all);
  }

  /** A list of signed certificate timestamps (RFC 6962, 3.3), its lengths now and then wrong. */
  private static byte[] timestamps(Random random) {
    byte[] one = Der.join(Der.octets(Der.any(random, 0, 0, 0, 1)), Der.random(random, 32), Der.octets(0, 0, 1,
        0x80 + random.nextInt(100)), Der.random(random, 4),
        Der.any(random, Der.octets(0, 0), Der.octets(0, 2, 1, 2)), Der.any(random, Der.octets(4, 3), Der.octets(4,
        1), Der.octets(9, 9)), Der.octets(0, 5), Der.random(random, random.nextInt(6) == 0 ? 4 : 5));
    byte[] list = Der.join(Der.octets(0, one.length), one, random.nextBoolean() ? NOTHING : Der.join(Der.octets(0,
        one.length), one));
    return Der.join(Der.octets(list.length >> 8, list.length + (random.nextInt(6) == 0 ? 1 : 0)), list);
  }

  private static byte[] statement(Random random) {
    byte[] type = Der.of(new ASN1ObjectIdentifier(Der.any(random, "0.4.0.1862.1.1", "0.4.0.1862.1.2",
        "0.4.0.1862.1.5", "0.4.0.1862.1.6", "1.3.6.1.5.5.7.11.2", "1.2.3")));
    return Der.sequence(type, Der.any(random, NOTHING, Der.sequence(Der.tlv(19, ascii("EUR")), Der.octets(2, 1, 1),
        Der.octets(2, 1, 2)), Der.sequence(oid(random)), OddNames.string(random)));
  }
}
