package io.github.certscribe.odd;

import java.math.BigInteger;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** AlgorithmIdentifiers of signatures, and signatures. */
final class OddSignatures {
  private static final String[] TYPES = {
    "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.5", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.13",
        "1.2.840.10045.4.3.2",
    "1.2.840.10045.4.3.4", "1.2.840.10045.4.1", "1.2.840.10040.4.3", "2.16.840.1.101.3.4.3.2", "1.3.101.112",
    "1.3.101.113",
    "2.16.840.1.101.3.4.3.16", "2.16.840.1.101.3.4.3.9", "1.2.643.7.1.1.3.2", "1.2.156.10197.1.501", "1.3.14.3.2.29",
    "1.2.3.4.5",
    "2.16.840.1.101.3.4.3.18", "2.16.840.1.101.3.4.3.20", "1.2.840.113549.1.1.1", "2.5.4.3"
  };

  private OddSignatures() {}

  static byte[] algorithm(Random random) {
    if (random.nextInt(5) == 0) {
      return Der.sequence(Der.of(PKCSObjectIdentifiers.id_RSASSA_PSS), pssParameters(random));
    }
    byte[] type = Der.of(new ASN1ObjectIdentifier(Der.any(random, TYPES)));
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> Der.sequence(type, Der.octets(5, 0));
      case 4 -> Der.sequence(type, Der.octets(0x30, 3, 2, 1, 5));
      case 5 -> Der.sequence(type, Der.octets(4, 2, 1, 2));
      default -> Der.sequence(type);
    };
  }

  static byte[] pssParameters(Random random) {
    if (random.nextInt(6) == 0) {
      return Der.any(random, new byte[0], Der.octets(5, 0), Der.octets(0x30, 0), Der.octets(0x30, 2, 0xa0, 0),
          Der.octets(0x30, 5, 0xa2, 3, 2, 1, 0xff), Der.octets(0x30, 5, 0xa3, 3, 2, 1, 7));
    }
    ASN1ObjectIdentifier[] hashes = {
      NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512,
      NISTObjectIdentifiers.id_sha3_256, new ASN1ObjectIdentifier("1.3.14.3.2.26"), new ASN1ObjectIdentifier("1.2.3")
    };
    AlgorithmIdentifier hash = hash(random, hashes);
    AlgorithmIdentifier mask =
        random.nextInt(10) == 0 ? hash(random, hashes) : new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1,
            hash(random, hashes));
    BigInteger salt = Der.any(random, BigInteger.valueOf(32), BigInteger.valueOf(20), BigInteger.ZERO,
        BigInteger.valueOf(222), BigInteger.TWO.pow(70));
    BigInteger trailer = Der.any(random, BigInteger.ONE, BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(188));
    return Der.of(new RSASSAPSSparams(hash, mask, new ASN1Integer(salt), new ASN1Integer(trailer)));
  }

  private static AlgorithmIdentifier hash(Random random, ASN1ObjectIdentifier[] hashes) {
    ASN1ObjectIdentifier type = Der.any(random, hashes);
    return random.nextInt(3) == 0 ? new AlgorithmIdentifier(type) : new AlgorithmIdentifier(type, DERNull.INSTANCE);
  }

  /** A BIT STRING, now and then one that is none, or an (EC)DSA signature inside. */
  static byte[] signature(Random random) {
    byte[] octets =
        switch (random.nextInt(8)) {
          case 0 -> new byte[0];
          case 1 -> Der.sequence(Der.of(new ASN1Integer(new BigInteger(160, random))),
              Der.of(new ASN1Integer(new BigInteger(160, random))));
          case 2 -> Der.random(random, 1 + random.nextInt(40));
          default -> Der.random(random, Der.any(random, 64, 128, 256, 18, 36, 37));
        };
    int unused = random.nextInt(10) == 0 ? random.nextInt(10) : 0;
    return Der.tlv(3, Der.octets(unused), octets);
  }
}
