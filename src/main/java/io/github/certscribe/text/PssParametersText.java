package io.github.certscribe.text;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import java.math.BigInteger;

/**
 * Parameters of an RSASSA-PSS signature (RFC 4055, 3.1).
 *
 * <pre>
 * RSASSA-PSS-params ::= SEQUENCE {
 *   hashAlgorithm [0] HashAlgorithm DEFAULT sha1, maskGenAlgorithm [1] MaskGenAlgorithm DEFAULT mgf1SHA1,
 *   saltLength [2] INTEGER DEFAULT 20, trailerField [3] INTEGER DEFAULT 1 }
 * </pre>
 */
final class PssParametersText {
  private static final String MGF1 = "1.2.840.113549.1.1.8";

  private final AlgorithmIdentifier[] algorithms = new AlgorithmIdentifier[2];
  private final BigInteger[] numbers = new BigInteger[2];
  private AlgorithmIdentifier maskHash;

  private PssParametersText(DerValue parameters) throws DecodeException {
    int before = -1;
    for (DerValue field : parameters.sequence()) {
      if (field.tagClass() != DerValue.CONTEXT || field.tag() <= before || field.tag() > 3) {
        throw new DecodeException("bad field");
      }
      before = field.tag();
      if (before < 2) {
        algorithms[before] = AlgorithmIdentifier.parse(field.explicit());
      } else {
        numbers[before - 2] = field.explicit().integer();
      }
    }
    if (algorithms[1] != null) {
      if (!algorithms[1].oid().equals(MGF1) || algorithms[1].parameters() == null) {
        throw new DecodeException("unknown mask generation function");
      }
      maskHash = AlgorithmIdentifier.parse(algorithms[1].parameters());
    }
  }

  /** @param parameters as they stand in the AlgorithmIdentifier, or null */
  static void print(TextWriter out, DerValue parameters, int indent, ObjectTable objects) {
    out.spaces(indent);
    PssParametersText pss;
    try {
      pss = parameters == null ? null : new PssParametersText(parameters);
    } catch (DecodeException e) {
      pss = null;
    }
    if (pss == null) {
      out.println("(INVALID PSS PARAMETERS)");
      return;
    }
    out.println();
    AlgorithmIdentifier hash = pss.algorithms[0];
    out.spaces(indent).print("Hash Algorithm: ").println(hash == null ? "sha1 (default)" : objects.display(hash.oid()));
    out.spaces(indent).print("Mask Algorithm: ");
    out.println(
        pss.maskHash == null ? "mgf1 with sha1 (default)"
            : objects.display(MGF1) + " with " + objects.display(pss.maskHash.oid()));
    out.spaces(indent).print(" Salt Length: 0x");
    number(out, pss.numbers[0], "14 (default)");
    out.spaces(indent).print("Trailer Field: 0x");
    number(out, pss.numbers[1], "01 (default)");
  }

  private static void number(TextWriter out, BigInteger number, String otherwise) {
    out.println(number == null ? otherwise : IntegerText.hex(number));
  }
}
