package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;

/** Extensions that are one INTEGER: inhibitAnyPolicy, and those of CRLs, which are only shown. */
final class IntegerExtension implements ExtensionSyntax {
  private final String oid;
  private final boolean parses;

  IntegerExtension(String oid, boolean parses) {
    this.oid = oid;
    this.parses = parses;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public boolean canParse() {
    return parses;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.integer(IntegerSyntax.parse(value));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    String number = IntegerSyntax.of(value.integer());
    out.line(0).print(number);
    return true;
  }
}
