package io.github.certscribe.text;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.dialect.Dialect;
import java.util.List;

/** Extensions as {@code -text} and {@code -ext} print them. */
public final class ExtensionText {
  private ExtensionText() {}

  /** What to do with an extension that is unknown or unreadable: the {@code ext_*} words of {@code -certopt}. */
  public enum Unknown {
    /** Like an error, said so: the default of ext_default. */
    DEFAULT,
    /** {@code ext_error} */
    ERROR,
    /** {@code ext_parse} */
    PARSE,
    /** {@code ext_dump} */
    DUMP
  }

  /**
   * Extensions below a title, as {@code X509V3_extensions_print}.
   *
   * @param title null for none
   */
  public static void print(
      TextWriter out, String title, List<Extension> extensions, Unknown unknown, int indent, ObjectTable objects,
      Dialect dialect) {
    throw new UnsupportedOperationException("not yet");
  }
}
