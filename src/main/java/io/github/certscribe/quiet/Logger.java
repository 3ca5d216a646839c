package io.github.certscribe.quiet;

/** What Bouncy Castle uses of {@code java.util.logging.Logger}: one warning, of no use to a user. */
public final class Logger {
  private static final Logger QUIET = new Logger();

  private Logger() {}

  public static Logger getLogger(String name) {
    return QUIET;
  }

  public void warning(String message) {
    // nobody listens
  }
}
