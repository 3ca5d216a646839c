package io.github.certscribe.diagnostic;

/** Finds the word that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** A hint {@code did you mean "x"?}, or null where no candidate is near enough to be worth saying. */
  public static String hint(String given, Iterable<String> candidates) {
    String best = of(given, candidates);
    return best == null ? null : "did you mean \"" + best + "\"?";
  }

  /** The candidate with the smallest edit distance, at most a third of the given word's length; else null. */
  public static String of(String given, Iterable<String> candidates) {
    String best = null;
    // Of one or two letters, any other word is near.
    int bestDistance = given.length() < 3 ? 1 : Math.max(1, given.length() / 3) + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - given.length()) <= bestDistance) {
        int distance = distance(lower(given), lower(candidate));
        boolean nearer = distance < bestDistance
            || distance == bestDistance && best != null && sameStart(given, candidate) > sameStart(given, best);
        if (nearer) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** Mistakes are rarely made at the start of a word. */
  private static int sameStart(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  /** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
