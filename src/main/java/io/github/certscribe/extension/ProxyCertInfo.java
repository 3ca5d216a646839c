package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;

/**
 * proxyCertInfo (RFC 3820, 3.8).
 *
 * <pre>
 * ProxyCertInfo ::= SEQUENCE { pCPathLenConstraint INTEGER OPTIONAL, proxyPolicy ProxyPolicy }
 * ProxyPolicy ::= SEQUENCE { policyLanguage OBJECT IDENTIFIER, policy OCTET STRING OPTIONAL }
 * </pre>
 */
final class ProxyCertInfo implements ExtensionSyntax {
  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.14";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return new ProxyCertInfoConfig(context).parse(value);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue pathLength = fields.optional(2);
    SequenceReader policyFields = SequenceReader.of(fields.next());
    fields.end();
    BigInteger length = pathLength == null ? null : pathLength.integer();
    String language = policyFields.next().oid();
    byte[] policy = policyFields.hasNext() ? policyFields.next().octetString() : null;
    policyFields.end();
    out.line(0).print("Path Length Constraint: ").println(length == null ? "infinite" : IntegerText.hex(length));
    out.line(0).print("Policy Language: ").print(out.objects().display(language));
    if (policy != null) {
      out.text().println();
      out.line(0).print("Policy Text: ").print(PrintableText.toNul(policy));
    }
    return true;
  }
}
