package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;

/**
 * Domain parameters without a key: a curve, or those of DSA and Diffie-Hellman.
 *
 * @param curve null for the others
 * @param field null for a curve
 */
public record KeyParameters(EcCurve curve, FiniteFieldParameters field) {

  static KeyParameters of(EcCurve curve) {
    return new KeyParameters(curve, null);
  }

  static KeyParameters of(FiniteFieldParameters field) {
    return new KeyParameters(null, field);
  }

  /** DSA's as those of X9.42 Diffie-Hellman. */
  public KeyParameters forDiffieHellman() {
    return of(field.forDiffieHellman());
  }

  /** {@code EC}, {@code DSA}, {@code DH} or {@code X9.42 DH}. */
  public String algorithm() {
    return curve != null ? "EC" : field.algorithm();
  }

  /** The parameters in DER. */
  public byte[] encoded() {
    return curve != null ? curve.parameters() : field.encoded();
  }

  /** The parameters in PEM. */
  public byte[] pem() {
    return pem(curve != null && curve.isSm2() ? "SM2" : algorithm());
  }

  /** @param algorithm what they are called; SM2's curve may also be any other EC key's */
  public byte[] pem(String algorithm) {
    return PemWriter.encode(algorithm + " PARAMETERS", encoded());
  }

  /** As {@code pkeyparam -text} prints them. */
  public void print(TextWriter out) {
    print(out, 0);
  }

  /** The same, indented. */
  public void print(TextWriter out, int indent) {
    KeyLines lines = new KeyLines(out, indent);
    if (curve != null) {
      if (!curve.isSm2()) {
        lines.title("EC-Parameters: (" + curve.bits() + " bit)");
      }
      KeyText.printCurve(lines, curve, curve.form());
      return;
    }
    boolean dsa = field.oid().equals(KeyOids.DSA);
    lines.title((dsa ? "DSA-Parameters: (" : "DH Parameters: (") + field.p().bitLength() + " bit)");
    KeyText.printFiniteFieldParameters(lines, field);
  }

  /** The parameters of a PEM block; null for a block that holds none. */
  static KeyParameters parse(String label, byte[] der) throws DecodeException {
    String oid =
        switch (label) {
          case "DSA PARAMETERS" -> KeyOids.DSA;
          case "DH PARAMETERS" -> KeyOids.DH;
          case "X9.42 DH PARAMETERS" -> KeyOids.DHX;
          default -> null;
        };
    if (oid == null && !label.equals("EC PARAMETERS") && !label.equals("SM2 PARAMETERS")) {
      return null;
    }
    DerValue value = DerValue.first(der);
    if (oid != null) {
      return of(FiniteFieldParameters.parse(oid, value));
    }
    EcCurve curve = EcCurve.parse(value).held();
    if (label.startsWith("SM2") && !curve.isSm2()) {
      throw new DecodeException("the curve is not SM2's");
    }
    return of(curve);
  }
}
