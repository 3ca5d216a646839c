package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** Keys as {@code -text} prints them. */
public final class KeyText {
  private KeyText() {}

  /**
   * A public key as certificates and requests show it below {@code Public Key Algorithm}: from
   * {@code Public-Key: (2048 bit)} on, each line indented; where it cannot be read, what the real one prints then.
   *
   * @return whether it could be read
   */
  public static boolean printPublic(TextWriter out, byte[] subjectPublicKeyInfo, int indent, ObjectTable objects, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(subjectPublicKeyInfo);
      if (info.isRsa()) {
        printRsa(out, info.rsa(), indent);
        return true;
      }
      if (info.oid().equals(KeyOids.EC) && info.parameters() != null) {
        printEc(out, EcCurve.parse(info.parameters()), info.key(), indent, objects);
        return true;
      }
    } catch (DecodeException e) {
      // said below
    }
    // The real one says so four columns before the key.
    out.spaces(indent - 4).println("Unable to load Public Key");
    return false;
  }

  private static void printRsa(TextWriter out, BigInteger[] key, int indent) {
    out.spaces(indent).print("Public-Key: (").print(key[0].bitLength()).println(" bit)");
    number(out, "Modulus:", key[0], indent);
    number(out, "Exponent:", key[1], indent);
  }

  private static void printEc(TextWriter out, EcCurve curve, byte[] point, int indent, ObjectTable objects)
      throws DecodeException {
    curve.point(point);
    out.spaces(indent).print("Public-Key: (").print(curve.bits()).println(" bit)");
    octets(out, "pub:", point, indent);
    if (curve.oid() != null) {
      out.spaces(indent).print("ASN1 OID: ").println(objects.shortName(curve.oid()));
      String nist = nistName(curve.oid());
      if (nist != null) {
        out.spaces(indent).print("NIST CURVE: ").println(nist);
      }
    }
  }

  static String nistName(String oid) {
    return switch (oid) {
      case "1.2.840.10045.3.1.1" -> "P-192";
      case "1.3.132.0.33" -> "P-224";
      case "1.2.840.10045.3.1.7" -> "P-256";
      case "1.3.132.0.34" -> "P-384";
      case "1.3.132.0.35" -> "P-521";
      case "1.3.132.0.1" -> "K-163";
      case "1.3.132.0.15" -> "B-163";
      case "1.3.132.0.26" -> "K-233";
      case "1.3.132.0.27" -> "B-233";
      case "1.3.132.0.16" -> "K-283";
      case "1.3.132.0.17" -> "B-283";
      case "1.3.132.0.36" -> "K-409";
      case "1.3.132.0.37" -> "B-409";
      case "1.3.132.0.38" -> "K-571";
      case "1.3.132.0.39" -> "B-571";
      default -> null;
    };
  }

  /** A number: up to 64 bits in decimal and hexadecimal on one line, else as octets below its label. */
  static void number(TextWriter out, String label, BigInteger value, int indent) {
    if (value.bitLength() > 64) {
      octets(out, label, value.toByteArray(), indent);
      return;
    }
    out.spaces(indent).print(label).print(' ');
    if (value.signum() == 0) {
      out.println("0");
      return;
    }
    String minus = value.signum() < 0 ? "-" : "";
    BigInteger size = value.abs();
    out.print(minus).print(size.toString()).print(" (").print(minus).print("0x").print(size.toString(16)).println(")");
  }

  /** Octets below their label, fifteen a line. */
  static void octets(TextWriter out, String label, byte[] octets, int indent) {
    out.spaces(indent).print(label);
    for (int i = 0; i < octets.length; i++) {
      if (i % 15 == 0) {
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
