package io.github.certscribe.key;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.List;

/**
 * What {@code -sigopt} says of an RSA signature (openssl-pkeyutl(1), "RSA ALGORITHM").
 *
 * @param pss null for PKCS#1 v1.5; else the parameters, the salt's length resolved
 * @param x931 whether X9.31 padding was asked for
 */
record RsaSignatureOptions(PssParameters pss, boolean x931) {
  private static final int SALT_DIGEST = -1;
  private static final String SALT = "rsa_pss_saltlen:";
  private static final int SALT_AUTO = -2;
  private static final int SALT_MAX = -3;
  private static final int SALT_AUTO_DIGEST_MAX = -4;

  /**
   * Refuses a salt of no told length where the key asks for one; which releases look at that, Dialect says.
   *
   * @param restrictions of a PSS key; null for a plain one
   */
  static void checkSalt(PssParameters restrictions, List<String> options, boolean signing, Dialect dialect) {
    if (restrictions == null || !restrictions.restricted() || !dialect.refusesAutomaticSalt(signing)) {
      return;
    }
    for (String option : options) {
      if (option.startsWith(SALT) && isAutomatic(option, dialect)) {
        throw Signatures.refused(option);
      }
    }
  }

  /** Whether a signature's salt may have any length when it is verified: by default only where the key is free. */
  static boolean takesAnySalt(PssParameters restrictions, List<String> options, Dialect dialect) {
    boolean any = restrictions == null || !restrictions.restricted();
    for (String option : options) {
      any = option.startsWith(SALT) ? isAutomatic(option, dialect) : any;
    }
    return any;
  }

  private static boolean isAutomatic(String option, Dialect dialect) {
    int salt = saltLength(option.substring(SALT.length()), dialect);
    return salt == SALT_AUTO || salt == SALT_AUTO_DIGEST_MAX;
  }

  /**
   * @param restrictions of a PSS key; null for a plain one
   * @param digest canonical name
   */
  static RsaSignatureOptions parse(
      PssParameters restrictions, String digest, int bits, List<String> options, Dialect dialect) {
    boolean pss = restrictions != null;
    boolean restricted = pss && restrictions.restricted();
    boolean x931 = false;
    int salt = restricted ? restrictions.saltLength() : dialect.choosesShortSalt() ? SALT_AUTO_DIGEST_MAX : SALT_AUTO;
    String mask = restricted ? restrictions.mask() : digest;
    for (String option : options) {
      int colon = option.indexOf(':');
      String name = colon < 0 ? "" : option.substring(0, colon);
      String value = option.substring(colon + 1);
      switch (name) {
        case "rsa_padding_mode" -> {
          if (value.equals("none") || restrictions != null && (value.equals("pkcs1") || value.equals("x931"))) {
            throw Signatures.refused(option);
          }
          // What is no padding of signatures changes nothing: the real one passes over it too.
          pss = value.equals("pss") || pss && (restrictions != null || !isPadding(value));
          x931 = value.equals("x931");
        }
        case "rsa_pss_saltlen" -> {
          salt = saltLength(value, dialect);
          boolean tooShort = restricted && (salt == SALT_DIGEST ? size(digest) : salt) < restrictions.saltLength();
          if (!pss || salt < (dialect.choosesShortSalt() ? SALT_AUTO_DIGEST_MAX : SALT_MAX)
              || tooShort && (salt >= 0 || salt == SALT_DIGEST)) {
            throw Signatures.refused(option);
          }
        }
        case "rsa_mgf1_md" -> {
          mask = Digests.canonical(value);
          if (!pss || mask == null || restricted && !mask.equals(restrictions.mask())) {
            throw Signatures.refused(option);
          }
        }
        default -> throw Signatures.refused(option);
      }
    }
    if (!pss) {
      return new RsaSignatureOptions(null, x931);
    }
    if (restricted && !digest.equals(restrictions.hash())) {
      throw new DiagnosticException("this key may only sign with " + restrictions.hash() + ", not with " + digest);
    }
    return new RsaSignatureOptions(
        new PssParameters(true, digest, mask, resolve(salt, size(digest), bits), 1), false);
  }

  private static boolean isPadding(String word) {
    return word.equals("pss") || word.equals("pkcs1") || word.equals("oaep") || word.equals("oeap")
        || word.equals("x931");
  }

  /** C's atoi where it is no word: what is no number is 0. */
  private static int saltLength(String value, Dialect dialect) {
    switch (value) {
      case "digest":
        return SALT_DIGEST;
      case "auto":
        return SALT_AUTO;
      case "max":
        return SALT_MAX;
      default:
        if (value.equals("auto-digestmax") && dialect.choosesShortSalt()) {
          return SALT_AUTO_DIGEST_MAX;
        }
        int end = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
        while (end < value.length() && end < 9 && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
          end++;
        }
        String digits = value.substring(value.startsWith("+") ? 1 : 0, end);
        return digits.isEmpty() || digits.equals("-") ? 0 : Integer.parseInt(digits);
    }
  }

  private static int size(String digest) {
    return Digests.create(digest).getDigestSize();
  }

  private static int resolve(int salt, int digestSize, int bits) {
    int room = (bits + 6) / 8 - digestSize - 2;
    int length =
        switch (salt) {
          case SALT_DIGEST -> digestSize;
          case SALT_AUTO, SALT_MAX -> room;
          case SALT_AUTO_DIGEST_MAX -> Math.min(room, digestSize);
          default -> salt;
        };
    if (length < 0 || length > room) {
      throw new DiagnosticException("an RSA key of " + bits + " bits is too small for such a PSS signature");
    }
    return length;
  }
}
