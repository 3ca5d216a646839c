package io.github.certscribe.extension;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.diagnostic.Position;
import java.util.List;

/**
 * One item of a value list: {@code name} or {@code name:value}, or a {@code name = value} of a section.
 *
 * @param label a value whose text is the item's name, so that parts of the name can be pointed at
 * @param content what follows the colon or the equals sign; null where there is no colon
 */
public record ListItem(Value label, Value content) {

  /** An item from a section's {@code name = value}. */
  public static ListItem of(Value value) {
    return new ListItem(new Value(value.name(), value.name(), null, new NameColumns(value)), value);
  }

  /** Positions in a name, found out only when asked for: that counts lines. */
  private record NameColumns(Value value) implements Value.PositionMap {
    @Override
    public Position at(int index) {
      Position at = value.namePosition();
      return at.column() == 0 ? at : new Position(at.source(), at.line(), at.column() + index, at.text());
    }
  }

  /** The name: what stands before the colon or the equals sign. */
  public String name() {
    return label.text();
  }

  /** The value, or null where there is none. */
  public String value() {
    return content == null ? null : content.text();
  }

  /** Whether the name is {@code base}, perhaps followed by a stop and anything, as in {@code DNS.1}. */
  public boolean isNumbered(String base) {
    String name = name();
    return name.startsWith(base) && (name.length() == base.length() || name.charAt(base.length()) == '.');
  }

  /** An error that points at the name. */
  public DiagnosticException nameError(String message, String hint) {
    return label.error(message, hint);
  }

  /** An error that points at the value, or at the name where there is no value. */
  public DiagnosticException valueError(String message, String hint) {
    return (content == null ? label : content).error(message, hint);
  }

  /** The value. @throws DiagnosticException where there is none */
  public Value required() {
    if (content == null) {
      throw label.error("\"" + name() + "\" has no value", "write " + name() + ":value");
    }
    return content;
  }

  /** A BOOLEAN in any of the spellings taken. */
  public boolean bool() {
    switch (required().text()) {
      case "TRUE", "true", "Y", "y", "YES", "yes" -> {
        return true;
      }
      case "FALSE", "false", "N", "n", "NO", "no" -> {
        return false;
      }
      default -> throw content.error("\"" + content.text() + "\" is neither TRUE nor FALSE", boolHint());
    }
  }

  private String boolHint() {
    return switch (content.text().toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "on", "y", "yes" -> "did you mean \"TRUE\"?";
      case "false", "0", "off", "n", "no" -> "did you mean \"FALSE\"?";
      default -> content.text().indexOf(' ') > 0
          ? "commas part the items of a list" : Nearest.hint(content.text(), List.of("TRUE", "FALSE"));
    };
  }
}
