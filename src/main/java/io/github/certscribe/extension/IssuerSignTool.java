package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.ByteString;
import java.util.List;

/**
 * issuerSignTool (the Russian order FSB 795): what a certificate was signed with.
 *
 * <pre>
 * IssuerSignTool ::= SEQUENCE {
 *   signTool UTF8String, cATool UTF8String, signToolCert UTF8String, cAToolCert UTF8String }
 * </pre>
 */
final class IssuerSignTool implements ExtensionSyntax {
  private static final String[] FIELDS = {"signTool", "cATool", "signToolCert", "cAToolCert"};
  private static final int WIDEST = 12;

  @Override
  public String oid() {
    return "1.2.643.100.112";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    byte[][] tools = new byte[FIELDS.length][];
    java.util.Arrays.fill(tools, DerEncoder.tlv(12, new byte[0]));
    for (ListItem item : ValueList.of(value, context)) {
      tools[index(item)] = DerEncoder.tlv(12, ByteString.bytes(item.required().text()));
    }
    return DerEncoder.sequence(tools);
  }

  private static int index(ListItem item) {
    for (int i = 0; i < FIELDS.length; i++) {
      if (item.name().equals(FIELDS[i])) {
        return i;
      }
    }
    throw item.nameError("unknown field \"" + item.name() + "\"", Nearest.hint(item.name(), List.of(FIELDS)));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    byte[][] tools = new byte[FIELDS.length][];
    for (int i = 0; i < tools.length; i++) {
      DerValue field = fields.next();
      field.expect(12, "UTF8String");
      tools[i] = field.stringContent();
    }
    fields.end();
    for (int i = 0; i < tools.length; i++) {
      if (i > 0) {
        out.text().println();
      }
      out.line(0).print(FIELDS[i]).spaces(WIDEST - FIELDS[i].length()).print(": ").write(tools[i]);
    }
    return true;
  }
}
