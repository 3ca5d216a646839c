package io.github.certscribe.odd;

import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Requests that are odd in every field, in DER: attributes of any type, with any values, several or none. */
final class OddRequests {
  private static final byte[] NOTHING = new byte[0];
  private static final String[] TYPES = {
    "1.2.840.113549.1.9.14", "1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14", "1.2.840.113549.1.9.7",
    "1.2.840.113549.1.9.2",
    "1.2.840.113549.1.9.8", "1.3.6.1.4.1.311.13.2.3", "1.3.6.1.4.1.311.21.20", "1.3.6.1.4.1.311.13.2.2", "2.5.4.3",
    "1.2.3.4", "2.16.840.1.113730.1.1",
    "1.3.6.1.4.1.311.13.2.1", "1.2.840.113549.1.9.15"
  };

  private OddRequests() {}

  static byte[] request(long seed) {
    Random random = new Random(seed);
    byte[] request = wellFormed(random);
    while (random.nextInt(3) == 0) {
      request = Mutation.of(request, random);
    }
    return request;
  }

  private static byte[] wellFormed(Random random) {
    byte[] info = Der.sequence(version(random), OddNames.name(random), OddKeys.key(random), attributes(random));
    return Der.sequence(info, OddSignatures.algorithm(random), OddSignatures.signature(random));
  }

  private static byte[] version(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Der.octets(2, 1, random.nextInt(256));
      case 1 -> Der.any(random, Der.octets(2, 0), Der.octets(2, 2, 0, 0), Der.octets(2, 5, 1, 0, 0, 0, 0),
          Der.octets(2, 9, 0x7f, 0, 0, 0, 0, 0, 0, 0, 1), NOTHING, Der.octets(2, 4, 0x80, 0, 0, 0));
      default -> Der.octets(2, 1, 0);
    };
  }

  private static byte[] attributes(Random random) {
    byte[] all = NOTHING;
    for (int i = random.nextInt(4); i > 0; i--) {
      all = Der.join(all, attribute(random));
    }
    return random.nextInt(25) == 0 ? NOTHING : Der.tlv(random.nextInt(60) == 0 ? 0x31 : 0xa0, all);
  }

  private static byte[] attribute(Random random) {
    String oid = Der.any(random, TYPES);
    byte[] values = NOTHING;
    for (int i = Der.any(random, 1, 1, 1, 1, 2, 3, 0); i > 0; i--) {
      values = Der.join(values, value(random, oid));
    }
    byte[] type = random.nextInt(25) == 0 ? OddNames.type(random) : Der.of(new ASN1ObjectIdentifier(oid));
    return switch (random.nextInt(40)) {
      case 0 -> Der.sequence(type);
      case 1 -> Der.sequence(type, values);
      case 2 -> Der.sequence(type, Der.sequence(values));
      default -> Der.sequence(type, Der.tlv(0x31, values));
    };
  }

  private static byte[] value(Random random, String oid) {
    boolean extensions = oid.equals("1.2.840.113549.1.9.14") || oid.equals("1.3.6.1.4.1.311.2.1.14");
    if (extensions && random.nextInt(8) > 0) {
      byte[] list = OddExtensions.extensions(random);
      return random.nextInt(6) == 0 ? Mutation.of(list, random) : list;
    }
    return switch (random.nextInt(8)) {
      case 0 -> Der.sequence(OddNames.string(random), OddNames.string(random));
      case 1 -> Der.any(random, Der.octets(5, 0), Der.octets(1, 1, 0), Der.octets(1, 1, 0xff), Der.octets(2, 1, 5),
          Der.octets(10, 1, 5),
          Der.octets(3, 2, 0, 1), OddNames.type(random), Der.tlv(0x31), Der.tlv(0xa0, Der.octets(2, 1, 1)),
          Der.tlv(0x80, Der.octets('a')));
      case 2 -> OddTimes.time(random);
      default -> OddNames.string(random);
    };
  }
}
