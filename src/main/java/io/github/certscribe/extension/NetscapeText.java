package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.PrintableText;

/** nsComment and Netscape's other extensions that are an IA5String: the config value is the text as it stands. */
final class NetscapeText implements ExtensionSyntax {
  private final String oid;

  NetscapeText(String oid) {
    this.oid = oid;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.tlv(22, ByteString.bytes(value.text()));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    value.expect(22, "IA5String");
    byte[] text = value.stringContent();
    if (text.length == 0) {
      return false;
    }
    out.line(0).print(PrintableText.toNul(text));
    return true;
  }
}
