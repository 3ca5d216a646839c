package io.github.certscribe.api;

/** A program failed; the message is what it said on standard error: file, line, column, a caret, a hint. */
public final class CertscribeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  CertscribeException(int status, String message) {
    super(message.strip());
    this.status = status;
  }

  CertscribeException(String message, Throwable cause) {
    super(message, cause);
    this.status = 1;
  }

  /** The exit status that the program would have ended with. */
  public int status() {
    return status;
  }
}
