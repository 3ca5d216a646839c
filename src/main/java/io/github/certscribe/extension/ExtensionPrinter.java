package io.github.certscribe.extension;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/**
 * Where an extension prints itself.
 *
 * @param text what is written to
 * @param indent columns that each line starts with; the extension writes them itself, on the first line too
 * @param objects names of object identifiers
 */
public record ExtensionPrinter(TextWriter text, int indent, ObjectTable objects, Dialect dialect) {

  /** Starts a line {@code more} columns further in than the indentation. */
  public TextWriter line(int more) {
    return text.spaces(indent + more);
  }

  /** The same place, further in. */
  public ExtensionPrinter deeper(int more) {
    return new ExtensionPrinter(text, indent + more, objects, dialect);
  }

  /**
   * Shows a list of {@code name:value} strings, as {@code X509V3_EXT_val_prn}.
   *
   * @param multiLine one a line, rather than all on one line with commas between
   */
  public void list(List<String> values, boolean multiLine) {
    if (values.isEmpty()) {
      line(0).print("<EMPTY>\n");
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.print(multiLine ? "\n" : ", ");
      }
      if (i == 0 || multiLine) {
        line(0);
      }
      text.print(values.get(i));
    }
  }
}
