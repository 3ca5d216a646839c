package io.github.certscribe.quiet;

/** What libraries use of {@code java.util.logging.Level}. */
public final class Level {
  public static final Level FINE = new Level();

  private Level() {}
}
