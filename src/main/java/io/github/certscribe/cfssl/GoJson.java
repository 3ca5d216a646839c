package io.github.certscribe.cfssl;

import io.github.certscribe.text.ByteString;

/**
 * JSON as Go's encoding/json writes it: fields in the order given, {@code < > &} and the two line separators escaped,
 * optionally indented by two spaces. Takes text, gives UTF-8 as a byte string.
 */
final class GoJson {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private int depth;
  private boolean first = true;

  GoJson(boolean indented) {
    this.indented = indented;
  }

  GoJson open(char bracket) {
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  GoJson close(char bracket) {
    depth--;
    if (!first) {
      line();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  /** Begins an object's member. */
  GoJson name(String name) {
    element();
    out.append(quote(name)).append(indented ? ": " : ":");
    return this;
  }

  /** Begins an array's element. */
  GoJson element() {
    if (!first) {
      out.append(',');
    }
    line();
    first = false;
    return this;
  }

  private void line() {
    if (indented) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append("  ");
      }
    }
  }

  GoJson string(String text) {
    out.append(quote(text));
    return this;
  }

  /** A number, {@code true}, {@code null}: written as it is. */
  GoJson literal(String literal) {
    out.append(literal);
    return this;
  }

  GoJson member(String name, String text) {
    return name(name).string(text);
  }

  /** An array of strings; {@code null} where the list is null. */
  GoJson strings(Iterable<String> texts) {
    if (texts == null) {
      return literal("null");
    }
    open('[');
    for (String text : texts) {
      element().string(text);
    }
    return close(']');
  }

  /** What was written, in UTF-8, as a byte string. */
  @Override
  public String toString() {
    return ByteString.utf8(out.toString());
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            quoted.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              quoted.append(Character.forDigit(c >> shift & 15, 16));
            }
          } else if (c == '\uFFFD') {
            quoted.append("\\ufffd");
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
