package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;

/**
 * One {@code name = value} of a config document, resolved: quotes, escapes, continuations and variables are
 * already taken out. Names and values are byte strings.
 *
 * <p>A value remembers where each of its characters came from, so that {@link #at} survives escapes,
 * continuations and expansion.
 */
public final class Value {
  private final String name;
  private final String text;
  /** Null where it is the byte {@link #nameOffset} of a source: counting lines for every value would take too long. */
  private final Position namePosition;
  private final SourceText nameSource;
  private final int nameOffset;
  private final PositionMap positions;

  /** @param positions maps an index in text to where it stands; null where the value came from no file */
  public Value(String name, String text, Position namePosition, PositionMap positions) {
    this.name = name;
    this.text = text;
    this.namePosition = namePosition;
    this.nameSource = null;
    this.nameOffset = 0;
    this.positions = positions;
  }

  Value(String name, String text, SourceText nameSource, int nameOffset, PositionMap positions) {
    this.name = name;
    this.text = text;
    this.namePosition = null;
    this.nameSource = nameSource;
    this.nameOffset = nameOffset;
    this.positions = positions;
  }

  /** A value that stands in no file, from an argument for example. */
  public static Value of(String name, String text, String source) {
    return new Value(name, text, Position.of(source), null);
  }

  /** Where a character of a value came from. */
  public interface PositionMap {
    Position at(int index);
  }

  /** Positions of a part of a value. */
  private record Shifted(PositionMap whole, int start) implements PositionMap {
    @Override
    public Position at(int index) {
      return whole.at(start + index);
    }
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Where the name stands. */
  public Position namePosition() {
    if (namePosition != null) {
      return namePosition;
    }
    return nameSource == null ? positions.at(0) : nameSource.at(nameOffset);
  }

  PositionMap positions() {
    return positions;
  }

  /** Where the character at {@code index} of {@link #text} stands; index may be the length, for the end. */
  public Position at(int index) {
    return positions == null ? namePosition() : positions.at(index);
  }

  /** A part of this value under a (new) name, with its positions kept. */
  public Value slice(String newName, int start, int end) {
    String part = text.substring(start, end);
    return positions == null
        ? new Value(newName, part, namePosition(), null)
        : new Value(newName, part, null, new Shifted(positions, start));
  }

  /** An error that points at {@code text.substring(start, end)}. */
  public DiagnosticException error(int start, int end, String message, String hint) {
    Position where = at(start);
    return new DiagnosticException(Diagnostic.at(where, end - start, message).withHint(hint));
  }

  /** An error that points at the whole value. */
  public DiagnosticException error(String message, String hint) {
    return error(0, text.length(), message, hint);
  }

  /** An error that points at the name. */
  public DiagnosticException nameError(String message, String hint) {
    return new DiagnosticException(Diagnostic.at(namePosition(), name.length(), message).withHint(hint));
  }
}
