package io.github.certscribe.key;

import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.SLHDSAParameters;

/** Names and objects of ML-DSA (FIPS 204), SLH-DSA (FIPS 205) and ML-KEM (FIPS 203). */
final class PostQuantum {
  private static final String SIGNATURE_ARC = "2.16.840.1.101.3.4.3.";
  private static final String KEM_ARC = "2.16.840.1.101.3.4.4.";
  private static final int FIRST_ML_DSA = 17;
  /** From {@link #SIGNATURE_ARC} 17 on. */
  private static final String[] SIGNATURES = {
    "ML-DSA-44", "ML-DSA-65", "ML-DSA-87",
    "SLH-DSA-SHA2-128s", "SLH-DSA-SHA2-128f", "SLH-DSA-SHA2-192s", "SLH-DSA-SHA2-192f", "SLH-DSA-SHA2-256s",
    "SLH-DSA-SHA2-256f", "SLH-DSA-SHAKE-128s", "SLH-DSA-SHAKE-128f", "SLH-DSA-SHAKE-192s", "SLH-DSA-SHAKE-192f",
    "SLH-DSA-SHAKE-256s", "SLH-DSA-SHAKE-256f",
  };
  /** From {@link #KEM_ARC} 1 on. */
  private static final String[] KEMS = {"ML-KEM-512", "ML-KEM-768", "ML-KEM-1024"};

  private PostQuantum() {}

  /** The algorithm's name, or null where it is none of these. */
  static String name(String oid) {
    for (int i = 0; i < SIGNATURES.length; i++) {
      if (oid.equals(SIGNATURE_ARC + (FIRST_ML_DSA + i))) {
        return SIGNATURES[i];
      }
    }
    for (int i = 0; i < KEMS.length; i++) {
      if (oid.equals(KEM_ARC + (1 + i))) {
        return KEMS[i];
      }
    }
    return null;
  }

  /**
   * The object of an algorithm's name in any case, with or without its dashes ({@code MLKEM768}), of its object's name
   * ({@code id-ml-dsa-44}), or of dotted decimals; null for none.
   */
  static String oid(String name) {
    if (name(name) != null) {
      return name;
    }
    for (int i = 0; i < SIGNATURES.length; i++) {
      if (matches(SIGNATURES[i], name)) {
        return SIGNATURE_ARC + (FIRST_ML_DSA + i);
      }
    }
    for (int i = 0; i < KEMS.length; i++) {
      if (matches(KEMS[i], name)) {
        return KEM_ARC + (1 + i);
      }
    }
    return null;
  }

  private static boolean matches(String known, String name) {
    String object = (isKem(known) ? "id-alg-" : "id-") + known;
    return known.equalsIgnoreCase(name) || object.equalsIgnoreCase(name)
        || known.startsWith("ML-") && known.replace("-", "").equalsIgnoreCase(name);
  }

  static boolean isKem(String name) {
    return name.startsWith("ML-KEM");
  }

  static boolean isMlDsa(String name) {
    return name.startsWith("ML-DSA");
  }

  static MLDSAParameters mlDsa(String name) {
    return switch (name) {
      case "ML-DSA-44" -> MLDSAParameters.ml_dsa_44;
      case "ML-DSA-65" -> MLDSAParameters.ml_dsa_65;
      default -> MLDSAParameters.ml_dsa_87;
    };
  }

  static MLKEMParameters mlKem(String name) {
    return switch (name) {
      case "ML-KEM-512" -> MLKEMParameters.ml_kem_512;
      case "ML-KEM-768" -> MLKEMParameters.ml_kem_768;
      default -> MLKEMParameters.ml_kem_1024;
    };
  }

  static SLHDSAParameters slhDsa(String name) {
    return switch (name) {
      case "SLH-DSA-SHA2-128s" -> SLHDSAParameters.sha2_128s;
      case "SLH-DSA-SHA2-128f" -> SLHDSAParameters.sha2_128f;
      case "SLH-DSA-SHA2-192s" -> SLHDSAParameters.sha2_192s;
      case "SLH-DSA-SHA2-192f" -> SLHDSAParameters.sha2_192f;
      case "SLH-DSA-SHA2-256s" -> SLHDSAParameters.sha2_256s;
      case "SLH-DSA-SHA2-256f" -> SLHDSAParameters.sha2_256f;
      case "SLH-DSA-SHAKE-128s" -> SLHDSAParameters.shake_128s;
      case "SLH-DSA-SHAKE-128f" -> SLHDSAParameters.shake_128f;
      case "SLH-DSA-SHAKE-192s" -> SLHDSAParameters.shake_192s;
      case "SLH-DSA-SHAKE-192f" -> SLHDSAParameters.shake_192f;
      case "SLH-DSA-SHAKE-256s" -> SLHDSAParameters.shake_256s;
      default -> SLHDSAParameters.shake_256f;
    };
  }

  /** Bits of security. */
  static int strength(String name) {
    return switch (name) {
      case "ML-DSA-44", "ML-KEM-512" -> 128;
      case "ML-DSA-65", "ML-KEM-768" -> 192;
      case "ML-DSA-87", "ML-KEM-1024" -> 256;
      default -> name.contains("128") ? 128 : name.contains("192") ? 192 : 256;
    };
  }

  /** Octets of a public key. */
  static int publicLength(String name) {
    return switch (name) {
      case "ML-DSA-44" -> 1312;
      case "ML-DSA-65" -> 1952;
      case "ML-DSA-87" -> 2592;
      case "ML-KEM-512" -> 800;
      case "ML-KEM-768" -> 1184;
      case "ML-KEM-1024" -> 1568;
      default -> name.contains("128") ? 32 : name.contains("192") ? 48 : 64;
    };
  }

  /** Octets of a private key in its long form. */
  static int privateLength(String name) {
    return switch (name) {
      case "ML-DSA-44" -> 2560;
      case "ML-DSA-65" -> 4032;
      case "ML-DSA-87" -> 4896;
      case "ML-KEM-512" -> 1632;
      case "ML-KEM-768" -> 2400;
      case "ML-KEM-1024" -> 3168;
      default -> 2 * publicLength(name);
    };
  }

  /** Octets of the seed that the long form grows from; 0 for none. */
  static int seedLength(String name) {
    return isMlDsa(name) ? 32 : isKem(name) ? 64 : 0;
  }

  /** Security in bits, as the real one says. */
  static int bits(String name) {
    return switch (name) {
      case "ML-DSA-44", "ML-KEM-512" -> 128;
      case "ML-DSA-65", "ML-KEM-768" -> 192;
      case "ML-DSA-87", "ML-KEM-1024" -> 256;
      default -> 8 * publicLength(name) / 2;
    };
  }
}
