package io.github.certscribe.key;

import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** The lines that keys are printed in. */
final class KeyLines {
  private static final int OCTETS_A_LINE = 15;

  private final TextWriter out;
  private final int indent;

  KeyLines(TextWriter out, int indent) {
    this.out = out;
    this.indent = indent;
  }

  void title(String line) {
    out.spaces(indent).println(line);
  }

  /** A number: up to 64 bits in decimal and hexadecimal beside its label, else as octets below it. */
  void number(String label, BigInteger value) {
    number(label, " ", value);
  }

  /** @param gap what stands between the label and a number beside it */
  void number(String label, String gap, BigInteger value) {
    if (value.abs().bitLength() > 64) {
      octets(value.signum() < 0 ? label + " (Negative)" : label, value.abs().toByteArray());
      return;
    }
    out.spaces(indent).print(label).print(gap);
    if (value.signum() == 0) {
      out.println("0");
      return;
    }
    String minus = value.signum() < 0 ? "-" : "";
    BigInteger size = value.abs();
    out.print(minus).print(size.toString()).print(" (").print(minus).print("0x").print(size.toString(16)).println(")");
  }

  /** Octets below their label, fifteen a line. */
  void octets(String label, byte[] octets) {
    out.spaces(indent).print(label);
    for (int i = 0; i < octets.length; i++) {
      if (i % OCTETS_A_LINE == 0) {
        out.println().spaces(indent + 4);
      }
      out.hex(octets[i] & 0xff);
      if (i + 1 < octets.length) {
        out.print(':');
      }
    }
    out.println();
  }
}
