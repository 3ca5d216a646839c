package io.github.certscribe.extension;


import java.util.List;

/** GeneralName (RFC 5280, 4.2.1.6), both ways. */
final class GeneralNameSyntax {
  private GeneralNameSyntax() {}

  /**
   * One name, {@code DNS:example.org}.
   *
   * @param constraint whether it stands in nameConstraints, where addresses have masks
   * @return GeneralName in DER
   */
  static byte[] parse(ListItem item, boolean constraint, ExtensionContext context) {
    throw new UnsupportedOperationException("not yet");
  }

  /** GeneralNames in DER. */
  static byte[] parseAll(List<ListItem> items, ExtensionContext context) {
    throw new UnsupportedOperationException("not yet");
  }
}
