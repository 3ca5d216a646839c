package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;

/** issuedOnBehalfOf of attribute certificates (X.509, 17.5.2.2): a GeneralName. */
final class IssuedOnBehalfOf extends ShownExtension {
  IssuedOnBehalfOf(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    GeneralName name = GeneralName.parse(value);
    out.line(0);
    name.print(out);
    out.text().println();
    return true;
  }
}
