package io.github.certscribe.quiet;

/** What libraries use of {@code java.util.logging.Logger}: remarks that are of no use to a user. */
public final class Logger {
  private static final Logger QUIET = new Logger();

  private Logger() {}

  public static Logger getLogger(String name) {
    return QUIET;
  }

  public boolean isLoggable(Level level) {
    return false;
  }

  public void log(Level level, String message, Throwable thrown) {
    // nobody listens
  }

  public void fine(String message) {
    // nobody listens
  }

  public void warning(String message) {
    // nobody listens
  }
}
