package io.github.certscribe.extension;

import io.github.certscribe.config.Value;

/** An extension that the real one shows but does not read from config files. */
abstract class ShownExtension implements ExtensionSyntax {
  private final String oid;

  ShownExtension(String oid) {
    this.oid = oid;
  }

  @Override
  public final String oid() {
    return oid;
  }

  @Override
  public final boolean canParse() {
    return false;
  }

  @Override
  public final byte[] parse(Value value, ExtensionContext context) {
    throw value.nameError("\"" + value.name() + "\" can be shown but not set by name", null);
  }
}
