package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;

/**
 * The options that a command takes, and how OpenSSL reads them (openssl(1)): one dash or two, {@code -name value} or
 * {@code -name=value}, names in full; the value is the next argument whatever it looks like; the first argument that
 * does not begin with a dash, and {@code --}, end the options.
 *
 * <p>Those rules are none of commons-cli's parsers', so the reading is here; the model that they fill is its own.
 */
public final class OptionTable {
  /** What an option takes. */
  public enum Kind {
    FLAG,
    TEXT,
    /** Any int, in C's notation: decimal, 0x and 0. */
    INT,
    /** An int above zero. */
    POSITIVE,
    /** An int from zero. */
    NOT_NEGATIVE,
    /** A long. */
    LONG,
    /** PEM or DER, or what the real one takes for them. */
    PEM_OR_DER,
    /** PEM, DER or ENGINE. */
    PEM_DER_OR_ENGINE,
    /** A key or certificate format: PEM, DER, P12, ENGINE... */
    FORMAT
  }

  private record Entry(Option option, Kind kind) {}

  private final String command;
  private final String summary;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> lastFlags = new ArrayList<>();
  private boolean otherOptions;
  private String otherOptionsHelp;

  /**
   * @param command the command's name, for messages; with its program's before it where that is not {@code openssl}
   * @param summary one line on what the command does, for {@code -help}
   */
  public OptionTable(String command, String summary) {
    this.command = command;
    this.summary = summary;
    flag("help", "Show this summary");
  }

  /** @param help what it does, in our own words; null leaves it out of {@code -help} */
  public OptionTable add(String name, Kind kind, String help) {
    Option option =
        Option.builder().longOpt(name).hasArg(kind != Kind.FLAG).desc(help).get();
    entries.put(name, new Entry(option, kind));
    return this;
  }

  /** An option without a value; {@code help} as for {@link #add}. */
  public OptionTable flag(String name, String help) {
    return add(name, Kind.FLAG, help);
  }

  /** A flag after which there are no options any more, whatever arguments look like. */
  public OptionTable lastFlag(String name, String help) {
    lastFlags.add(name);
    return flag(name, help);
  }

  /** An option with any value; {@code help} as for {@link #add}. */
  public OptionTable text(String name, String help) {
    return add(name, Kind.TEXT, help);
  }

  /** Takes every other option too, as commands do that name a digest or cipher so: {@code -sha256}. */
  public OptionTable others(String help) {
    otherOptions = true;
    otherOptionsHelp = help;
    return this;
  }

  /**
   * Reads arguments; stops at {@code -help}.
   *
   * @param dialect says what several digests or ciphers mean
   * @throws UsageException for what the real one refuses
   */
  public Options parse(String[] args, Dialect dialect) {
    Options given = new Options(command);
    if (dialect.passesOverEmptyArguments()) {
      given.passOverEmpty();
    }
    String other = null;
    int i = 0;
    while (i < args.length && args[i].startsWith("-")) {
      String word = args[i++];
      if (word.equals("--")) {
        break;
      }
      String name = word.substring(word.startsWith("--") ? 2 : 1);
      int equals = name.indexOf('=');
      String value = equals < 0 ? null : name.substring(equals + 1);
      name = equals < 0 ? name : name.substring(0, equals);
      Entry entry = entries.get(name.equals("h") && !entries.containsKey("h") ? "help" : name);
      if (entry == null && otherOptions && name.isEmpty()) {
        if (value != null) {
          throw new UsageException(command, "option - does not take a value", null);
        }
        // A dash alone is the option that has no name, and says nothing.
        continue;
      }
      if (entry == null) {
        other = otherOption(given, name, dialect.takesLastOfSeveralDigests() ? null : other);
        continue;
      }
      if (entry.kind == Kind.FLAG) {
        if (value != null) {
          throw new UsageException(command, "option -" + name + " does not take a value", null);
        }
      } else if (value == null) {
        if (i >= args.length) {
          throw new UsageException(command, "option -" + name + " needs a value", null);
        }
        value = args[i++];
      }
      given.add(option(entry, name, value, dialect));
      if (given.has("help") || lastFlags.contains(name)) {
        break;
      }
    }
    for (; i < args.length; i++) {
      given.addArgument(args[i]);
    }
    return given;
  }

  private Option option(Entry entry, String name, String value, Dialect dialect) {
    Option option = (Option) entry.option.clone();
    if (value != null) {
      String problem = OptionValue.problem(entry.kind, value, dialect);
      if (problem != null) {
        throw new UsageException(command, "option -" + name + ": " + problem, null);
      }
      Options.setValue(option, value);
    }
    return option;
  }

  private String otherOption(Options given, String name, String before) {
    if (!otherOptions) {
      throw UsageException.unknownOption(command, name, entries.keySet());
    }
    // A dash alone names nothing, and so is in nothing's way.
    if (before != null && !name.isEmpty()) {
      throw new UsageException(command, "unknown or conflicting options -" + before + " and -" + name, null);
    }
    Option option = Option.builder().longOpt(Options.OTHER).hasArg().get();
    Options.setValue(option, name);
    given.add(option);
    return name.isEmpty() ? before : name;
  }

  /** The names of all options, for hints. */
  public Iterable<String> names() {
    return entries.keySet();
  }

  /** The text that {@code -help} shows. */
  public String help() {
    StringBuilder out = new StringBuilder("Usage: ").append(UsageException.invocation(command)).append(" [options]\n")
        .append(summary).append("\n\nOptions:\n");
    List<Entry> shown = new ArrayList<>(entries.values());
    for (Entry entry : shown) {
      if (entry.option.getDescription() != null) {
        line(out, "-" + entry.option.getLongOpt() + placeholder(entry.kind), entry.option.getDescription());
      }
    }
    if (otherOptions) {
      line(out, "-*", otherOptionsHelp);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String help) {
    out.append(' ').append(name);
    for (int i = name.length(); i < 26; i++) {
      out.append(' ');
    }
    out.append(' ').append(help).append('\n');
  }

  private static String placeholder(Kind kind) {
    return switch (kind) {
      case FLAG -> "";
      case TEXT -> " val";
      case INT, LONG -> " int";
      case POSITIVE -> " +int";
      case NOT_NEGATIVE -> " non-neg-int";
      case PEM_OR_DER -> " PEM|DER";
      case PEM_DER_OR_ENGINE -> " PEM|DER|ENGINE";
      case FORMAT -> " format";
    };
  }

  /** Refuses arguments after the options, as most commands do. */
  public static void refuseArguments(Options options) {
    if (options.hasArgumentsBeyond(0)) {
      throw new UsageException(
          options.command(), "unexpected argument \"" + options.arguments().get(0) + "\"",
          "options end at the first argument without a dash");
    }
  }

}
