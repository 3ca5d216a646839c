package io.github.certscribe.extension;

import io.github.certscribe.config.Value;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** INTEGER as extensions spell and show it. */
public final class IntegerSyntax {
  private static final int OCTETS_A_LINE = 35;

  private IntegerSyntax() {}

  /** Decimal below 128 bits, else hexadecimal with {@code 0x}, in whole octets ({@code i2s_ASN1_INTEGER}). */
  public static String of(BigInteger value) {
    BigInteger magnitude = value.abs();
    if (magnitude.bitLength() < 128) {
      return value.toString();
    }
    String digits = magnitude.toString(16).toUpperCase(java.util.Locale.ROOT);
    return (value.signum() < 0 ? "-0x" : "0x") + (digits.length() % 2 == 0 ? "" : "0") + digits;
  }

  /** Octets in hexadecimal, a backslash and a line feed after each 35; {@code 0} for none ({@code i2a_ASN1_STRING}). */
  public static void printString(byte[] octets, TextWriter out) {
    if (octets.length == 0) {
      out.print('0');
    }
    for (int i = 0; i < octets.length; i++) {
      if (i > 0 && i % OCTETS_A_LINE == 0) {
        out.println("\\");
      }
      out.upperHex(octets[i]);
    }
  }


  /**
   * A number in a config file: decimal, or hexadecimal after {@code 0x}; a minus may stand before the {@code 0x} and
   * before the digits ({@code s2i_ASN1_INTEGER}).
   */
  public static BigInteger parse(Value value) {
    String text = value.text();
    BigInteger number = parse(text);
    if (number == null) {
      throw value.error(
          "\"" + text + "\" is no number", "decimal digits, or hexadecimal digits after 0x, make a number");
    }
    return number;
  }

  /** The same, null where it is no number. */
  public static BigInteger parse(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    boolean hex = text.startsWith("0x", start) || text.startsWith("0X", start);
    int digits = hex ? start + 2 : start;
    boolean inner = text.startsWith("-", digits);
    if (inner) {
      digits++;
    }
    if (digits == text.length()) {
      return null;
    }
    for (int i = digits; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean decimal = c >= '0' && c <= '9';
      if (!decimal && !(hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'))) {
        return null;
      }
    }
    BigInteger number = new BigInteger(text.substring(digits), hex ? 16 : 10);
    return start == 1 || inner ? number.negate() : number;
  }
}
