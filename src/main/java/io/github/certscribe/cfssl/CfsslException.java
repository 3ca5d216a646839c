package io.github.certscribe.cfssl;

/** A command's end with something to say on stderr and exit status 1 (or another). No stack trace is ever shown. */
final class CfsslException extends RuntimeException {
  private final int status;

  /** @param message what stderr shows, a line feed follows */
  CfsslException(String message) {
    this(message, 1);
  }

  CfsslException(String message, int status) {
    super(message, null, false, false);
    this.status = status;
  }

  /** An error as release 1.2 numbers and prints it: {@code {"code":2400,"message":"invalid curve"}}. */
  static CfsslException coded(int code, String message) {
    return new CfsslException("{\"code\":" + code + ",\"message\":" + GoJson.quote(message) + "}");
  }

  int status() {
    return status;
  }
}
