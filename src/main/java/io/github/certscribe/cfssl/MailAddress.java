package io.github.certscribe.cfssl;

/**
 * One RFC 5322 address as Go's net/mail reads it: {@code a@b}, {@code Bob <a@b>}, {@code a@b (Bob)}, also a group of
 * one. Domain literals it does not know; letters beyond ASCII are taken anywhere.
 */
final class MailAddress {
  /** The text is no address; where and why is nobody's business here. */
  private static final class NoAddress extends Exception {
    private static final long serialVersionUID = 1;

    NoAddress() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private int at;

  private MailAddress(String text) {
    this.text = text;
  }

  /** The addr-spec, with what was quoted out of its quotes, or null where the text is no address. */
  static String parse(String text) {
    MailAddress parser = new MailAddress(text);
    try {
      String address = parser.address(true);
      parser.skipComments();
      return parser.isAtEnd() ? address : null;
    } catch (NoAddress e) {
      return null;
    }
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }

  private boolean isNext(char c) {
    return !isAtEnd() && text.charAt(at) == c;
  }

  private boolean take(char c) {
    boolean next = isNext(c);
    at += next ? 1 : 0;
    return next;
  }

  private void skipSpace() {
    while (isNext(' ') || isNext('\t')) {
      at++;
    }
  }

  private String address(boolean mayBeGroup) throws NoAddress {
    skipSpace();
    int start = at;
    String spec = addressSpec();
    if (spec != null) {
      skipSpace();
      if (take('(')) {
        comment();
      }
      return spec;
    }
    at = start;
    if (!isNext('<')) {
      phrase();
    }
    skipSpace();
    if (mayBeGroup && take(':')) {
      return group();
    }
    if (!take('<')) {
      throw new NoAddress();
    }
    spec = addressSpec();
    if (spec == null || !take('>')) {
      throw new NoAddress();
    }
    return spec;
  }

  /** The members of a group; more than one, or none, are no single address. */
  private String group() throws NoAddress {
    skipSpace();
    String only = address(false);
    skipComments();
    if (!take(';')) {
      throw new NoAddress();
    }
    return only;
  }

  /** Local part, at sign and domain; null where there is no such thing here. */
  private String addressSpec() {
    try {
      skipSpace();
      String local = isNext('"') ? quoted() : atom(false);
      if (local.isEmpty() || !take('@')) {
        return null;
      }
      skipSpace();
      return local + "@" + atom(false);
    } catch (NoAddress e) {
      return null;
    }
  }

  private void phrase() throws NoAddress {
    int words = 0;
    while (true) {
      skipSpace();
      if (words > 0) {
        skipComments();
      }
      if (isAtEnd()) {
        return;
      }
      int start = at;
      try {
        if (isNext('"')) {
          quoted();
        } else {
          atom(true);
        }
      } catch (NoAddress e) {
        if (words == 0) {
          throw e;
        }
        at = start;
        return;
      }
      words++;
    }
  }

  /** A dot-atom; in a phrase with nearly anything in it. */
  private String atom(boolean permissive) throws NoAddress {
    int start = at;
    while (!isAtEnd() && isAtomText(text.charAt(at), permissive)) {
      at++;
    }
    String atom = text.substring(start, at);
    if (atom.isEmpty() || !permissive && (atom.startsWith(".") || atom.endsWith(".") || atom.contains(".."))) {
      at = start;
      throw new NoAddress();
    }
    return atom;
  }

  private static boolean isAtomText(char c, boolean permissive) {
    return switch (c) {
      case '(', ')', '[', ']', ';', '@', '\\', ',' -> permissive;
      case '<', '>', '"', ':' -> false;
      default -> isVisible(c);
    };
  }

  private static boolean isVisible(char c) {
    return c > ' ' && c != 0x7f;
  }

  private String quoted() throws NoAddress {
    StringBuilder content = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return content.toString();
      }
      if (c == '\\' && ++i < text.length()) {
        c = text.charAt(i);
      }
      if (!isVisible(c) && c != ' ' && c != '\t') {
        throw new NoAddress();
      }
      content.append(c);
    }
    throw new NoAddress();
  }

  private void skipComments() throws NoAddress {
    skipSpace();
    while (take('(')) {
      comment();
      skipSpace();
    }
  }

  /** A comment whose opening parenthesis was taken; comments nest. */
  private void comment() throws NoAddress {
    for (int depth = 1; depth > 0; at++) {
      if (isAtEnd()) {
        throw new NoAddress();
      }
      char c = text.charAt(at);
      at += c == '\\' && at + 1 < text.length() ? 1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
  }
}
