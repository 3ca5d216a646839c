package io.github.certscribe.extension;

import io.github.certscribe.dialect.Dialect;
import java.util.List;

/** All extensions that are known, in one list that one reads from top to bottom. */
public final class ExtensionTable {
  /** The identifiers of all extensions that some dialect knows, in the order of {@link #byOid}. */
  static final List<String> OIDS = List.of("2.5.29.15", "2.16.840.1.113730.1.1");

  private ExtensionTable() {}

  /** The syntax for an extension, or null where the dialect knows none. Only what is asked for is loaded. */
  public static ExtensionSyntax byOid(String oid, Dialect dialect) {
    return switch (oid) {
      case "2.5.29.15" -> BitFlagsExtension.keyUsage(oid);
      case "2.16.840.1.113730.1.1" -> BitFlagsExtension.netscapeCertType(oid);
      default -> dialect.has35Additions() ? byOid35(oid) : null;
    };
  }

  /** Extensions that came after 3.0. */
  private static ExtensionSyntax byOid35(String oid) {
    return switch (oid) {
      default -> null;
    };
  }
}
