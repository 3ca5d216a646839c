package io.github.certscribe.odd;

import java.math.BigInteger;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.ReasonFlags;

/** Extensions, most of them well-formed or nearly so. */
final class OddExtensions {
  private static final String[] OTHERS = {
    "2.5.29.9", "2.5.29.16", "2.5.29.20", "2.5.29.21", "2.5.29.23", "2.5.29.24", "2.5.29.27", "2.5.29.28", "2.5.29.29",
    "2.5.29.33", "2.5.29.36", "2.5.29.54", "1.3.6.1.5.5.7.1.3", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8",
    "1.3.6.1.5.5.7.1.14",
    "1.3.6.1.5.5.7.1.24", "1.3.6.1.5.5.7.48.1.5", "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3",
    "2.16.840.1.113730.1.1", "2.16.840.1.113730.1.13", "1.3.6.1.4.1.311.20.2", "1.3.6.1.4.1.311.21.7", "1.2.3.4",
    "1.2.643.100.111", "1.2.643.100.112", "2.5.29.41", "2.5.29.49", "2.5.29.56", "2.23.140.3.1"
  };

  private OddExtensions() {}

  /** A SEQUENCE OF Extension. */
  static byte[] extensions(Random random) {
    byte[] all = new byte[0];
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      all = Der.join(all, extension(random));
    }
    return Der.sequence(all);
  }

  private static byte[] extension(Random random) {
    OddExtension extension =
        switch (random.nextInt(8)) {
          case 0, 1 -> usual(random);
          case 2, 3 -> RareExtensions.any(random);
          default -> LintExtensions.any(random);
        };
    byte[] value = extension.value();
    if (random.nextInt(5) == 0) {
      value = Mutation.of(value, random);
    }
    byte[] critical =
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> Der.octets(1, 1, 0xff);
          case 3 -> Der.octets(1, 1, 0);
          case 4 -> Der.octets(1, 1, random.nextInt(256));
          case 5 -> random.nextInt(4) == 0 ? Der.octets(1, 0) : new byte[0];
          default -> new byte[0];
        };
    return Der.sequence(Der.of(new ASN1ObjectIdentifier(extension.oid())), critical, Der.tlv(4, value));
  }

  private static OddExtension usual(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new OddExtension(
          "2.5.29.19",
          Der.of(random.nextBoolean()
              ? new BasicConstraints(random.nextBoolean())
              : new BasicConstraints(random.nextInt(5))));
      case 1 -> new OddExtension("2.5.29.15", Der.of(new KeyUsage(random.nextInt(0x10000))));
      case 2 -> new OddExtension(Der.any(random, "2.5.29.17", "2.5.29.18"), Der.sequence(names(random)));
      case 3 -> new OddExtension("2.5.29.37", Der.of(purposes(random)));
      case 4 -> new OddExtension("2.5.29.14", Der.of(new DEROctetString(Der.random(random, random.nextInt(24)))));
      case 5 -> new OddExtension(
          "2.5.29.35",
          Der.of(new AuthorityKeyIdentifier(
              Der.random(random, random.nextInt(24)),
              new GeneralNames(new GeneralName(GeneralName.dNSName, "a")),
              new BigInteger(random.nextInt(150), random))));
      case 6 -> new OddExtension(Der.any(random, "2.5.29.31", "2.5.29.46"), Der.of(points(random)));
      case 7 -> new OddExtension("2.5.29.32", policies(random));
      case 8 -> new OddExtension(
          "2.5.29.30",
          Der.of(new NameConstraints(
              subtree(new GeneralName(GeneralName.dNSName, "a")),
              random.nextBoolean() ? null : subtree(new GeneralName(GeneralName.iPAddress, "10.0.0.0/8")))));
      case 9 -> new OddExtension(Der.any(random, "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11"), access(random));
      default -> new OddExtension(Der.any(random, OTHERS), other(random));
    };
  }

  private static ExtendedKeyUsage purposes(Random random) {
    String oid = Der.any(random, "1.2.3.4", "1.3.6.1.4.1.311.10.3.4", "2.5.29.37.0");
    return new ExtendedKeyUsage(
        new KeyPurposeId[] {
          KeyPurposeId.id_kp_serverAuth, KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid))
        });
  }

  private static CRLDistPoint points(Random random) {
    GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://a/"));
    DistributionPoint point =
        new DistributionPoint(
            new DistributionPointName(names),
            random.nextBoolean() ? null : new ReasonFlags(random.nextInt(0x10000)),
            random.nextBoolean() ? null : names);
    return new CRLDistPoint(new DistributionPoint[] {point});
  }

  private static byte[] access(Random random) {
    String method = Der.any(random, "1.3.6.1.5.5.7.48.1", "1.3.6.1.5.5.7.48.2", "1.2.3");
    return Der.sequence(Der.sequence(Der.of(new ASN1ObjectIdentifier(method)), name(random)));
  }

  private static byte[] policies(Random random) {
    if (random.nextInt(3) == 0) {
      return Der.of(new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("2.5.29.32.0"))));
    }
    byte[] notice = Der.sequence(
        random.nextBoolean() ? new byte[0] : Der.sequence(OddNames.string(random), Der.sequence(Der.octets(2, 1, 1),
        Der.octets(2, 1, 2))),
        random.nextBoolean() ? new byte[0] : OddNames.string(random));
    byte[] cps = Der.sequence(Der.of(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.1")), Der.tlv(22,
        OddNames.text(random).getBytes()));
    byte[] user = Der.sequence(Der.of(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.2")), notice);
    return Der.sequence(Der.sequence(Der.of(new ASN1ObjectIdentifier("1.2.3.4")), Der.sequence(Der.any(random, cps,
        user, Der.join(cps, user)))));
  }

  private static byte[] names(Random random) {
    byte[] all = new byte[0];
    for (int i = random.nextInt(4); i > 0; i--) {
      all = Der.join(all, name(random));
    }
    return all;
  }

  private static byte[] name(Random random) {
    byte[] text = OddNames.text(random).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return switch (random.nextInt(11)) {
      case 0 -> Der.tlv(0xa4, OddNames.name(random));
      case 1 -> Der.tlv(0x87, Der.random(random, Der.any(random, 4, 16, 8, 0, 5)));
      case 2 -> Der.tlv(0x88, Der.octets(0x2a, 3, 4));
      case 3 -> Der.tlv(0xa0, Der.of(new ASN1ObjectIdentifier(Der.any(random, "1.3.6.1.4.1.311.20.2.3",
          "1.3.6.1.5.5.7.8.7",
          "1.3.6.1.5.5.7.8.9", "1.3.6.1.5.5.7.8.5", "1.2.3.4"))), Der.tlv(0xa0, OddNames.string(random)));
      case 4 -> Der.tlv(0x81, text);
      case 5 -> Der.tlv(0x86, text);
      case 6 -> Der.tlv(0xa5, Der.tlv(0xa1, Der.tlv(12, text)));
      case 7 -> Der.tlv(0xa3, Der.sequence());
      default -> Der.tlv(0x82, text);
    };
  }

  private static byte[] other(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Der.octets(5, 0);
      case 1 -> Der.tlv(2, Der.random(random, 1 + random.nextInt(20)));
      case 2 -> Der.tlv(4, Der.random(random, random.nextInt(20)));
      case 3 -> Der.sequence(OddNames.string(random));
      case 4 -> OddNames.string(random);
      case 5 -> Der.random(random, random.nextInt(30));
      case 6 -> Der.sequence(Der.octets(2, 1, 5), Der.octets(2, 1, 17));
      default -> Der.sequence();
    };
  }

  private static GeneralSubtree[] subtree(GeneralName base) {
    return new GeneralSubtree[] {new GeneralSubtree(base)};
  }
}
