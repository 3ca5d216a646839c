package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;

/** holdInstructionCode (RFC 3280, 5.3.2): an OBJECT IDENTIFIER. */
final class HoldInstructionCode extends ShownExtension {
  HoldInstructionCode(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    String code = value.oid();
    out.line(0).print(out.objects().display(code));
    return true;
  }
}
