package io.github.certscribe.config;

/** What was probably meant by a line that cannot be read. */
final class LineHints {
  static final String NO_SHELL =
      "no command is run here as a shell would: put its output into a variable, and write $ENV::NAME";

  static final String NO_DEFAULT =
      "no default is given here as a shell would: write NAME = ... before the first [section], and $ENV::NAME";

  private LineHints() {}

  /** A character as it is shown: with the rest of its UTF-8 sequence. */
  static String character(LogicalLine line, int index) {
    int end = index + 1;
    while (line.at(index) >= 0xC0 && (line.at(end) & 0xC0) == 0x80) {
      end++;
    }
    return line.text(index, end);
  }

  /** For a line that is no {@code name = value}; null where nothing comes to mind. */
  static String forStatement(LogicalLine line, int start, int nameEnd, int next) {
    int first = line.at(start);
    if (first == ';' || first == '/' && line.at(start + 1) == '/') {
      return "a comment begins with #";
    }
    if (first == '-' && line.text(start, line.length()).startsWith("-----BEGIN")) {
      return "this is PEM, no config file";
    }
    if (line.at(next) == 0xEF && line.at(next + 1) == 0xBB && line.at(next + 2) == 0xBF) {
      return "a byte order mark can stand only at the beginning of the first file";
    }
    if (line.at(next) == ':' && next == nameEnd) {
      return "a name and its value are parted by =, a section and a name by ::";
    }
    if (line.text(start, nameEnd).equals("export") || line.text(start, nameEnd).equals("set")) {
      return "this is a shell's: write name = value alone";
    }
    String word = line.text(start, nameEnd);
    String whole = line.text(start, line.length()).trim();
    if (whole.equals("EOF") || whole.equals("END") || whole.equals("EOL")) {
      return "is this the end of a shell's here-document? take the line out";
    }
    if (whole.contains("<<") && (word.equals("cat") || word.equals("tee") || word.equals("echo"))) {
      return "this is a shell's: the file begins behind this line";
    }
    if (line.at(next) == '{' && next == start) {
      return "is this JSON, or a placeholder? a config has lines of name = value";
    }
    if (line.at(next) == '{' || line.at(next) == '<') {
      return "this looks like a placeholder that was not replaced";
    }
    if (line.at(next) == 0) {
      return "a line is name = value, [section] or a comment, which begins with #";
    }
    return whole.indexOf('=') > 0 && next > nameEnd
        ? "a name has no white space in it: " + whole.substring(0, whole.indexOf('=')).replace(" ", "") + " = ..."
        : null;
  }
}
