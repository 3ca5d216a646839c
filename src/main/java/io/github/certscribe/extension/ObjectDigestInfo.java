package io.github.certscribe.extension;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/**
 * The digest of an object that an attribute certificate speaks of (RFC 5755, 4.1).
 *
 * <pre>
 * ObjectDigestInfo ::= SEQUENCE {
 *   digestedObjectType ENUMERATED { publicKey (0), publicKeyCert (1), otherObjectTypes (2) },
 *   otherObjectTypeID OBJECT IDENTIFIER OPTIONAL, digestAlgorithm AlgorithmIdentifier, objectDigest BIT STRING }
 * </pre>
 *
 * @param otherType null where it is not there
 */
record ObjectDigestInfo(BigInteger type, String otherType, String algorithm, byte[] digest) {
  private static final String[] TYPES = {"Public Key", "Public Key Certificate", "Other"};
  private static final int OCTETS_A_LINE = 18;

  static ObjectDigestInfo read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue type = fields.next();
    type.expect(10, "ENUMERATED");
    DerValue other = fields.optional(6);
    DerValue algorithm = fields.next();
    AlgorithmIdentifier.parse(algorithm);
    byte[] digest = fields.next().bitString();
    fields.end();
    return new ObjectDigestInfo(
        type.integerContent(), other == null ? null : other.oid(), algorithm.sequence().get(0).oid(), digest);
  }

  void print(ExtensionPrinter out) {
    int index = type.bitLength() < 8 ? type.intValue() : -1;
    if (index >= 0 && index < TYPES.length) {
      out.line(0).print("Digest Type: ").println(TYPES[index]);
    }
    if (otherType != null) {
      out.line(0).print("Digest Type Identifier: ").println(out.objects().display(otherType));
    }
    out.line(0).print("Signature Algorithm: ").print(out.objects().display(algorithm)).print("\n\n");
    out.line(0).print("Signature Value: \n");
    TextWriter text = out.text();
    for (int i = 0; i < digest.length; i++) {
      if (i % OCTETS_A_LINE == 0) {
        text.print(i == 0 ? "" : "\n");
        out.line(4);
      }
      text.hex(digest[i]).print(i + 1 == digest.length ? "" : ":");
    }
    text.println();
  }
}
