package io.github.certscribe.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** The options that were given, in their order, repeats kept. Hides commons-cli. */
public final class Options {
  /** The name under which an option that the table does not know stands, its word as the value. */
  public static final String OTHER = "*";

  /**
   * One option as given.
   *
   * @param name without dashes; {@link #OTHER} for one that the table does not know
   * @param value null for a flag
   */
  public record Given(String name, String value) {}

  private final String command;
  private boolean passesOverEmpty;
  // Not commons-cli's CommandLine: it brings a lambda, whose first use costs a short command several milliseconds.
  private final List<Option> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  Options(String command) {
    this.command = command;
  }

  void add(Option option) {
    options.add(option);
  }

  /** Says that an empty argument hides itself and what is behind it from {@link #hasArgumentsBeyond}. */
  void passOverEmpty() {
    passesOverEmpty = true;
  }

  void addArgument(String argument) {
    arguments.add(argument);
  }

  static void setValue(Option option, String value) {
    option.getValuesList().add(value);
  }

  public String command() {
    return command;
  }

  /** All options in the order given, repeated ones too. */
  public List<Given> inOrder() {
    List<Given> all = new ArrayList<>();
    for (Option option : options) {
      all.add(new Given(option.getLongOpt(), option.getValue()));
    }
    return all;
  }

  /** Whether it was given at all. */
  public boolean has(String name) {
    return count(name) > 0;
  }

  /** How often it was given. */
  public int count(String name) {
    int count = 0;
    for (Option option : options) {
      if (option.getLongOpt().equals(name)) {
        count++;
      }
    }
    return count;
  }

  /** The value given last, or null. */
  public String value(String name) {
    String value = null;
    for (Option option : options) {
      if (option.getLongOpt().equals(name)) {
        value = option.getValue();
      }
    }
    return value;
  }

  /** The value given last under one of several names, or null. */
  public String last(String... names) {
    String value = null;
    for (Option option : options) {
      for (String name : names) {
        if (option.getLongOpt().equals(name)) {
          value = option.getValue();
        }
      }
    }
    return value;
  }

  /** All values of an option, in the order given. */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Option option : options) {
      if (option.getLongOpt().equals(name)) {
        values.add(option.getValue());
      }
    }
    return values;
  }

  /** The value of an option whose kind is a number, or the default. */
  public long number(String name, long otherwise) {
    String value = value(name);
    return value == null ? otherwise : OptionValue.parseLong(value);
  }

  /** The same as C's atoi reads it, for options that are read so: {@code 010} is ten, and {@code 0x10} zero. */
  public long decimal(String name, long otherwise) {
    String value = value(name);
    return value == null ? otherwise : OptionValue.decimal(value);
  }

  /** The number that one value of an option says that {@link #decimal(String, long)} reads. */
  public static long decimal(String value) {
    return OptionValue.decimal(value);
  }

  /** The number that one value of such an option says, as it stands in {@link #inOrder}. */
  public static long number(String value) {
    return OptionValue.parseLong(value);
  }

  /** {@code PEM}, {@code DER}, {@code P12}...: a format option's value, or the default. */
  public String format(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : OptionValue.format(value);
  }

  /** What follows the options. */
  public List<String> arguments() {
    return arguments;
  }

  /** Whether there are more arguments than a command takes, and the release minds those that there are. */
  public boolean hasArgumentsBeyond(int most) {
    return arguments.size() > most && !(passesOverEmpty && arguments.get(most).isEmpty());
  }
}
