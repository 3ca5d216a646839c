package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.List;

/** Numbers and names of Go's x509.SignatureAlgorithm and x509.PublicKeyAlgorithm. */
final class GoAlgorithms {
  private static final String[] NAMES = {
    "", "MD2WithRSA", "MD5WithRSA", "SHA1WithRSA", "SHA256WithRSA", "SHA384WithRSA", "SHA512WithRSA", "DSAWithSHA1",
    "DSAWithSHA256", "ECDSAWithSHA1", "ECDSAWithSHA256", "ECDSAWithSHA384", "ECDSAWithSHA512",
  };

  private GoAlgorithms() {}

  /** @return 0 for one that Go does not know */
  static int signature(DerValue algorithmIdentifier) throws DecodeException {
    List<DerValue> parts = algorithmIdentifier.sequence();
    return switch (parts.get(0).oid()) {
      case "1.2.840.113549.1.1.2" -> 1;
      case "1.2.840.113549.1.1.4" -> 2;
      case "1.2.840.113549.1.1.5", "1.3.14.3.2.29" -> 3;
      case "1.2.840.113549.1.1.11" -> 4;
      case "1.2.840.113549.1.1.12" -> 5;
      case "1.2.840.113549.1.1.13" -> 6;
      case "1.2.840.10040.4.3" -> 7;
      case "2.16.840.1.101.3.4.3.2" -> 8;
      case "1.2.840.10045.4.1" -> 9;
      case "1.2.840.10045.4.3.2" -> 10;
      case "1.2.840.10045.4.3.3" -> 11;
      case "1.2.840.10045.4.3.4" -> 12;
      case "1.3.101.112" -> 16;
      default -> 0;
    };
  }

  /** What release 1.2 calls a signature algorithm. */
  static String name(int number) {
    return number > 0 && number < NAMES.length ? NAMES[number] : "Unknown Signature";
  }

  /** @return 1 for RSA, 2 for DSA, 3 for ECDSA, 4 for Ed25519, else 0 */
  static int publicKey(String oid) {
    return switch (oid) {
      case "1.2.840.113549.1.1.1" -> 1;
      case "1.2.840.10040.4.1" -> 2;
      case "1.2.840.10045.2.1" -> 3;
      case "1.3.101.112" -> 4;
      default -> 0;
    };
  }
}
