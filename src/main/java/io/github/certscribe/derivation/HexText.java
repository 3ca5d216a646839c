package io.github.certscribe.derivation;

/** Octets in hexadecimal, as options give them. */
public final class HexText {
  private HexText() {}

  /** The octets; null where a digit is missing or is none. */
  public static byte[] octets(String plain) {
    if (plain.length() % 2 != 0) {
      return null;
    }
    byte[] octets = new byte[plain.length() / 2];
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) < 128 ? Character.digit(plain.charAt(i), 16) : -1;
      if (digit < 0) {
        return null;
      }
      octets[i / 2] = (byte) (octets[i / 2] << 4 | digit);
    }
    return octets;
  }
}
