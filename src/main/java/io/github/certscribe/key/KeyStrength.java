package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.List;

/** Strength in bits of security, as NIST SP 800-57 counts it. */
public final class KeyStrength {
  private KeyStrength() {}

  /** 0 for a key that cannot be judged. */
  public static int ofKey(byte[] subjectPublicKeyInfo) {
    try {
      List<DerValue> parts = DerValue.parse(subjectPublicKeyInfo).sequence();
      String algorithm = parts.get(0).sequence().get(0).oid();
      return switch (algorithm) {
        case KeyOids.RSA, KeyOids.RSA_PSS -> ofModulus(
            DerValue.parse(parts.get(1).bitString()).sequence().get(0).integer().bitLength());
        case KeyOids.EC -> parts.get(1).bitString().length * 4 / 2;
        case "1.3.101.112", "1.3.101.110" -> 128;
        case "1.3.101.113", "1.3.101.111" -> 224;
        default -> 128;
      };
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return 0;
    }
  }

  private static int ofModulus(int bits) {
    int[][] steps = {{15360, 256}, {7680, 192}, {3072, 128}, {2048, 112}, {1024, 80}};
    for (int[] step : steps) {
      if (bits >= step[0]) {
        return step[1];
      }
    }
    return 0;
  }

  /** Of a signature algorithm's digest; 63 for SHA-1, 0 for what is weaker. */
  public static int ofSignature(String oid) {
    return switch (oid) {
      case "1.2.840.113549.1.1.5", "1.2.840.10045.4.1", "1.2.840.10040.4.3" -> 63;
      case "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4" -> 39;
      case "1.2.840.113549.1.1.14", "1.2.840.10045.4.3.1" -> 112;
      case "1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3" -> 192;
      case "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4" -> 256;
      default -> 128;
    };
  }
}
