package io.github.certscribe.odd;

import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Certificate revocation lists that are odd in every field, in DER. */
final class OddLists {
  private static final byte[] NOTHING = new byte[0];

  private OddLists() {}

  static byte[] list(long seed) {
    Random random = new Random(seed);
    byte[] list = wellFormed(random);
    while (random.nextInt(3) == 0) {
      list = Mutation.of(list, random);
    }
    return list;
  }

  private static byte[] wellFormed(Random random) {
    byte[] algorithm = OddSignatures.algorithm(random);
    byte[] outer = random.nextInt(12) == 0 ? OddSignatures.algorithm(random) : algorithm;
    byte[] tbs =
        Der.sequence(
            version(random), algorithm, OddNames.name(random), OddTimes.time(random),
            random.nextInt(5) == 0 ? NOTHING : OddTimes.time(random), revoked(random), extensions(random));
    return Der.sequence(tbs, outer, OddSignatures.signature(random));
  }

  private static byte[] version(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> NOTHING;
      case 1 -> Der.octets(2, 1, 0);
      case 2 -> Der.octets(2, 1, random.nextInt(256));
      case 3 -> Der.any(random, Der.octets(2, 0), Der.octets(2, 2, 0, 1), Der.octets(2, 5, 1, 0, 0, 0, 0),
          Der.octets(2, 9, 0x7f, 0, 0, 0, 0, 0, 0, 0, 1), Der.tlv(0xa0, Der.octets(2, 1, 1)), Der.octets(2, 4,
          0x80, 0, 0, 0));
      default -> Der.octets(2, 1, 1);
    };
  }

  private static byte[] revoked(Random random) {
    int count = random.nextInt(5);
    byte[] all = NOTHING;
    for (int i = 0; i < count; i++) {
      byte[] entry = Der.sequence(OddCertificates.serial(random), OddTimes.time(random), entryExtensions(random));
      all = Der.join(all, entry, random.nextInt(10) == 0 ? entry : NOTHING);
    }
    return count == 0 && random.nextBoolean() ? NOTHING : Der.sequence(all);
  }

  private static byte[] entryExtensions(Random random) {
    if (random.nextInt(3) == 0) {
      return random.nextInt(8) == 0 ? OddExtensions.extensions(random) : NOTHING;
    }
    byte[] all = NOTHING;
    for (int i = random.nextInt(3); i >= 0; i--) {
      String oid = Der.any(random, "2.5.29.21", "2.5.29.21", "2.5.29.24", "2.5.29.23", "2.5.29.29", "1.2.3.4");
      byte[] value =
          switch (oid) {
            case "2.5.29.21" -> Der.any(random, Der.octets(10, 1, random.nextInt(14)), Der.octets(10, 1, 0xff),
                Der.octets(2, 1, 1),
                Der.octets(10, 0), Der.octets(10, 2, 0, 1), Der.octets(10, 5, 1, 1, 1, 1, 1), Der.octets(10, 9,
                0x7f, 1, 1, 1, 1, 1, 1, 1, 1), NOTHING);
            case "2.5.29.24" -> OddTimes.time(random);
            case "2.5.29.23" -> OddNames.type(random);
            case "2.5.29.29" -> Der.sequence(Der.any(random, NOTHING, Der.tlv(0xa4, OddNames.name(random)),
                Der.tlv(0x82, Der.octets('a'))));
            default -> OddNames.string(random);
          };
      all = Der.join(all, extension(random, oid, value));
    }
    return Der.sequence(all);
  }

  private static byte[] extension(Random random, String oid, byte[] value) {
    byte[] critical = random.nextInt(4) > 0 ? NOTHING : Der.octets(1, 1, Der.any(random, 0, 1, 0xff));
    byte[] damaged = random.nextInt(6) == 0 ? Mutation.of(value, random) : value;
    return Der.sequence(Der.of(new ASN1ObjectIdentifier(oid)), critical, Der.tlv(4, damaged));
  }

  private static byte[] extensions(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> NOTHING;
      case 1 -> Der.tlv(0xa0, Der.any(random, Der.sequence(), NOTHING, Der.octets(5, 0)));
      case 2 -> {
        String oid = Der.any(random, "2.5.29.20", "2.5.29.27");
        yield Der.tlv(0xa0, Der.sequence(extension(random, oid, OddCertificates.serial(random)), extension(random,
            "2.5.29.20", OddCertificates.serial(random))));
      }
      default -> Der.tlv(0xa0, OddExtensions.extensions(random));
    };
  }
}
