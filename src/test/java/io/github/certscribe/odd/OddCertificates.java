package io.github.certscribe.odd;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;

/**
 * Certificates that are odd in every field, in DER: names of every string type, serials of every size and sign, times
 * of every form, odd versions and identifiers, keys and signatures of all kinds; some are damaged besides.
 */
final class OddCertificates {
  private OddCertificates() {}

  static byte[] certificate(long seed) {
    Random random = new Random(seed);
    byte[] certificate = wellFormed(random);
    while (random.nextInt(3) == 0) {
      certificate = Mutation.of(certificate, random);
    }
    return certificate;
  }

  private static byte[] wellFormed(Random random) {
    byte[] algorithm = OddSignatures.algorithm(random);
    byte[] outer = random.nextInt(12) == 0 ? OddSignatures.algorithm(random) : algorithm;
    byte[] subject = OddNames.name(random);
    byte[] tbs =
        Der.sequence(
            version(random), serial(random), algorithm, random.nextInt(4) == 0 ? subject : OddNames.name(random),
            Der.sequence(OddTimes.time(random), OddTimes.time(random)), subject, OddKeys.key(random),
            uniqueId(0x81, random),
            uniqueId(0x82, random), extensions(random));
    return Der.sequence(tbs, outer, OddSignatures.signature(random));
  }

  private static byte[] version(Random random) {
    return switch (random.nextInt(14)) {
      case 10 -> Der.tlv(0xa0, Der.octets(2, 1, 0));
      case 11 -> Der.any(random, Der.tlv(0xa0, Der.octets(2, 2, 0, 2)), Der.tlv(0xa0), Der.octets(2, 1, 2),
          Der.tlv(0xa0, Der.octets(2, 0)), Der.tlv(0xa0, Der.octets(2, 1, 2, 2, 1, 1)), Der.octets(0x80, 1, 2),
          Der.tlv(0xa0, Der.octets(10, 1, 2)), Der.tlv(0xa0, Der.octets(2, 5, 0, 0, 0, 0, 2)),
          Der.tlv(0xa0, Der.octets(2, 8, 0x80, 0, 0, 0, 0, 0, 0, 0)), Der.tlv(0xa0, Der.octets(2, 9, 0, 0x80, 0, 0,
          0, 0, 0, 0, 0)));
      case 0 -> new byte[0];
      case 1 -> Der.tlv(0xa0, Der.octets(2, 1, random.nextInt(256)));
      case 2 -> Der.tlv(0xa0, Der.octets(2, 1, random.nextInt(5)));
      case 3 -> Der.tlv(0xa0, Der.of(new ASN1Integer(new BigInteger(random.nextInt(90), random))));
      default -> Der.tlv(0xa0, Der.octets(2, 1, 2));
    };
  }

  static byte[] serial(Random random) {
    if (random.nextInt(25) == 0) {
      return Der.any(random, Der.octets(2, 2, 0, 1), Der.octets(2, 3, 0, 0, 0), Der.octets(2, 2, 0xff, 0xff),
          Der.octets(2, 0),
          Der.octets(2, 5, 0xff, 0xff, 0xff, 0xff, 0x80), Der.octets(2, 9, 0xff, 0, 0, 0, 0, 0, 0, 0, 0),
          Der.octets(2, 9, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0),
          Der.octets(2, 8, 0x80, 0, 0, 0, 0, 0, 0, 0), Der.octets(2, 9, 0, 0x80, 0, 0, 0, 0, 0, 0, 0),
          Der.octets(2, 1, 0x80),
          Der.octets(2, 2, 0xff, 0), Der.octets(2, 2, 0x80, 0), Der.octets(10, 1, 5), Der.octets(0x22, 3, 2, 1, 5),
          Der.octets(2, 0x81, 1, 5),
          Der.tlv(2, Der.octets(0x7f), new byte[4000]));
    }
    BigInteger number =
        switch (random.nextInt(8)) {
          case 0 -> BigInteger.valueOf(Der.any(random, 0L, 1L, 127L, 128L, 255L, 256L, Long.MAX_VALUE, 4294967296L));
          case 1 -> BigInteger.ONE.shiftLeft(Der.any(random, 63, 64, 65, 159, 160, 31, 32));
          case 2 -> BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
          case 3 -> new BigInteger(800, random);
          default -> new BigInteger(random.nextInt(170), random);
        };
    return Der.of(new ASN1Integer(random.nextInt(4) == 0 ? number.negate() : number));
  }

  private static byte[] uniqueId(int identifier, Random random) {
    if (random.nextInt(8) > 0) {
      return new byte[0];
    }
    return switch (random.nextInt(12)) {
      case 0 -> Der.tlv(identifier);
      case 1 -> Der.tlv(identifier | 0x20, Der.tlv(3, Der.octets(0, 1, 2)), Der.tlv(3, Der.octets(3, 8)));
      case 2 -> Der.tlv(identifier, Der.octets(8 + random.nextInt(250), 1));
      case 3 -> Der.join(Der.tlv(identifier, Der.octets(0, 1)), Der.tlv(identifier, Der.octets(0, 1)));
      default -> Der.tlv(identifier, Der.octets(random.nextInt(8)), Der.random(random, random.nextInt(40)));
    };
  }

  private static byte[] extensions(Random random) {
    byte[] empty = Der.any(random, new byte[0], new byte[0], Der.tlv(0xa3, Der.sequence()), Der.tlv(0xa3),
        Der.tlv(0xa3, Der.octets(5, 0)),
        Der.tlv(0xa4, Der.sequence()), Der.sequence(OddExtensions.extensions(random)));
    return random.nextInt(8) == 0 ? empty : Der.tlv(0xa3, OddExtensions.extensions(random));
  }
}
