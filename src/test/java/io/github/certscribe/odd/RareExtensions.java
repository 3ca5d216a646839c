package io.github.certscribe.odd;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Contents of the extensions that few certificates have, of their type or nearly so: those of attribute certificates
 * (X.509, 17), admissions, OCSP's, resources, certificate transparency.
 */
public final class RareExtensions {
  private static final byte[] NOTHING = new byte[0];
  private static final String[] OIDS = {"1.2.3.4", "2.5.4.3", "2.999.1", "2.16.840.1.101.3.4.2.1", "2.5.29.32.0",
      "1.3.14.3.2.26", "1.2.840.113549.1.9.1"};
  private static final String[] TIMES = {"20260101000000Z", "20500101000000Z", "20260101000000", "202601010000Z",
      "20260101000000.5Z", "20261301000000Z", "", "99991231235959Z"};

  private final Random random;

  private RareExtensions(Random random) {
    this.random = random;
  }

  static OddExtension any(Random random) {
    return new RareExtensions(random).extension();
  }

  /** An extension of a seed: its identifier, and its value as hexadecimal digits. */
  public static String[] hexadecimal(long seed) {
    Random random = new Random(seed);
    OddExtension extension = any(random);
    byte[] value = extension.value();
    if (random.nextInt(6) == 0) {
      value = Mutation.of(value, random);
    }
    return new String[] {extension.oid(), HexFormat.of().formatHex(value)};
  }

  private interface Source {
    byte[] next();
  }

  private OddExtension extension() {
    return switch (random.nextInt(26)) {
      case 0 -> new OddExtension("2.5.29.9", Der.sequence(some(this::attribute)));
      case 1 -> new OddExtension("2.5.29.75", Der.sequence(some(this::attribute)));
      case 2 -> new OddExtension("2.5.29.38", Der.sequence(some(this::issuerSerial)));
      case 3 -> new OddExtension("2.5.29.39", Der.sequence(some(this::role)));
      case 4, 5, 6 -> new OddExtension("2.5.29.43", timeSpecification());
      case 7, 8 -> new OddExtension("2.5.29.48", descriptor());
      case 9 -> new OddExtension(Der.any(random, "2.5.29.52", "2.5.29.57"), Der.sequence(some(this::identifier)));
      case 10, 11 -> new OddExtension("2.5.29.55", Der.sequence(some(() -> Der.sequence(some(this::target)))));
      case 12 -> new OddExtension("2.5.29.63", point());
      case 13 -> new OddExtension("2.5.29.64", name());
      case 14 -> new OddExtension("2.5.29.67", Der.tlv(0x31, some(this::assignment)));
      case 15 -> new OddExtension("2.5.29.68", Der.tlv(0x31, some(this::mapping)));
      case 16 -> new OddExtension("1.3.6.1.5.5.7.1.4", Der.tlv(4, Der.random(random, random.nextInt(20))));
      case 17, 18, 19 -> new OddExtension("1.3.36.8.3.3", admission());
      case 20 -> new OddExtension(
          "1.3.6.1.5.5.7.48.1.3",
          Der.sequence(optional(0xa0, string()), optional(0xa1, integer()), optional(0xa2, time())));
      case 21 -> new OddExtension(
          "1.3.6.1.5.5.7.48.1.7",
          Der.sequence(
              OddNames.name(random),
              random.nextBoolean() ? NOTHING : Der.sequence(some(() -> Der.sequence(identifier(), name())))));
      case 22 -> new OddExtension("2.5.29.16", Der.sequence(optional(0x80, text(TIMES)), optional(0x81, text(TIMES))));
      case 23 -> new OddExtension(Der.any(random, "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.5"), timestamps());
      case 24 -> new OddExtension(
          "1.2.643.100.112", Der.sequence(string(), string(), maybe(string()), maybe(string())));
      default -> new OddExtension(
          Der.any(
              random, "2.5.29.23", "1.3.6.1.5.5.7.48.1.2", "1.3.6.1.5.5.7.48.1.6", "2.5.29.24", "2.5.29.21",
              "2.5.29.50", "2.5.29.61", "1.2.643.100.111"),
          any());
    };
  }

