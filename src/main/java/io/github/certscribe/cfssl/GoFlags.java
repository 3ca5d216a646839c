package io.github.certscribe.cfssl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flags as Go's flag package reads them: one dash or two, {@code -name value} or {@code -name=value}, booleans only by
 * {@code =}; the first argument that is no flag ends them, and so does {@code --}.
 */
final class GoFlags {
  private final Map<String, Boolean> known = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> arguments = new ArrayList<>();
  private boolean help;

  GoFlags text(String... names) {
    for (String name : names) {
      known.put(name, false);
    }
    return this;
  }

  GoFlags flag(String... names) {
    for (String name : names) {
      known.put(name, true);
    }
    return this;
  }

  /**
   * @return this
   * @throws CfsslException with status 2 for what Go refuses
   */
  GoFlags parse(String[] args, int from) {
    int i = from;
    while (i < args.length && args[i].length() > 1 && args[i].charAt(0) == '-') {
      String word = args[i++];
      if (word.equals("--")) {
        break;
      }
      String name = word.substring(word.startsWith("--") ? 2 : 1);
      int equals = name.indexOf('=');
      String value = equals < 0 ? null : name.substring(equals + 1);
      name = equals < 0 ? name : name.substring(0, equals);
      if (name.isEmpty() || name.startsWith("-")) {
        throw new CfsslException("bad flag syntax: " + word, 2);
      }
      Boolean isBoolean = known.get(name);
      if (isBoolean == null) {
        if (name.equals("help") || name.equals("h")) {
          help = true;
          return this;
        }
        throw new CfsslException("flag provided but not defined: -" + name, 2);
      }
      if (isBoolean) {
        value = value == null ? "true" : canonicalBoolean(name, value);
      } else if (value == null) {
        if (i >= args.length) {
          throw new CfsslException("flag needs an argument: -" + name, 2);
        }
        value = args[i++];
      }
      values.put(name, value);
    }
    for (; i < args.length; i++) {
      arguments.add(args[i]);
    }
    return this;
  }

  private static String canonicalBoolean(String name, String value) {
    return switch (value) {
      case "1", "t", "T", "TRUE", "true", "True" -> "true";
      case "0", "f", "F", "FALSE", "false", "False" -> "false";
      default -> throw new CfsslException("invalid boolean value \"" + value + "\" for -" + name + ": parse error", 2);
    };
  }

  /** Whether {@code -h} or {@code -help} was met; nothing after it was read. */
  boolean help() {
    return help;
  }

  /** A flag's value, empty where it was not given. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean isSet(String name) {
    return values.getOrDefault(name, "").equals("true");
  }

  List<String> arguments() {
    return arguments;
  }

  /** The argument at this place. */
  String argument(int index) {
    if (index >= arguments.size()) {
      throw new CfsslException("not enough arguments are supplied --- please refer to the usage");
    }
    return arguments.get(index);
  }
}
