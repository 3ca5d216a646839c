package io.github.certscribe.text;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import java.math.BigInteger;
import java.util.List;

/** Signature algorithms and signatures as certificates, requests and lists of revocations show them. */
public final class SignatureText {
  private static final int INDENT = 8;
  private static final int OCTETS_A_LINE = 18;
  private static final String RSASSA_PSS = "1.2.840.113549.1.1.10";

  private SignatureText() {}

  /**
   * Prints {@code Signature Algorithm: ...} as {@code X509_signature_print} does, from column 4 on.
   *
   * @param algorithm AlgorithmIdentifier; null in what is not signed yet
   * @param signature the BIT STRING, or null where only the algorithm is shown
   */
  public static void print(TextWriter out, DerValue algorithm, DerValue signature, ObjectTable objects) {
    out.print("    Signature Algorithm: ");
    AlgorithmIdentifier identifier;
    try {
      identifier = algorithm == null ? new AlgorithmIdentifier("NULL", null) : AlgorithmIdentifier.parse(algorithm);
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e);
    }
    String oid = identifier.oid();
    out.print(objects.display(oid));
    if (signature != null) {
      out.print("\n    Signature Value:");
    }
    byte[] octets = signature == null ? null : octets(signature);
    if (oid.equals(RSASSA_PSS)) {
      PssParametersText.print(out, identifier.parameters(), INDENT, objects);
    } else if (signature != null && isDsa(oid)) {
      printDsa(out, octets);
      return;
    } else {
      out.println();
    }
    if (octets != null) {
      dump(out, octets, INDENT);
    }
  }

  private static byte[] octets(DerValue signature) {
    try {
      return signature.bitString();
    } catch (DecodeException e) {
      return new byte[0];
    }
  }

  private static boolean isDsa(String oid) {
    return switch (oid) {
      case "1.2.840.10040.4.3", "1.3.14.3.2.27", "1.3.14.3.2.13", "2.16.840.1.101.3.4.3.1", "2.16.840.1.101.3.4.3.2" ->
          true;
      default -> false;
    };
  }

  /** Dss-Sig-Value: SEQUENCE { r INTEGER, s INTEGER }, each on a line of its own. */
  private static void printDsa(TextWriter out, byte[] octets) {
    out.println();
    try {
      List<DerValue> parts = DerValue.first(octets).sequence();
      if (parts.size() == 2) {
        BigInteger r = parts.get(0).integer();
        BigInteger s = parts.get(1).integer();
        if (r.signum() >= 0 && s.signum() >= 0) {
          IntegerText.print(out, "r:   ", r, INDENT);
          IntegerText.print(out, "s:   ", s, INDENT);
          return;
        }
      }
    } catch (DecodeException e) {
      // shown as octets
    }
    dump(out, octets, INDENT);
  }

  /** Octets in lines of eighteen, colons between them, each line after a line's indent. */
  public static void dump(TextWriter out, byte[] octets, int indent) {
    out.octets(octets, OCTETS_A_LINE, indent);
  }
}
