package io.github.certscribe.extension;

import io.github.certscribe.config.Value;

/** Octets as hexadecimal digits, with or without colons between. */
public final class HexString {
  private static final String DIGITS = "0123456789ABCDEF";

  private HexString() {}

  /** Upper-case digits with colons between: {@code 0A:FF}. */
  public static String colons(byte[] octets) {
    StringBuilder out = new StringBuilder(octets.length * 3);
    for (int i = 0; i < octets.length; i++) {
      if (i > 0) {
        out.append(':');
      }
      out.append(DIGITS.charAt(octets[i] >> 4 & 15)).append(DIGITS.charAt(octets[i] & 15));
    }
    return out.toString();
  }

  /**
   * Reads pairs of digits; a colon may stand before each pair, or several.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where something else stands there
   */
  public static byte[] parse(Value value) {
    String text = value.text();
    if (text.length() < 2) {
      throw value.error("no hexadecimal octets", "write two digits for each octet");
    }
    byte[] octets = new byte[text.length() / 2];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == ':') {
        i++;
        continue;
      }
      int high = Character.digit(text.charAt(i), 16);
      if (high < 0) {
        throw badDigit(value, i);
      }
      if (i + 1 == text.length()) {
        throw value.error(i, i + 1, "a lone hexadecimal digit", "write two digits for each octet");
      }
      int low = Character.digit(text.charAt(i + 1), 16);
      if (low < 0) {
        throw badDigit(value, i + 1);
      }
      octets[count++] = (byte) (high << 4 | low);
      i += 2;
    }
    return java.util.Arrays.copyOf(octets, count);
  }

  private static RuntimeException badDigit(Value value, int index) {
    return value.error(index, index + 1, "'" + value.text().charAt(index) + "' is no hexadecimal digit", null);
  }
}
