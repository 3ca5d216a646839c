package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits a script line into words as a shell would: {@code 'as is'}, {@code "with $NAME"}, {@code $'\n \xNN'}, and a
 * backslash for one character. Operators ({@code | < <<< > >> 2> 2>&1}) become words that begin with NUL.
 */
final class Words {
  /** Marks an operator, which no quoted word can be mistaken for. */
  static final char OPERATOR = '\0';

  private final String line;
  private final Map<String, String> environment;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word;
  private int at;

  private Words(String line, Map<String, String> environment) {
    this.line = line;
    this.environment = environment;
  }

  static List<String> split(String line, Map<String, String> environment) {
    Words words = new Words(line, environment);
    words.scan();
    return words.words;
  }

  private void scan() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == ' ' || c == '\t') {
        end();
        at++;
      } else if (c == '#' && word == null) {
        break;
      } else if (!operator(c)) {
        part(c);
      }
    }
    end();
  }

  private boolean operator(char c) {
    if (word == null && (line.startsWith("2>&1", at) || line.startsWith("2>", at))) {
      addOperator(line.startsWith("2>&1", at) ? "2>&1" : "2>");
      return true;
    }
    if (c != '|' && c != '<' && c != '>') {
      return false;
    }
    end();
    addOperator(line.startsWith("<<<", at) ? "<<<" : line.startsWith(">>", at) ? ">>" : String.valueOf(c));
    return true;
  }

  private void addOperator(String operator) {
    words.add(OPERATOR + operator);
    at += operator.length();
  }

  private void part(char c) {
    if (word == null) {
      word = new StringBuilder();
    }
    if (c == '\'') {
      int close = closing('\'', at + 1);
      word.append(line, at + 1, close);
      at = close + 1;
    } else if (c == '$' && line.startsWith("$'", at)) {
      ansi();
    } else if (c == '$') {
      variable();
    } else if (c == '"') {
      quoted();
    } else if (c == '\\' && at + 1 < line.length()) {
      word.append(line.charAt(at + 1));
      at += 2;
    } else {
      word.append(c);
      at++;
    }
  }

  private void quoted() {
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at);
      if (c == '$') {
        variable();
      } else if (c == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) {
        word.append(line.charAt(at + 1));
        at += 2;
      } else {
        word.append(c);
        at++;
      }
    }
    at++;
  }

  private void ansi() {
    int close = at + 2;
    while (close < line.length() && line.charAt(close) != '\'') {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    for (int i = at + 2; i < close; i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        word.append(c);
        continue;
      }
      char next = line.charAt(++i);
      if (next == 'x') {
        word.append((char) Integer.parseInt(line.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        int index = "nrt0".indexOf(next);
        word.append(index < 0 ? next : "\n\r\t\0".charAt(index));
      }
    }
    at = close + 1;
  }

  private void variable() {
    boolean braces = line.startsWith("${", at);
    int start = at + (braces ? 2 : 1);
    int end = start;
    while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
      end++;
    }
    if (end == start) {
      word.append('$');
      at++;
      return;
    }
    word.append(environment.getOrDefault(line.substring(start, end), ""));
    at = braces ? end + 1 : end;
  }

  private int closing(char quote, int from) {
    int close = line.indexOf(quote, from);
    if (close < 0) {
      throw new IllegalArgumentException("no closing " + quote);
    }
    return close;
  }

  private void end() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }

  /** The word for a message. */
  static String show(List<String> words) {
    return ByteString.decodeUtf8(String.join(" ", words).replace(String.valueOf(OPERATOR), ""));
  }
}
