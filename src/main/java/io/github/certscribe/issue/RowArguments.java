package io.github.certscribe.issue;

import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of a command that is run for each row: some as they stand, some by patterns. */
final class RowArguments {
  private static final Set<String> PATTERNS =
      Set.of("subj", "key", "set_serial", "days", "not_before", "not_after", "passout", "name");

  /** An argument; its pattern is null where it is taken as it stands. */
  private record Argument(String text, RowPattern pattern) {}

  private final OptionTable table;
  private final Dialect dialect;
  private final List<Argument> arguments = new ArrayList<>();
  private Options shared;

  /** @param table what the command may be given */
  RowArguments(OptionTable table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  /** The pattern of an option's value. */
  static RowPattern pattern(String option, String value) {
    RowPattern.Use use =
        switch (option) {
          case "subj" -> RowPattern.Use.SUBJECT;
          case "key" -> RowPattern.Use.FILE;
          default -> RowPattern.Use.PLAIN;
        };
    return new RowPattern("-" + option, value, use);
  }

  void flag(String option) {
    arguments.add(new Argument("-" + option, null));
  }

  /** Adds an option whose value is taken as it stands. */
  void plain(String option, String value) {
    flag(option);
    arguments.add(new Argument(value, null));
  }

  /** Adds an option as it was given; its value may be a pattern. */
  void given(String option, String value) {
    if (option.equals(Options.OTHER)) {
      flag(value);
    } else if (value == null) {
      flag(option);
    } else if (PATTERNS.contains(option)) {
      flag(option);
      arguments.add(new Argument(value, pattern(option, value)));
    } else {
      plain(option, value);
    }
  }

  /** Whether they are the same for all rows. */
  boolean areConstant() {
    for (Argument argument : arguments) {
      if (argument.pattern != null && !argument.pattern.isConstant()) {
        return false;
      }
    }
    return true;
  }

  /** Reads them once, where they are the same for all rows; returns null where they are not. */
  Options share() {
    shared = areConstant() ? parse(null, null) : null;
    return shared;
  }

  /**
   * What a row's command is given.
   *
   * @param used is told the columns that patterns name
   */
  Options of(Row row, Set<String> used) {
    return shared == null ? parse(row, used) : shared;
  }

  private Options parse(Row row, Set<String> used) {
    String[] words = new String[arguments.size()];
    for (int i = 0; i < words.length; i++) {
      Argument argument = arguments.get(i);
      words[i] = argument.pattern == null ? argument.text : argument.pattern.expand(row, used);
    }
    return table.parse(words, dialect);
  }
}
