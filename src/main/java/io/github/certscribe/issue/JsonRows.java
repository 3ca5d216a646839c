package io.github.certscribe.issue;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** JSON lines: an object a line, whose members are the variables; null is as good as absent. */
final class JsonRows extends RowReader {
  /** As many names are remembered; a file where each row has other ones has no columns to speak of. */
  private static final int MOST_COLUMNS = 1000;

  private final BufferedReader lines;
  private final Set<String> columns = new LinkedHashSet<>();
  private long line;
  private long number;

  JsonRows(String name, RowSource source) {
    super(name, source);
    lines = new BufferedReader(source);
  }

  @Override
  Row next() throws IOException {
    String text;
    do {
      text = lines.readLine();
      line++;
    } while (text != null && text.isBlank());
    if (text == null) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    Diagnostic problem;
    try {
      problem = parse(ByteString.decodeUtf8(text), values);
    } catch (IOException | IllegalStateException e) {
      problem = Diagnostic.of("the row is no JSON object of strings: " + reason(e));
    }
    if (columns.size() < MOST_COLUMNS) {
      columns.addAll(values.keySet());
    }
    return new Row(++number, line, source.offset(line), values, problem);
  }

  private static Diagnostic parse(String text, Map<String, String> values) throws IOException {
    JsonReader json = new JsonReader(new StringReader(text));
    json.setStrictness(Strictness.STRICT);
    json.beginObject();
    while (json.hasNext()) {
      String column = ByteString.utf8(json.nextName());
      String problem = nameProblem(column);
      if (problem == null && values.containsKey(column)) {
        problem = "\"" + column + "\" is there twice";
      }
      JsonToken token = json.peek();
      String value = null;
      switch (token) {
        case STRING, NUMBER -> value = ByteString.utf8(json.nextString());
        case BOOLEAN -> value = String.valueOf(json.nextBoolean());
        case NULL -> json.nextNull();
        default -> problem = "the value of \"" + column + "\" is neither a string nor a number";
      }
      if (value != null && value.indexOf('\0') >= 0) {
        problem = "the value of \"" + column + "\" has a NUL in it";
      }
      if (problem != null) {
        return Diagnostic.of(problem);
      }
      if (value != null) {
        values.put(column, value);
      }
    }
    json.endObject();
    return json.peek() == JsonToken.END_DOCUMENT ? null : Diagnostic.of("something follows the object on its line");
  }

  /** The parser's words up to where it names a place in what it takes for a file of its own. */
  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(" at line ");
    return end < 0 ? message.lines().findFirst().orElse("") : message.substring(0, end);
  }

  @Override
  Set<String> columns() {
    return columns;
  }

  @Override
  Position header(String column) {
    return null;
  }

  @Override
  Position locate(Row row, String text, String column) {
    int index = column == null ? -1 : text.indexOf("\"" + column + "\"");
    int end = text.indexOf('\n');
    return position(row.line(), text, index < 0 || end >= 0 && index > end ? 0 : index);
  }
}
