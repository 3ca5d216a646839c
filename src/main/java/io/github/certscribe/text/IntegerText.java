package io.github.certscribe.text;

import java.math.BigInteger;
import java.util.Locale;

/** Integers as the real one prints them. */
public final class IntegerText {
  private static final int OCTETS_A_LINE = 35;

  private IntegerText() {}

  /** As {@code i2a_ASN1_INTEGER}: upper-case pairs of digits, a backslash and a line feed after every 35 octets. */
  public static String hex(BigInteger number) {
    TextWriter out = new TextWriter();
    if (number.signum() < 0) {
      out.print('-');
    }
    byte[] octets = magnitude(number);
    for (int i = 0; i < octets.length; i++) {
      if (i > 0 && i % OCTETS_A_LINE == 0) {
        out.print("\\\n");
      }
      out.upperHex(octets[i]);
    }
    return out.toString();
  }

  /** In upper-case hexadecimal without leading zeros: {@code BN_print}. */
  public static String digits(BigInteger number) {
    return number.toString(16).toUpperCase(Locale.ROOT);
  }

  /** The magnitude's octets, big end first, one at least. */
  public static byte[] magnitude(BigInteger number) {
    byte[] octets = number.abs().toByteArray();
    return octets.length > 1 && octets[0] == 0 ? java.util.Arrays.copyOfRange(octets, 1, octets.length) : octets;
  }

  /** A serial number behind its title and colon: in decimal and hexadecimal, or its octets on a line below. */
  public static void printSerial(TextWriter out, BigInteger serial, boolean small, int indent) {
    boolean negative = serial.signum() < 0;
    if (small) {
      String sign = negative ? "-" : "";
      out.print(' ').print(serial.toString());
      out.print(" (").print(sign).print("0x").print(serial.abs().toString(16)).print(")\n");
      return;
    }
    out.println().spaces(indent).print(negative ? " (Negative)" : "");
    byte[] octets = magnitude(serial);
    for (int i = 0; i < octets.length; i++) {
      out.hex(octets[i]).print(i + 1 == octets.length ? '\n' : ':');
    }
  }

  /**
   * As {@code ASN1_bn_print}: small ones in decimal and hexadecimal behind the title, large ones below it.
   *
   * @param title with its colon
   */
  public static void print(TextWriter out, String title, BigInteger number, int indent) {
    String sign = number.signum() < 0 ? "-" : "";
    out.spaces(indent).print(title);
    if (number.signum() == 0) {
      out.println(" 0");
      return;
    }
    BigInteger magnitude = number.abs();
    if (magnitude.bitLength() <= 64) {
      out.print(' ').print(sign).print(magnitude.toString());
      out.print(" (").print(sign).print("0x").print(magnitude.toString(16)).println(")");
      return;
    }
    out.println(sign.isEmpty() ? "" : " (Negative)");
    printOctets(out, magnitude.toByteArray(), indent + 4);
  }

  /** Octets in lines of fifteen, a colon after each but the last. */
  public static void printOctets(TextWriter out, byte[] octets, int indent) {
    out.octets(octets, 15, indent);
  }
}