  private byte[] some(Source source) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i >= 0; i--) {
      all = Der.join(all, random.nextInt(12) == 0 ? NOTHING : source.next());
    }
    return all;
  }

  private byte[] maybe(byte[] value) {
    return random.nextInt(3) == 0 ? NOTHING : value;
  }

  private byte[] optional(int identifier, byte[] content) {
    return maybe(Der.tlv(identifier, content));
  }

  private byte[] text(String... choices) {
    return Der.any(random, choices).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] string() {
    return random.nextInt(4) == 0 ? OddNames.string(random) : Der.tlv(Der.any(random, 12, 19, 22), text("a", "A name",
        "http://a/", ""));
  }

  private byte[] identifier() {
    return Der.of(new ASN1ObjectIdentifier(Der.any(random, OIDS)));
  }

  private byte[] integer() {
    boolean small = random.nextBoolean();
    return Der.tlv(2, small ? Der.octets(random.nextInt(24)) : Der.random(random, 1 + random.nextInt(12)));
  }

  private byte[] enumerated() {
    return Der.tlv(10, Der.octets(random.nextInt(9)));
  }

  private byte[] bits() {
    return random.nextInt(3) == 0
        ? Der.tlv(3, Der.octets(random.nextInt(9)), Der.random(random, random.nextInt(5)))
        : Der.tlv(3, Der.octets(0), Der.random(random, 1 + random.nextInt(9)));
  }

  private byte[] time() {
    return Der.tlv(24, text(TIMES));
  }

  private byte[] truth() {
    return Der.octets(1, 1, Der.any(random, 0, 0xff, 0xff, 1));
  }

  private byte[] any() {
    return switch (random.nextInt(8)) {
      case 0 -> identifier();
      case 1 -> integer();
      case 2 -> enumerated();
      case 3 -> time();
      case 4 -> Der.tlv(4, Der.random(random, random.nextInt(9)));
      case 5 -> Der.octets(5, 0);
      case 6 -> bits();
      default -> string();
    };
  }

  private byte[] name() {
    return switch (random.nextInt(9)) {
      case 0 -> Der.tlv(0xa4, OddNames.name(random));
      case 1 -> Der.tlv(0x87, Der.random(random, Der.any(random, 4, 16, 8, 5)));
      case 2 -> Der.octets(0x88, 3, 0x2a, 3, 4);
      case 3 -> Der.tlv(0xa0, identifier(), Der.tlv(0xa0, any()));
      default -> Der.tlv(Der.any(random, 0x81, 0x82, 0x86), text("a.example", "http://a/", "", "a@b"));
    };
  }

  private byte[] algorithm() {
    return Der.sequence(identifier(), random.nextInt(3) == 0 ? any() : maybe(Der.octets(5, 0)));
  }

  private byte[] attribute() {
    return Der.sequence(identifier(), Der.tlv(0x31, some(this::any)));
  }

  private byte[] issuerSerial() {
    return Der.sequence(Der.sequence(some(this::name)), integer(), random.nextInt(3) > 0 ? NOTHING : bits());
  }

  private byte[] role() {
    return Der.sequence(Der.tlv(0xa0, name()), Der.tlv(0xa1, name()), optional(0x82, Der.random(random, 3)),
        optional(0xa3, some(this::name)));
  }

  private byte[] timeSpecification() {
    byte[] absolute = Der.sequence(optional(0xa0, time()), optional(0xa1, time()));
    return Der.sequence(random.nextInt(4) == 0 ? absolute : Der.tlv(0x31, some(this::period)),
        random.nextInt(3) > 0 ? NOTHING : truth(), random.nextInt(3) > 0 ? NOTHING : integer());
  }

  private byte[] period() {
    return Der.sequence(optional(0xa0, Der.tlv(0x31, some(this::band))), optional(0xa1, days()),
        optional(0xa2, weeks()), optional(0xa3, weeks()), optional(0xa4, Der.tlv(0x31, some(this::integer))));
  }

  private byte[] band() {
    return Der.sequence(optional(0xa0, dayTime()), optional(0xa1, dayTime()));
  }

  private byte[] dayTime() {
    return Der.sequence(Der.tlv(0xa0, integer()), optional(0xa1, integer()), optional(0xa2, integer()));
  }

  private byte[] days() {
    return switch (random.nextInt(3)) {
      case 0 -> Der.tlv(0x31, some(this::integer));
      case 1 -> bits();
      default -> Der.tlv(0xa1 + random.nextInt(5), random.nextBoolean() ? bits() : Der.tlv(0x31,
          some(this::enumerated)));
    };
  }

  private byte[] weeks() {
    return switch (random.nextInt(3)) {
      case 0 -> Der.octets(5, 0);
      case 1 -> bits();
      default -> Der.tlv(0x31, some(this::integer));
    };
  }

  private byte[] descriptor() {
    byte[] pointer = Der.sequence(Der.sequence(some(this::name)), maybe(Der.sequence(algorithm(), bits())));
    return Der.sequence(identifier(), Der.tlv(4, text("An ASN.1 type", "")), optional(0x80, text("name")),
        optional(0x81, text("what it is")), Der.sequence(identifier(), random.nextBoolean() ? string() : pointer));
  }

  private byte[] target() {
    byte[] digest = Der.sequence(enumerated(), random.nextBoolean() ? identifier() : NOTHING, algorithm(), bits());
    return switch (random.nextInt(3)) {
      case 0 -> Der.tlv(0xa0, name());
      case 1 -> Der.tlv(0xa1, name());
      default -> Der.tlv(0xa2, issuerSerial(), maybe(name()), maybe(digest));
    };
  }

  private byte[] point() {
    byte[] relative = Der.tlv(0xa1, Der.sequence(identifier(), string()));
    byte[] place = random.nextInt(4) == 0 ? relative : Der.tlv(0xa0, some(this::name));
    return Der.sequence(optional(0xa0, place), optional(0x81, Der.octets(random.nextInt(8), random.nextInt(256))),
        optional(0x82, Der.octets(Der.any(random, 0, 255))), optional(0x83, Der.octets(Der.any(random, 0, 255))),
        optional(0x84, Der.octets(Der.any(random, 0, 255))), optional(0x85, Der.octets(Der.any(random, 0, 255))));
  }

  private byte[] assignment() {
    return Der.sequence(Der.tlv(0xa0, some(() -> Der.tlv(0xa0 + random.nextInt(2), random.nextBoolean()
        ? identifier() : attribute()))), Der.tlv(0xa1, name()));
  }

  private byte[] mapping() {
    byte[] oid = Der.octets(0x2a, 3, random.nextInt(128));
    return random.nextBoolean() ? Der.tlv(0xa0, Der.tlv(0x80, oid), Der.tlv(0x81, oid))
        : Der.tlv(0xa1, Der.tlv(0xa0, identifier(), any()), Der.tlv(0xa1, identifier(), any()));
  }

  private byte[] admission() {
    return Der.sequence(maybe(name()), Der.sequence(some(() -> Der.sequence(optional(0xa0, name()),
        optional(0xa1, authority()), Der.sequence(some(this::profession))))));
  }

  private byte[] authority() {
    return Der.sequence(maybe(identifier()), maybe(string()), maybe(string()));
  }

  private byte[] profession() {
    return Der.sequence(optional(0xa0, authority()), Der.sequence(some(this::string)),
        maybe(Der.sequence(some(this::identifier))), maybe(Der.tlv(19, text("12-A", ""))),
        maybe(Der.tlv(4, Der.random(random, random.nextInt(20)))));
  }

  private byte[] timestamps() {
    byte[] list = some(() -> counted(timestamp()));
    return Der.tlv(4, random.nextInt(8) == 0 ? list : counted(list));
  }

  private byte[] timestamp() {
    byte[] late = random.nextInt(4) == 0 ? Der.random(random, 4) : Der.octets(0, 0, 1, 0x9b);
    byte[] time = Der.join(late, Der.random(random, 4));
    return Der.join(Der.octets(Der.any(random, 0, 0, 0, 1)), Der.random(random, 32), time,
        counted(Der.random(random, random.nextInt(3) == 0 ? 5 : 0)),
        Der.octets(Der.any(random, 4, 4, 5, 2, 0), Der.any(random, 3, 1, 3, 2)),
        counted(Der.random(random, random.nextInt(40))));
  }

  private byte[] counted(byte[] content) {
    int count = random.nextInt(30) == 0 ? random.nextInt(60) : content.length;
    return Der.join(Der.octets(count >> 8, count & 255), content);
  }
}
