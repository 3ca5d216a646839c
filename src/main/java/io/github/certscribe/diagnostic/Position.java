package io.github.certscribe.diagnostic;

/**
 * A place in an input.
 *
 * @param source what the user called the input: a file name as given, or {@code -subj}
 * @param line 1-based, counting physical lines; 0 where the input has no lines
 * @param column 1-based, counting bytes; 0 where unknown
 * @param text the physical line without its terminator (a byte string), or null where it cannot be shown
 */
public record Position(String source, int line, int column, String text) {

  /** The input as a whole. */
  public static Position of(String source) {
    return new Position(source, 0, 0, null);
  }
}
