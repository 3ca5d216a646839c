package io.github.certscribe.cfssl;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document as it stands, repeats of names among it: objects are lists of {@link Member}, arrays lists of values,
 * strings and booleans Java's, numbers {@link Numeral}, null null.
 */
final class JsonDocument {
  /** A member of an object. */
  record Member(String name, Object value) {}

  /** An object's members, in their order. */
  record Members(List<Member> all) {}

  /** A number, as it is written. */
  record Numeral(String text) {}

  private JsonDocument() {}

  /**
   * Reads text that holds one value.
   *
   * @param source what the user calls it
   * @throws DiagnosticException with the place where it is no JSON
   */
  static Object parse(String text, String source) {
    String problem = "this is no JSON";
    try {
      // The library would pass over a byte order mark, which Go does not.
      JsonReader reader = new JsonReader(new StringReader(text.startsWith("\ufeff") ? " ?" : text));
      reader.setStrictness(Strictness.STRICT);
      Object value = read(reader);
      problem = "something follows the end of the JSON";
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return value;
      }
      throw broken(problem, "", text, source);
    } catch (IOException e) {
      throw broken(problem, String.valueOf(e.getMessage()), text, source);
    }
  }

  private static Object read(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        List<Member> members = new ArrayList<>();
        reader.beginObject();
        while (reader.hasNext()) {
          String name = reader.nextName();
          members.add(new Member(name, read(reader)));
        }
        reader.endObject();
        return new Members(members);
      case BEGIN_ARRAY:
        List<Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          elements.add(read(reader));
        }
        reader.endArray();
        return elements;
      case STRING:
        return wellFormed(reader.nextString());
      case NUMBER:
        return new Numeral(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      default:
        reader.nextNull();
        return null;
    }
  }

  /** Halves of surrogate pairs become U+FFFD. */
  private static String wellFormed(String text) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = 0; i < repaired.length(); i++) {
      char c = repaired.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < repaired.length()
          && Character.isLowSurrogate(repaired.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        repaired.setCharAt(i, '\ufffd');
      }
    }
    return repaired.toString();
  }

  /** The library tells the place only in its message: {@code ... at line 3 column 7 path $.key}. */
  private static DiagnosticException broken(String problem, String message, String text, String source) {
    int line = number(message, " line ");
    int column = number(message, " column ");
    if (line == 0) {
      Position whole = Position.of(ByteString.utf8(source));
      return new DiagnosticException(
          Diagnostic.at(whole, 1, text.isBlank() ? "this is no JSON: there is nothing in it" : problem));
    }
    String[] lines = text.split("\n", -1);
    String shown = line <= lines.length ? lines[line - 1] : "";
    // The library has already read the character that it cannot take.
    String before = shown.substring(0, Math.max(0, Math.min(column - 2, shown.length())));
    Position position =
        new Position(ByteString.utf8(source), line, ByteString.utf8(before).length() + 1, ByteString.utf8(shown));
    if (message.startsWith("End of input")) {
      problem = "the JSON ends too early: a bracket or brace is not closed";
    } else if (message.startsWith("Unterminated object")) {
      problem = "expected a comma or the closing brace of the object";
    } else if (message.startsWith("Unterminated array")) {
      problem = "expected a comma or the closing bracket of the array";
    } else if (message.startsWith("Unterminated string")) {
      problem = "a string has no closing quote";
    } else if (message.startsWith("Expected name")) {
      problem = "expected a name in double quotes";
    } else if (message.startsWith("Expected ':'")) {
      problem = "expected a colon between name and value";
    } else if (message.startsWith("Invalid escape")) {
      problem = "an escape that JSON does not have";
    }
    return new DiagnosticException(Diagnostic.at(position, 1, problem));
  }

  private static int number(String message, String title) {
    int start = message.indexOf(title);
    int number = 0;
    for (int i = start + title.length(); start >= 0 && i < message.length(); i++) {
      int digit = message.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
