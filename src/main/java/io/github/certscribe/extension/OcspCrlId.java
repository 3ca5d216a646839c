package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;

/**
 * OCSP's CRL references (RFC 6960, 4.4.2).
 *
 * <pre>
 * CrlID ::= SEQUENCE {
 *   crlUrl [0] EXPLICIT IA5String OPTIONAL, crlNum [1] EXPLICIT INTEGER OPTIONAL,
 *   crlTime [2] EXPLICIT GeneralizedTime OPTIONAL }
 * </pre>
 */
final class OcspCrlId extends ShownExtension {
  OcspCrlId(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue urlField = fields.optionalExplicit(0);
    DerValue numberField = fields.optionalExplicit(1);
    DerValue timeField = fields.optionalExplicit(2);
    fields.end();
    byte[] url = null;
    if (urlField != null) {
      urlField.expect(22, "IA5String");
      url = urlField.stringContent();
    }
    BigInteger number = numberField == null ? null : numberField.integer();
    GeneralizedTime time = timeField == null ? null : GeneralizedTime.read(timeField, out.dialect());
    if (url != null) {
      PrintableText.print(out.line(0).print("crlUrl: "), url).println();
    }
    if (number != null) {
      out.line(0).print("crlNum: ").println(IntegerText.hex(number));
    }
    if (time != null) {
      if (!time.print(out.line(0).print("crlTime: "))) {
        return false;
      }
      out.text().println();
    }
    return true;
  }
}
