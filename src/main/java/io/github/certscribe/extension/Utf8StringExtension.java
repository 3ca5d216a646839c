package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.PrintableText;

/** subjectSignTool (the Russian order FSB 795): a UTF8String, taken and shown as the octets that it is. */
final class Utf8StringExtension implements ExtensionSyntax {
  private final String oid;

  Utf8StringExtension(String oid) {
    this.oid = oid;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.tlv(12, ByteString.bytes(value.text()));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    value.expect(12, "UTF8String");
    byte[] octets = value.stringContent();
    if (octets.length == 0) {
      return false;
    }
    PrintableText.printToNul(out.line(0), octets);
    return true;
  }
}
