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
  private static final String[] GENERALIZED = {
    "20260101000000Z", "20500101000000Z", "99991231235959Z", "00000101000000Z", "202601010000Z", "20260101000000.123Z",
    "20260101000000+0100", "20260101000000-1200", "20260101000000", "2026", "", "20261301000000Z", "20260230000000Z",
    "20260101240000Z", "20260101000060Z", "20260101000000.Z", "20260101000000.123456789+0130", "20260101000000z",
    "19491231235959Z",
    "20260101000000,5Z", "2026010100000Z", "20260101000000ZZ", "16010101000000Z"
  };
  private static final String[] UTC = {
    "260101000000Z", "500101000000Z", "491231235959Z", "2601010000Z", "260101000000+0100", "2601010000-0530",
        "260101000000",
    "26", "", "261301000000Z", "260229000000Z", "240229000000Z", "260101240000Z", "260101000060Z", "260101000000.5Z",
    "700101000000Z", "000101000000Z", "990101000000Z", "2601010000000Z"
  };

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
            Der.sequence(time(random), time(random)), subject, OddKeys.key(random), uniqueId(0x81, random),
            uniqueId(0x82, random), extensions(random));
    return Der.sequence(tbs, outer, OddSignatures.signature(random));
  }

  private static byte[] version(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> new byte[0];
      case 1 -> Der.tlv(0xa0, Der.octets(2, 1, random.nextInt(256)));
      case 2 -> Der.tlv(0xa0, Der.octets(2, 1, random.nextInt(5)));
      case 3 -> Der.tlv(0xa0, Der.of(new ASN1Integer(new BigInteger(random.nextInt(90), random))));
      default -> Der.tlv(0xa0, Der.octets(2, 1, 2));
    };
  }

  private static byte[] serial(Random random) {
    BigInteger number =
        switch (random.nextInt(8)) {
          case 0 -> BigInteger.valueOf(Der.any(random, 0L, 1L, 127L, 128L, 255L, 256L, Long.MAX_VALUE, 4294967296L));
          case 1 -> BigInteger.ONE.shiftLeft(Der.any(random, 63, 64, 65, 159, 160, 31, 32));
          case 2 -> BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
          case 3 -> new BigInteger(800, random);
          default -> new BigInteger(random.nextInt(170), random);
        };
    return random.nextInt(40) == 0
        ? Der.octets(2, 2, 0, 1) : Der.of(new ASN1Integer(random.nextInt(4) == 0 ? number.negate() : number));
  }

  private static byte[] time(Random random) {
    boolean good = random.nextInt(3) > 0;
    boolean generalized = random.nextBoolean();
    String[] texts = generalized ? GENERALIZED : UTC;
    String text = good ? texts[random.nextInt(2)] : Der.any(random, texts);
    int tag = random.nextInt(60) == 0 ? Der.any(random, 22, 4, 23, 24) : generalized ? 24 : 23;
    return Der.tlv(tag, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] uniqueId(int identifier, Random random) {
    return random.nextInt(8) > 0
        ? new byte[0] : Der.tlv(identifier, Der.octets(random.nextInt(8)), Der.random(random, random.nextInt(20)));
  }

  private static byte[] extensions(Random random) {
    return random.nextInt(5) == 0 ? new byte[0] : Der.tlv(0xa3, OddExtensions.extensions(random));
  }
}
