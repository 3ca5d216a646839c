package io.github.certscribe.cases;

import java.util.Arrays;

/** What a case expects, held against what happened. The recorder writes it down instead. */
class Expectations {
  private final Archive archive;
  private final String release;

  Expectations(Archive archive, String release) {
    this.archive = archive;
    this.release = release;
  }

  /** A command ended. */
  void status(int line, int expected, int actual, String errors) {
    if (expected != actual) {
      throw new CaseFailure(
          line, "exit status " + actual + " where " + expected + " was expected; stderr:\n" + errors);
    }
  }

  /** Output stands beside a file of the archive. */
  void content(int line, String what, String name, byte[] actual) {
    byte[] expected = archive.file(name, release);
    if (expected == null) {
      throw new CaseFailure(line, "no file " + name + " in the case; record it: compat-tests/run --record");
    }
    if (!Arrays.equals(expected, actual)) {
      throw new CaseFailure(line, what + " is not as " + name + " says:\n" + Difference.show(expected, actual));
    }
  }

  /** A command that succeeded left output that no line looks at. */
  void unchecked(int line, String what, int command, byte[] actual) {
    throw new CaseFailure(
        line, "no line looks at this " + what + " (" + what + " FILE compares it, " + what + " - leaves it):\n"
            + Difference.show(new byte[0], actual));
  }

  /** {@code cmp FILE}, which does not yet name what to compare with. */
  void unnamed(int line, String file, byte[] actual) {
    throw new CaseFailure(line, "cmp needs two files; compat-tests/run --record names the second");
  }
}
