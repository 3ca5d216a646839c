package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.PrintableText;

/**
 * Extensions that are one string, the config value as it stands: nsComment and Netscape's others (IA5String), and
 * subjectSignTool (UTF8String; the Russian order FSB 795). The octets are neither checked nor converted.
 */
final class TextExtension implements ExtensionSyntax {
  static final int UTF8_STRING = 12;
  static final int IA5_STRING = 22;

  private final String oid;
  private final int tag;

  /** @param tag the string type's universal tag */
  TextExtension(String oid, int tag) {
    this.oid = oid;
    this.tag = tag;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.tlv(tag, ByteString.bytes(value.text()));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    value.expect(tag, "string");
    byte[] text = value.stringContent();
    if (text.length == 0) {
      return false;
    }
    PrintableText.printToNul(out.line(0), text);
    return true;
  }
}
