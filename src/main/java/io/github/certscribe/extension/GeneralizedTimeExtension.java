package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;

/** Extensions that are one GeneralizedTime: invalidityDate (RFC 5280, 5.3.2) and OCSP's archive cutoff. */
final class GeneralizedTimeExtension extends ShownExtension {
  GeneralizedTimeExtension(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    GeneralizedTime time = GeneralizedTime.read(value, out.dialect());
    return time.print(out.line(0));
  }
}
