package io.github.certscribe.diagnostic;

/**
 * One thing that is wrong: where, what, and what may have been meant.
 *
 * @param position where, or null where there is no place to point at
 * @param length how many columns the caret underlines; at least 1
 * @param message what is wrong, quoting what could not be taken; no final stop
 * @param hint what to do instead ({@code did you mean "digitalSignature"?}), or null
 */
public record Diagnostic(Position position, int length, String message, String hint) {

  /** One that has no place to point at. */
  public static Diagnostic of(String message) {
    return new Diagnostic(null, 1, message, null);
  }

  /** One that points at so many columns from a place on. */
  public static Diagnostic at(Position position, int length, String message) {
    return new Diagnostic(position, Math.max(1, length), message, null);
  }

  /** The same with what to do instead; null for nothing. */
  public Diagnostic withHint(String newHint) {
    return new Diagnostic(position, length, message, newHint);
  }

  /**
   * The message as stderr shows it, in several lines, ending in a line feed. A byte string.
   *
   * <pre>
   * csr.conf:21:12: error: unknown key usage "digitalSignatures"
   *    21 | keyUsage = digitalSignatures, keyEncipherment
   *       |            ^^^^^^^^^^^^^^^^^
   *       = did you mean "digitalSignature"?
   * </pre>
   */
  public String render(String program) {
    return render(program, "error");
  }

  /** As {@link #render(String)}, with another word than {@code error}. */
  public String render(String program, String kind) {
    StringBuilder out = new StringBuilder();
    String margin = "";
    if (position == null) {
      out.append(program).append(": ").append(kind).append(": ").append(message).append('\n');
    } else {
      out.append(position.source());
      if (position.line() > 0) {
        out.append(':').append(position.line());
        if (position.column() > 0) {
          out.append(':').append(position.column());
        }
      }
      out.append(": ").append(kind).append(": ").append(message).append('\n');
      if (position.text() != null) {
        margin = renderLine(out);
      }
    }
    if (hint != null) {
      out.append(margin.isEmpty() ? "  " : margin).append(margin.isEmpty() ? "= " : " = ").append(hint).append('\n');
    }
    return out.toString();
  }

  private String renderLine(StringBuilder out) {
    String number = Integer.toString(position.line());
    String gap = " ".repeat(Math.max(0, 5 - number.length()));
    String margin = gap + " ".repeat(number.length());
    String line = position.text();
    int from = Math.max(0, position.column() - 1);
    // A very long line is shown only around the place.
    int cut = from > 100 ? from - 60 : 0;
    String shown = line.substring(Math.min(cut, line.length()), Math.min(line.length(), cut + 160));
    out.append(gap).append(number).append(" | ");
    appendPrintable(out, shown);
    out.append('\n');
    if (position.column() > 0) {
      out.append(margin).append(" | ");
      for (int i = cut; i < from; i++) {
        out.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : isContinuationByte(line, i) ? "" : " ");
      }
      int room = Math.max(1, shown.length() - (from - cut));
      int drawn = 0;
      for (int i = 0; i < Math.min(length, room); i++) {
        if (!isContinuationByte(line, from + i)) {
          out.append('^');
          drawn++;
        }
      }
      out.append(drawn == 0 ? "^" : "").append('\n');
    }
    return margin;
  }

  /** Columns are bytes; a terminal shows one column for a whole UTF-8 sequence. */
  private static boolean isContinuationByte(String line, int index) {
    return index < line.length() && (line.charAt(index) & 0xC0) == 0x80;
  }

  private static void appendPrintable(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c < ' ' && c != '\t' || c == 0x7f ? '?' : c);
    }
  }
}
