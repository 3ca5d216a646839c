package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.Locale;

/** Ciphers that {@code enc} has beside those that keys are encrypted with: key wrapping, and the legacy provider's. */
public final class OtherCiphers {
  private static final String RC4 = "1.2.840.113549.3.4";
  private static final String RC2 = "1.2.840.113549.3.2";

  private OtherCiphers() {}

  /** The object of a cipher of the legacy provider; that of DES with shorter feedback is that of the full one. */
  private static String oid(String family, String mode) {
    return switch (family + "-" + mode) {
      case "DES-ECB" -> "1.3.14.3.2.6";
      case "DES-CBC" -> "1.3.14.3.2.7";
      case "DES-OFB" -> "1.3.14.3.2.8";
      case "DES-CFB", "DES-CFB8", "DES-CFB1" -> "1.3.14.3.2.9";
      case "RC2-CBC" -> RC2;
      case "BF-CBC" -> "1.3.6.1.4.1.3029.1.2";
      case "CAST5-CBC" -> "1.2.840.113533.7.66.10";
      case "SEED-ECB" -> "1.2.410.200004.1.3";
      case "SEED-CBC" -> "1.2.410.200004.1.4";
      case "SEED-CFB" -> "1.2.410.200004.1.5";
      case "SEED-OFB" -> "1.2.410.200004.1.6";
      default -> null;
    };
  }

  /**
   * The cipher of the legacy provider that an AlgorithmIdentifier names; null for none.
   *
   * @param parameters of RC2 these say how long the key is
   */
  static Cipher legacy(String oid, DerValue parameters) throws DecodeException {
    if (oid.equals(RC2)) {
      if (parameters == null || parameters.sequence().size() != 2) {
        throw new DecodeException("bad parameters of RC2");
      }
      return switch (parameters.sequence().get(0).integer().intValue()) {
        case 0x3a -> legacy("RC2-CBC");
        case 0x78 -> legacy("RC2-64-CBC");
        case 0xa0 -> legacy("RC2-40-CBC");
        default -> throw new DecodeException("an unknown length of an RC2 key");
      };
    }
    if (oid.equals(RC4)) {
      return legacy("RC4");
    }
    for (String family : new String[] {"DES", "BF", "CAST5", "SEED"}) {
      for (String mode : new String[] {"CBC", "ECB", "CFB", "OFB"}) {
        if (oid.equals(oid(family, mode))) {
          return legacy(family + "-" + mode);
        }
      }
    }
    return null;
  }

  /** What encrypts where a cipher of the legacy provider is asked for: the one that its object means. */
  static Cipher effective(Cipher cipher) {
    return switch (cipher.family()) {
      case "RC4" -> legacy("RC4");
      case "DES" -> cipher.mode().startsWith("CFB") ? legacy("DES-CFB") : cipher;
      default -> cipher;
    };
  }

  /** How RC2's parameters write the length of a key (RFC 2268, 6). */
  static int rc2Version(Cipher cipher) {
    return cipher.keyLength() == 5 ? 0xa0 : cipher.keyLength() == 8 ? 0x78 : 0x3a;
  }

  /** Key wrapping (RFC 3394, RFC 5649, RFC 3217) by the names that options take; null for none. */
  public static Cipher wrapping(String given) {
    String name = given.toUpperCase(Locale.ROOT);
    if (name.equals("DES3-WRAP") || name.equals("ID-SMIME-ALG-CMS3DESWRAP")) {
      return new Cipher("id-smime-alg-CMS3DESwrap", null, "DES-EDE3", "WRAP", 24, 0);
    }
    String plain = name.startsWith("ID-") ? name.substring(3) : name.replace("AES-", "AES");
    for (int bits = 128; bits <= 256; bits += 64) {
      if (plain.equals("AES" + bits + "-WRAP")) {
        return new Cipher("id-aes" + bits + "-wrap", null, "AES", "WRAP", bits / 8, 8);
      }
      if (plain.equals("AES" + bits + "-WRAP-PAD")) {
        return new Cipher("id-aes" + bits + "-wrap-pad", null, "AES", "WRAP-PAD", bits / 8, 4);
      }
    }
    return null;
  }

  /** A cipher of the legacy provider by the names that options take; null for none. */
  public static Cipher legacy(String given) {
    String name = given.toUpperCase(Locale.ROOT);
    switch (name) {
      case "RC4":
        return new Cipher("RC4", RC4, "RC4", "STREAM", 16, 0);
      case "RC4-40":
        return new Cipher("RC4-40", RC4, "RC4", "STREAM", 5, 0);
      case "DESX", "DESX-CBC":
        return new Cipher("DESX-CBC", null, "DESX", "CBC", 24, 8);
      case "RC2-40-CBC", "RC2-40":
        return new Cipher("RC2-40-CBC", RC2, "RC2", "CBC", 5, 8);
      case "RC2-64-CBC", "RC2-64":
        return new Cipher("RC2-64-CBC", RC2, "RC2", "CBC", 8, 8);
      case "RC2-128":
        return legacy("RC2-CBC");
      case "DES", "BF", "RC2", "SEED":
        return legacy(name + "-CBC");
      case "BLOWFISH":
        return legacy("BF-CBC");
      case "CAST", "CAST-CBC":
        return legacy("CAST5-CBC");
      default:
        break;
    }
    int dash = name.indexOf('-');
    String family = dash < 0 ? "" : name.substring(0, dash);
    String mode = name.substring(dash + 1);
    boolean feedback = mode.equals("CFB8") || mode.equals("CFB1");
    boolean known =
        switch (family) {
          case "DES" -> true;
          case "BF", "CAST5", "RC2", "SEED" -> !feedback;
          default -> false;
        };
    String whole = mode.equals("CFB64") || mode.equals("CFB128") ? "CFB" : mode;
    boolean moded =
        whole.equals("CBC") || whole.equals("ECB") || whole.equals("CFB") || whole.equals("OFB") || feedback;
    int block = family.equals("SEED") ? 16 : 8;
    return known && moded
        ? new Cipher(
            family + "-" + whole, oid(family, whole), family, whole, family.equals("DES") ? 8 : 16,
            whole.equals("ECB") ? 0 : block)
        : null;
  }
}
