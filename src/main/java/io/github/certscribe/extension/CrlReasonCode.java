package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;

/** cRLReason (RFC 5280, 5.3.1), an ENUMERATED. */
final class CrlReasonCode extends ShownExtension {
  private static final String[] REASONS = {
    "Unspecified", "Key Compromise", "CA Compromise", "Affiliation Changed", "Superseded", "Cessation Of Operation",
    "Certificate Hold", null, "Remove From CRL", "Privilege Withdrawn", "AA Compromise"
  };

  CrlReasonCode(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    value.expect(10, "ENUMERATED");
    BigInteger code = value.integerContent();
    int index = code.bitLength() < 8 ? code.intValue() : -1;
    boolean known = index >= 0 && index < REASONS.length && REASONS[index] != null;
    out.line(0).print(known ? REASONS[index] : IntegerSyntax.of(code));
    return true;
  }
}
