package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Takes quotes and escapes out of a part of a line and puts the values of variables in. */
final class Expander {
  /** The longest that a value may become by an expansion, in bytes. */
  private static final int LONGEST = 65536;

  private final LoadedDocument document;
  private final LogicalLine line;
  private final boolean dollarInNames;
  private final StringBuilder text = new StringBuilder();
  private final Origins origins = new Origins();

  Expander(LoadedDocument document, LogicalLine line, boolean dollarInNames) {
    this.document = document;
    this.line = line;
    this.dollarInNames = dollarInNames;
  }

  String text() {
    return text.toString();
  }

  Origins origins() {
    return origins;
  }

  /**
   * Expands the line from an index to its end.
   *
   * @param section where a variable without a section is looked up first; null for the default section
   */
  Expander expand(String section, int start) {
    origins.add(0, line.source(), line.offset(start));
    int i = start;
    // What the real one takes for the length of the result, and holds against the limit.
    int budget = line.length() - start + 1;
    while (true) {
      int c = line.at(i);
      if (c == 0) {
        return this;
      } else if (CharacterClass.isQuote(c)) {
        i = copyQuoted(i);
      } else if (c == '\\') {
        if (line.at(i + 1) == 0) {
          return this;
        }
        append(escaped(line.at(i + 1)), i);
        i += 2;
      } else if (c == '$' && isVariable(i)) {
        int before = text.length();
        int next = expandVariable(section, i, budget);
        budget += text.length() - before - (next - i);
        i = next;
      } else {
        int end = c == '$' ? i + 1 : line.skipPlain(i);
        origins.add(text.length(), line.source(), line.offset(i));
        text.append(line.text(i, end));
        i = end;
      }
    }
  }

  private void append(char c, int index) {
    origins.add(text.length(), line.source(), line.offset(index));
    text.append(c);
  }

  private static char escaped(int c) {
    return switch (c) {
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 'b' -> '\b';
      case 't' -> '\t';
      default -> (char) c;
    };
  }

  /** In quotes a backslash only takes the next character as it is. */
  private int copyQuoted(int start) {
    int quote = line.at(start);
    int i = start + 1;
    while (line.at(i) != 0 && line.at(i) != quote) {
      if (line.at(i) == '\\') {
        i++;
        if (line.at(i) == 0) {
          break;
        }
      }
      append((char) line.at(i), i);
      i++;
    }
    return line.at(i) == quote ? i + 1 : i;
  }

  private boolean isVariable(int index) {
    int next = line.at(index + 1);
    return !dollarInNames || next == '{' || next == '(';
  }

  private int skipWord(int start) {
    int i = start;
    while (CharacterClass.isWord(line.at(i)) || dollarInNames && line.at(i) == '$') {
      i++;
    }
    return i;
  }

  /** @return the index after the reference */
  private int expandVariable(String section, int start, int budget) {
    int open = line.at(start + 1);
    int close = open == '{' ? '}' : open == '(' ? ')' : 0;
    int nameStart = close == 0 ? start + 1 : start + 2;
    int end = skipWord(nameStart);
    String from = section;
    if (line.at(end) == ':' && line.at(end + 1) == ':') {
      from = line.text(nameStart, end);
      nameStart = end + 2;
      end = skipWord(nameStart);
    }
    String name = line.text(nameStart, end);
    int after = end;
    if (close != 0) {
      if (line.at(end) != close) {
        throw line.error(
            start, end, "no closing " + (char) close + " after the variable \"" + name + "\"",
            close == ')' && !name.isEmpty() && CharacterClass.isSpace(line.at(end)) ? LineHints.NO_SHELL
                : line.at(end) == ':' ? LineHints.NO_DEFAULT
                : "write ${name}, $(name) or $name; a dollar sign itself is \\$");
      }
      after++;
    }
    Value value = document.value(from, name);
    if (value == null) {
      throw undefined(from, name, start, after);
    }
    if (budget + value.text().length() - (after - start) > LONGEST) {
      throw line.error(start, after, "the value grows past " + LONGEST + " bytes by \"" + name + "\"", null);
    }
    if (!document.expand(value.text().length())) {
      throw line.error(start, after, "the values of this document grow past all bounds", null);
    }
    if (value.positions() instanceof Origins known) {
      origins.addAll(text.length(), known);
    } else {
      origins.addFixed(text.length(), line.source(), line.offset(start));
    }
    text.append(value.text());
    return after;
  }

  private RuntimeException undefined(String section, String name, int start, int end) {
    if (name.isEmpty()) {
      return line.error(start, end, "no variable name after $", "a dollar sign itself is written \\$");
    }
    if ("ENV".equals(section)) {
      return line.error(
          start, end, "environment variable \"" + name + "\" is not set",
          "set it, or give a default: " + name + " = ... before the first [section]");
    }
    List<String> names = new ArrayList<>();
    collect(Document.DEFAULT, names);
    collect(section, names);
    String hint = Nearest.hint(name, names);
    if (hint == null && line.at(start + 1) == '(') {
      hint = LineHints.NO_SHELL;
    }
    String message = "variable \"" + name + "\" has no value";
    if (section != null && document.section(section) == null) {
      message = message + ", and there is no section \"" + section + "\" before this line";
    }
    return line.error(
        start, end, message,
        hint != null ? hint : "it must be set above, in this section or before the first [section]");
  }

  private void collect(String section, List<String> names) {
    Section found = section == null ? null : document.section(section);
    if (found != null) {
      for (Value value : found.values()) {
        names.add(value.name());
      }
    }
  }
}
