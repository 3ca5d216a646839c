package io.github.certscribe.diagnostic;

/** Bad input or bad usage: ends the command with a message and an exit status, never with a stack trace. */
public final class DiagnosticException extends RuntimeException {
  private final transient Diagnostic diagnostic;
  private final int status;

  public DiagnosticException(Diagnostic diagnostic) {
    this(diagnostic, 1);
  }

  public DiagnosticException(Diagnostic diagnostic, int status) {
    // No stack trace is ever shown, and filling one in costs a short command time.
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
    this.status = status;
  }

  /** A failure that has no place in an input. */
  public DiagnosticException(String message) {
    this(Diagnostic.of(message));
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  /** The exit status, the real tool's for this kind of failure: nearly always 1. */
  public int status() {
    return status;
  }
}
