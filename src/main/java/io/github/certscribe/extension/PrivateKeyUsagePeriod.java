package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;

/**
 * privateKeyUsagePeriod (RFC 3280, 4.2.1.4).
 *
 * <pre>
 * PrivateKeyUsagePeriod ::= SEQUENCE {
 *   notBefore [0] IMPLICIT GeneralizedTime OPTIONAL, notAfter [1] IMPLICIT GeneralizedTime OPTIONAL }
 * </pre>
 */
final class PrivateKeyUsagePeriod extends ShownExtension {
  PrivateKeyUsagePeriod(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue notBefore = fields.optionalContext(0);
    DerValue notAfter = fields.optionalContext(1);
    fields.end();
    GeneralizedTime from = notBefore == null ? null : GeneralizedTime.readImplicit(notBefore, out.dialect());
    GeneralizedTime to = notAfter == null ? null : GeneralizedTime.readImplicit(notAfter, out.dialect());
    out.line(0);
    if (from != null) {
      out.text().print("Not Before: ");
      from.print(out.text());
      out.text().print(to == null ? "" : ", ");
    }
    if (to != null) {
      out.text().print("Not After: ");
      to.print(out.text());
    }
    return true;
  }
}
