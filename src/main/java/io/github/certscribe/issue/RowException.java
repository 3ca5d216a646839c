package io.github.certscribe.issue;

import io.github.certscribe.diagnostic.Diagnostic;

/** A row that cannot be issued for what stands in one of its columns. */
final class RowException extends RuntimeException {
  private final transient Diagnostic diagnostic;
  private final String column;

  /**
   * @param column whose value it is, or null for the row as a whole
   * @param diagnostic without a position, or with one in another file than the row's
   */
  RowException(String column, Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.column = column;
    this.diagnostic = diagnostic;
  }

  String column() {
    return column;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
