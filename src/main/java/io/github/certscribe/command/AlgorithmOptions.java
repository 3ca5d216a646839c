package io.github.certscribe.command;

import io.github.certscribe.cli.Options;
import io.github.certscribe.derivation.Parameters;
import java.util.ArrayList;
import java.util.List;

/** What {@code kdf} and {@code mac} are told of their algorithm. */
final class AlgorithmOptions {
  private AlgorithmOptions() {}

  /**
   * The parameters in their order; {@code -cipher}, {@code -digest} and {@code -mac} are short for some of them.
   *
   * @param option the option that gives a parameter, {@code name:value}
   * @param known as {@link Parameters#parse} takes it
   */
  static Parameters parameters(Options options, String option, String known) {
    List<String> given = new ArrayList<>();
    for (Options.Given one : options.inOrder()) {
      if (one.name().equals(option)) {
        given.add(one.value());
      } else if (one.name().equals("cipher") || one.name().equals("digest") || one.name().equals("mac")) {
        given.add(one.name() + ":" + one.value());
      }
    }
    return Parameters.parse(given, known, "-" + option);
  }
}
