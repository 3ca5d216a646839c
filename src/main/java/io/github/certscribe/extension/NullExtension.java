package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;

/** Extensions that are NULL: to be there is all that they say. In a config file any value will do. */
final class NullExtension implements ExtensionSyntax {
  private static final byte[] NULL = {5, 0};

  private final String oid;
  private final boolean named;

  /** @param named whether it is shown as {@code NULL} rather than as nothing at all */
  NullExtension(String oid, boolean named) {
    this.oid = oid;
    this.named = named;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return NULL.clone();
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    check(value);
    if (named) {
      out.line(0).print("NULL");
    }
    return true;
  }

  /** Refuses what is no NULL. */
  static void check(DerValue value) throws DecodeException {
    value.expect(5, "NULL");
    if (value.constructed() || value.contentLength() != 0) {
      throw new DecodeException("NULL is wrong length");
    }
  }
}
