package io.github.certscribe.text;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.name.DistinguishedName;

/** Names as text: every word of {@code -nameopt}. */
public final class NameText {
  private NameText() {}

  /**
   * @param options the flags that {@code -nameopt} words add up to (see {@link NameOptions})
   * @param indent columns before the name
   */
  public static void print(TextWriter out, DistinguishedName name, int indent, long options, ObjectTable objects) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The old form, {@code /C=US/CN=x}: what {@code compat} prints. */
  public static String oneLine(DistinguishedName name, ObjectTable objects) {
    throw new UnsupportedOperationException("not yet");
  }
}
