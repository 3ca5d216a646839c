package io.github.certscribe.documents;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes {@code name = value} lines in the many ways that config(5) has for it: quoted, escaped, continued, through
 * variables and the environment, from other sections, and in files that are included.
 */
final class Disguise {
  /** Files that the document includes, by name. */
  final Map<String, String> files = new LinkedHashMap<>();
  final Map<String, String> environment = new HashMap<>();
  /** Lines that come before the first section. */
  final StringBuilder top = new StringBuilder();

  private final Dice dice;
  private int names;

  Disguise(Dice dice) {
    this.dice = dice;
  }

  /** A section with its lines. */
  String section(String name, String... lines) {
    StringBuilder out = new StringBuilder(dice.any("[", "[ ", " [") + name + dice.any("]", " ]", "] # x") + end());
    for (String line : lines) {
      out.append(line);
    }
    if (dice.oneIn(25) && !out.toString().contains(".include")) {
      String file = dice.any("", "inc/") + "i" + names++ + dice.any(".cnf", ".conf", ".inc");
      files.put(file, out.toString());
      return ".include " + dice.any("", "= ") + (dice.oneIn(9) && file.startsWith("inc/")
          && !file.endsWith(".inc") ? "inc" : file) + "\n";
    }
    return out.toString();
  }

  private String end() {
    return dice.any("\n", "\n", "\n", "\n", "\n", "\n", "\r\n", " \n", "\n\n", "\n# comment\n");
  }

  /** @param value as it is to be read */
  String line(String name, String value) {
    String start = dice.any("", "", "", "  ", "\t") + name + dice.any("=", " = ", " =", "= ");
    return start + written(value) + dice.any("", "", "", "", "", "", " # comment", "  ") + end();
  }

  private String written(String value) {
    return switch (dice.below(16)) {
      case 0 -> quoted(value, dice.any("\"", "'"));
      case 1 -> {
        int middle = dice.below(value.length() + 1);
        yield escaped(value.substring(0, middle)) + dice.any("\\\n", "\\\r\n") + escaped(value.substring(middle));
      }
      case 2 -> {
        String variable = "v" + names++;
        top.append(variable).append(" = ").append(escaped(value)).append('\n');
        yield dice.any("$" + variable, "${" + variable + "}", "$(" + variable + ")", "${default::" + variable + "}");
      }
      case 3 -> {
        int middle = dice.below(value.length() + 1);
        String variable = "v" + names++;
        top.append(variable).append(" = ").append(quoted(value.substring(0, middle), "\"")).append('\n');
        yield "${" + variable + "}" + escaped(value.substring(middle));
      }
      case 4 -> {
        if (!plain(value)) {
          yield escaped(value);
        }
        String variable = "V" + names++;
        environment.put(variable, value);
        yield dice.any("$ENV::" + variable, "${ENV::" + variable + "}");
      }
      case 5 -> dice.oneIn(12) ? value : escaped(value);
      case 6 -> dice.oneIn(60) ? dice.any("$nothing", "$ENV::NOTHING", "${x", "\"" + value) : escaped(value);
      default -> escaped(value);
    };
  }

  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 32 || value.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String value, String quote) {
    return quote + value.replace("\\", "\\\\").replace(quote, "\\" + quote).replace("\n", "\\\n") + quote;
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if ("\\#$\"'`".indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
