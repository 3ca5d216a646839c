package io.github.certscribe.cases;

/**
 * The words that may stand before a command: {@code [3.5]} (only in that release), {@code ours} (only where our
 * programs run), {@code judge} (by the real program, on what ours made), {@code !} or {@code !N} (fails, with
 * status 1 or N).
 */
record ScriptLine(String release, boolean ours, boolean judge, int status, boolean negated, String command) {
  /** Null for an empty line and a comment. */
  static ScriptLine parse(String line) {
    String rest = line.trim();
    if (rest.isEmpty() || rest.startsWith("#")) {
      return null;
    }
    String release = null;
    if (rest.startsWith("[")) {
      int close = rest.indexOf(']');
      release = rest.substring(1, close);
      if (!release.equals("3.0") && !release.equals("3.5")) {
        throw new IllegalArgumentException("no such release: [" + release + "]");
      }
      rest = rest.substring(close + 1).trim();
    }
    boolean ours = rest.startsWith("ours ");
    boolean judge = rest.startsWith("judge ");
    rest = ours ? rest.substring(5).trim() : judge ? rest.substring(6).trim() : rest;
    int status = 0;
    boolean negated = rest.startsWith("!");
    if (negated) {
      int space = rest.indexOf(' ');
      status = space == 1 ? 1 : Integer.parseInt(rest.substring(1, space));
      rest = rest.substring(space).trim();
    }
    return new ScriptLine(release, ours, judge, status, negated, rest);
  }

  /** The line again, for another release and status. */
  String text(String newRelease, int newStatus) {
    return (newRelease == null ? "" : "[" + newRelease + "] ") + (ours ? "ours " : "") + (judge ? "judge " : "")
        + (newStatus == 0 ? "" : newStatus == 1 ? "! " : "!" + newStatus + " ") + command;
  }
}
