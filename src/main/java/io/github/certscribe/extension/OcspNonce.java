package io.github.certscribe.extension;

import io.github.certscribe.asn1.DerValue;

/** OCSP's nonce (RFC 6960, 4.4.1): shown whole, since the first responders wrote no OCTET STRING around it. */
final class OcspNonce extends ShownExtension {
  OcspNonce(String oid) {
    super(oid);
  }

  @Override
  public boolean printOctets(byte[] extnValue, ExtensionPrinter out) {
    IntegerSyntax.printString(extnValue, out.line(0));
    return true;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) {
    return printOctets(value.encoded(), out);
  }
}
