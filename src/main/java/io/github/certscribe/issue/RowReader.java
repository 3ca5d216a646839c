package io.github.certscribe.issue;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Rows of variables, one after the other, from CSV (RFC 4180) with a header row or from JSON lines. */
abstract class RowReader {
  final String name;
  final RowSource source;

  /** @param name what the user called the file */
  RowReader(String name, RowSource source) {
    this.name = name;
    this.source = source;
  }

  /**
   * Finds out which of the two it is: JSON lines begin with a brace.
   *
   * @param separator what stands between the fields of CSV
   * @throws DiagnosticException where there is no header, or none that can be used
   */
  static RowReader of(String name, InputStream in, char separator) throws IOException {
    RowSource source = new RowSource(in);
    if (source.isUtf16()) {
      throw new DiagnosticException(
          Diagnostic.of("\"" + name + "\" is in UTF-16").withHint("save it as UTF-8, or convert it with iconv"));
    }
    int first = source.peek();
    if (first < 0) {
      throw new DiagnosticException(
          Diagnostic.of("\"" + name + "\" has no rows").withHint("the first line of CSV names the columns"));
    }
    return first == '{' ? new JsonRows(name, source) : new CsvRows(name, source, separator);
  }

  /** The next row, also one that has a problem; null at the end. */
  abstract Row next() throws IOException;

  /** The columns known so far, in order. */
  abstract Set<String> columns();

  /** Where a column is named; null where it is named in every row. */
  abstract Position header(String column);

  /**
   * Where a row's value stands.
   *
   * @param text the row's bytes from its first line on, as far as they are at hand
   * @param column null for the row as a whole
   */
  abstract Position locate(Row row, String text, String column);

  /** A position in text that begins at the start of a line, with the line that it is on. */
  Position position(long line, String text, int index) {
    int start = Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int lines = 0;
    for (int i = 0; i < start; i++) {
      char c = text.charAt(i);
      lines += c == '\n' || c == '\r' && !text.startsWith("\n", i + 1) ? 1 : 0;
    }
    return new Position(name, (int) line + lines, index - start + 1, text.substring(start, end));
  }

  /** What is wrong with a column's name as the name of an environment variable, or null. */
  static String nameProblem(String column) {
    if (column.isEmpty()) {
      return "a column has no name";
    }
    if (column.indexOf('=') >= 0 || column.indexOf('\0') >= 0) {
      return "a column's name cannot have \"=\" or NUL in it";
    }
    for (String prefix : new String[] {"OPENSSL_", "SSL_CERT_", "CERTSCRIBE_"}) {
      if (column.startsWith(prefix)) {
        return "a column \"" + column + "\" would change the program itself";
      }
    }
    return null;
  }
}
