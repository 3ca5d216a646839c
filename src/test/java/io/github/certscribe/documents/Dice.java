package io.github.certscribe.documents;

import java.util.SplittableRandom;

/** A source of choices that a seed repeats. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    // Of java.util.Random, seeds in a row begin alike.
    random = new SplittableRandom(seed);
  }

  /** 0 to {@code n - 1}. */
  int below(int n) {
    return random.nextInt(n);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of a table whose first half is the plainer one. */
  String plainer(String[] choices) {
    return choices[random.nextInt(oneIn(3) ? choices.length : (choices.length + 1) / 2)];
  }
}
