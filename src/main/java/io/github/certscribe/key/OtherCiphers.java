package io.github.certscribe.key;

import java.util.Locale;

/** Ciphers that {@code enc} has beside those that keys are encrypted with: key wrapping, and the legacy provider's. */
public final class OtherCiphers {
  private OtherCiphers() {}

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
        return new Cipher("RC4", null, "RC4", "STREAM", 16, 0);
      case "RC4-40":
        return new Cipher("RC4-40", null, "RC4", "STREAM", 5, 0);
      case "DESX", "DESX-CBC":
        return new Cipher("DESX-CBC", null, "DESX", "CBC", 24, 8);
      case "RC2-40-CBC", "RC2-40":
        return new Cipher("RC2-40-CBC", null, "RC2", "CBC", 5, 8);
      case "RC2-64-CBC", "RC2-64":
        return new Cipher("RC2-64-CBC", null, "RC2", "CBC", 8, 8);
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
            family + "-" + whole, null, family, whole, family.equals("DES") ? 8 : 16, whole.equals("ECB") ? 0 : block)
        : null;
  }
}
