package io.github.certscribe.extension;

/** All extensions that are known, in one list that one reads from top to bottom. */
public final class ExtensionTable {
  private ExtensionTable() {}

  /** The syntax for an extension, or null. */
  public static ExtensionSyntax byOid(String oid) {
    return switch (oid) {
      default -> null;
    };
  }
}
