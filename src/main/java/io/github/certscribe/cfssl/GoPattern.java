package io.github.certscribe.cfssl;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions as Go's regexp (RE2) writes them, for Java's: classes are spelled otherwise, and what RE2 lacks
 * is an error.
 */
final class GoPattern {
  private static final int MOST_REPEATS = 1000;

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private GoPattern(String source) {
    this.source = source;
  }

  /** @throws PatternSyntaxException where Go would not take it */
  static Pattern compile(String source) {
    GoPattern pattern = new GoPattern(source);
    pattern.translate();
    return Pattern.compile(pattern.out.toString());
  }

  private PatternSyntaxException wrong(String what) {
    return new PatternSyntaxException(what, source, at);
  }

  private void translate() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> group();
        case '*', '+', '?' -> repeat(1);
        case '{' -> braces();
        default -> {
          out.append(c);
          at++;
        }
      }
    }
  }

  private void escape() {
    if (at + 1 >= source.length()) {
      throw wrong("trailing backslash");
    }
    char next = source.charAt(at + 1);
    if (next >= '1' && next <= '9' || "kGRXhHNZ".indexOf(next) >= 0) {
      throw wrong("unknown escape");
    }
    out.append('\\').append(next);
    at += 2;
  }

  private void group() {
    boolean flags = source.startsWith("(?", at);
    if (flags && (source.startsWith("(?=", at) || source.startsWith("(?!", at) || source.startsWith("(?>", at)
        || source.startsWith("(?<", at))) {
      throw wrong("groups that look ahead or behind");
    }
    boolean named = source.startsWith("(?P<", at);
    out.append(named ? "(?<" : flags ? "(?" : "(");
    at += named ? 4 : flags ? 2 : 1;
  }

  /** A repetition operator of so many characters; a second one behind it would mean something else in Java. */
  private void repeat(int length) {
    out.append(source, at, at + length);
    at += length;
    if (at < source.length() && source.charAt(at) == '?') {
      out.append('?');
      at++;
    }
    if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
      throw wrong("nested repetition");
    }
  }

  /** A count, or else a brace as it stands. */
  private void braces() {
    int end = source.indexOf('}', at);
    String count = end < 0 ? "" : source.substring(at + 1, end);
    int comma = count.indexOf(',');
    String least = comma < 0 ? count : count.substring(0, comma);
    String most = comma < 0 ? "" : count.substring(comma + 1);
    if (least.isEmpty() || !isNumber(least) || !isNumber(most)) {
      out.append("\\{");
      at++;
      return;
    }
    if (least.length() > 4 || most.length() > 4 || Integer.parseInt(least) > MOST_REPEATS
        || !most.isEmpty() && Integer.parseInt(most) > MOST_REPEATS) {
      throw wrong("invalid repeat count");
    }
    repeat(end + 1 - at);
  }

  private static boolean isNumber(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void characterClass() {
    out.append('[');
    at++;
    if (at < source.length() && source.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    for (boolean first = true; ; first = false) {
      if (at >= source.length()) {
        throw wrong("missing closing ]");
      }
      char c = source.charAt(at);
      if (c == ']' && !first) {
        out.append(']');
        at++;
        return;
      }
      if (source.startsWith("[:", at) && source.indexOf(":]", at) > 0) {
        namedClass(source.substring(at + 2, source.indexOf(":]", at)));
      } else if (c == '\\') {
        escape();
      } else {
        out.append(c == '[' || c == '&' || c == ']' ? "\\" : "").append(c);
        at++;
      }
    }
  }

  private void namedClass(String name) {
    boolean not = name.startsWith("^");
    String java =
        switch (not ? name.substring(1) : name) {
          case "alnum" -> "Alnum";
          case "alpha" -> "Alpha";
          case "ascii" -> "ASCII";
          case "blank" -> "Blank";
          case "cntrl" -> "Cntrl";
          case "digit" -> "Digit";
          case "graph" -> "Graph";
          case "lower" -> "Lower";
          case "print" -> "Print";
          case "punct" -> "Punct";
          case "space" -> "Space";
          case "upper" -> "Upper";
          case "xdigit" -> "XDigit";
          case "word" -> "word";
          default -> throw wrong("invalid character class");
        };
    out.append(not ? "\\P{" : "\\p{").append(java).append('}');
    if (java.equals("word")) {
      out.setLength(out.length() - 8);
      out.append(not ? "\\W" : "\\w");
    }
    at += name.length() + 4;
  }
}
