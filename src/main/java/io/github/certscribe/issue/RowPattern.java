package io.github.certscribe.issue;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An option's value with variables in it: {@code {NAME}} is a column's value, {@code {#}} the row's number, and
 * {@code {{} and {@code }}} are braces.
 */
final class RowPattern {
  private static final String NUMBER = "#";

  /** What becomes of a value before it is put in. */
  enum Use {
    /** Nothing. */
    PLAIN,
    /** It is a part of the name of a file: it must not lead to another folder. */
    FILE,
    /** It is a part of {@code -subj}: what divides names there is escaped. */
    SUBJECT
  }

  private final String option;
  private final Use use;
  /** Texts and columns in turn: a text first and last. */
  private final List<String> parts = new ArrayList<>();

  /** @param option its name with the dash, for messages */
  RowPattern(String option, String text, Use use) {
    this.option = option;
    this.use = use;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), i + 1)) {
        plain.append(c);
        i++;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0) {
          throw new DiagnosticException(
              Diagnostic.of(option + (isSecret() ? "" : " \"" + text + "\"") + ": a brace is not closed")
                  .withHint("{{ stands for a brace"));
        }
        parts.add(plain.toString());
        parts.add(text.substring(i + 1, end));
        plain.setLength(0);
        i = end;
      } else {
        plain.append(c);
      }
    }
    parts.add(plain.toString());
  }

  /** Whether what stands in it may be a pass phrase, and so is not shown. */
  private boolean isSecret() {
    return option.equals("-passout");
  }

  /** Whether it is the same for all rows. */
  boolean isConstant() {
    return parts.size() == 1;
  }

  /** What stands before the first variable. */
  String start() {
    return parts.get(0);
  }

  /**
   * The text for a row.
   *
   * @param used is told the columns
   * @throws RowException where the row has no such column, or its value cannot be put in
   */
  String expand(Row row, Set<String> used) {
    StringBuilder out = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i += 2) {
      String column = parts.get(i);
      String value = column.equals(NUMBER) ? String.valueOf(row.number()) : row.values().get(column);
      if (value == null) {
        throw new RowException(null, missing(column, row.values().keySet()));
      }
      used.add(column);
      append(out, column, value, parts.get(i + 1));
    }
    return out.toString();
  }

  private Diagnostic missing(String column, Set<String> columns) {
    String near = Nearest.hint(column, columns);
    String name = isSecret() ? "of the name in braces" : "\"" + column + "\"";
    return Diagnostic.of(option + ": there is no column " + name)
        .withHint(near == null ? "the columns are " + String.join(", ", columns) : near);
  }

  private void append(StringBuilder out, String column, String value, String next) {
    switch (use) {
      case SUBJECT -> {
        for (int i = 0; i < value.length(); i++) {
          char c = value.charAt(i);
          out.append(c == '/' || c == '+' || c == '\\' ? "\\" : "").append(c);
        }
        out.append(next);
      }
      case FILE -> {
        boolean first = out.length() == 0 || out.charAt(out.length() - 1) == '/';
        String problem = fileProblem(value, first, first && (next.isEmpty() || next.startsWith("/")));
        if (problem != null) {
          String message = "the value of \"" + column + "\" cannot be part of the name of a file: " + problem;
          throw new RowException(column, Diagnostic.of(message));
        }
        out.append(value).append(next);
      }
      default -> out.append(value).append(next);
    }
  }

  /**
   * Why a value cannot stand in a file's name, or null.
   *
   * @param first whether the name begins with it
   * @param whole whether there is nothing else in the name
   */
  private static String fileProblem(String value, boolean first, boolean whole) {
    if (whole && value.isEmpty()) {
      return "it is empty";
    }
    if (first && value.startsWith(".")) {
      return "it begins with a stop";
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '/' || c == '\\') {
        return "it has \"" + c + "\" in it";
      }
      if (c < ' ' || c == 0x7f) {
        return "it has a control character in it";
      }
    }
    return null;
  }
}
