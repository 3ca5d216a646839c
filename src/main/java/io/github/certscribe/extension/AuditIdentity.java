package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;

/** auditIdentity of attribute certificates (RFC 5755, 4.3.1): octets, in hexadecimal. */
final class AuditIdentity implements ExtensionSyntax {
  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.4";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.tlv(4, HexString.parse(value));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    String shown = HexString.colons(value.octetString());
    out.line(0).print(shown);
    return true;
  }
}
