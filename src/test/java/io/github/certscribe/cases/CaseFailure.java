package io.github.certscribe.cases;

/** A case whose line did not turn out as it says. */
final class CaseFailure extends RuntimeException {
  private final int line;

  /** @param line 1-based, in the case file */
  CaseFailure(int line, String message) {
    super(message, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
