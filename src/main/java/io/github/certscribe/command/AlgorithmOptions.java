package io.github.certscribe.command;

import io.github.certscribe.cli.Options;
import io.github.certscribe.derivation.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@code kdf} and {@code mac} are told of their algorithm. */
final class AlgorithmOptions {
  private AlgorithmOptions() {}

  /**
   * The parameters in their order; {@code -cipher}, {@code -digest} and {@code -mac} are short for some of them. The
   * last of each counts, and stands where the first stood.
   *
   * @param option the option that gives a parameter, {@code name:value}
   * @param known as {@link Parameters#parse} takes it
   */
  static Parameters parameters(Options options, String option, String known) {
    List<String> given = new ArrayList<>();
    Set<String> shorts = new HashSet<>();
    for (Options.Given one : options.inOrder()) {
      if (one.name().equals(option)) {
        given.add(one.value());
      } else if (shorts.add(one.name())
          && (one.name().equals("cipher") || one.name().equals("digest") || one.name().equals("mac"))) {
        given.add(one.name() + ":" + options.value(one.name()));
      }
    }
    return Parameters.parse(given, known, "-" + option);
  }
}
