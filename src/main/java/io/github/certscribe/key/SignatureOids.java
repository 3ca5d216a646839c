package io.github.certscribe.key;

import io.github.certscribe.dialect.Dialect;

/** Which signature algorithm a digest and a kind of key make together, and back. */
final class SignatureOids {
  private static final String[] RSA = {
    "MD5", "1.2.840.113549.1.1.4",
    "SHA1", "1.2.840.113549.1.1.5",
    "SHA256", "1.2.840.113549.1.1.11",
    "SHA384", "1.2.840.113549.1.1.12",
    "SHA512", "1.2.840.113549.1.1.13",
    "SHA224", "1.2.840.113549.1.1.14",
    "SHA512-224", "1.2.840.113549.1.1.15",
    "SHA512-256", "1.2.840.113549.1.1.16",
    "SHA3-224", "2.16.840.1.101.3.4.3.13",
    "SHA3-256", "2.16.840.1.101.3.4.3.14",
    "SHA3-384", "2.16.840.1.101.3.4.3.15",
    "SHA3-512", "2.16.840.1.101.3.4.3.16",
    "MD4", "1.2.840.113549.1.1.3",
    "RIPEMD160", "1.3.36.3.3.1.2",
    // sha1WithRSA of the OIW, read only.
    "SHA1", "1.3.14.3.2.29",
    "MD5", "1.3.14.3.2.3",
  };
  private static final String[] ECDSA = {
    "SHA1", "1.2.840.10045.4.1",
    "SHA224", "1.2.840.10045.4.3.1",
    "SHA256", "1.2.840.10045.4.3.2",
    "SHA384", "1.2.840.10045.4.3.3",
    "SHA512", "1.2.840.10045.4.3.4",
    "SHA3-224", "2.16.840.1.101.3.4.3.9",
    "SHA3-256", "2.16.840.1.101.3.4.3.10",
    "SHA3-384", "2.16.840.1.101.3.4.3.11",
    "SHA3-512", "2.16.840.1.101.3.4.3.12",
  };
  private static final String[] DSA = {
    "SHA1", "1.2.840.10040.4.3",
    "SHA224", "2.16.840.1.101.3.4.3.1",
    "SHA256", "2.16.840.1.101.3.4.3.2",
    "SHA384", "2.16.840.1.101.3.4.3.3",
    "SHA512", "2.16.840.1.101.3.4.3.4",
    "SHA3-224", "2.16.840.1.101.3.4.3.5",
    "SHA3-256", "2.16.840.1.101.3.4.3.6",
    "SHA3-384", "2.16.840.1.101.3.4.3.7",
    "SHA3-512", "2.16.840.1.101.3.4.3.8",
    "SHA1", "1.3.14.3.2.27",
    "SHA1", "1.3.14.3.2.13",
  };

  private SignatureOids() {}

  /** @param keyType {@code RSA}, {@code EC} or {@code DSA}; null where they make none */
  static String of(String keyType, String digest) {
    String[] pairs = pairs(keyType);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(digest)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /** The digest of a signature algorithm of this kind of key, or null. */
  static String digest(String keyType, String oid) {
    String[] pairs = pairs(keyType);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1].equals(oid)) {
        return pairs[i];
      }
    }
    return null;
  }

  /** Whether a release verifies what a signature algorithm's object says; it makes more than it verifies. */
  static boolean isVerified(String keyType, String digest, Dialect dialect) {
    return switch (keyType) {
      case "RSA" -> !digest.startsWith("SHA512-") && !digest.equals("MD4");
      case "EC" -> !digest.startsWith("SHA3-") || dialect.verifiesEcdsaWithSha3();
      default -> !digest.startsWith("SHA3-");
    };
  }

  private static String[] pairs(String keyType) {
    return switch (keyType) {
      case "RSA" -> RSA;
      case "EC" -> ECDSA;
      case "DSA" -> DSA;
      default -> new String[0];
    };
  }
}
