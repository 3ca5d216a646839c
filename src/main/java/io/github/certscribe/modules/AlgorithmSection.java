package io.github.certscribe.modules;

import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;

/** {@code alg_section}: {@code fips_mode} and {@code default_properties}. */
final class AlgorithmSection {
  private AlgorithmSection() {}

  /** Sets one property after another: those before one that is wrong stay. */
  static void load(Section section, ConfigModules modules) {
    for (Value value : section.values()) {
      String name = value.name();
      if (name.equals("fips_mode")) {
        if (bool(value)) {
          modules.demandProperties(null, value.error("no algorithm is approved for FIPS here", null));
        }
      } else if (name.equals("default_properties")) {
        DiagnosticException readers = checkProperties(value, true);
        modules.demandProperties(readers, checkProperties(value, false));
      } else {
        throw value.nameError(
            "\"" + value.name() + "\" is nothing that alg_section has", "it has default_properties and fips_mode");
      }
    }
  }

  private static boolean bool(Value value) {
    return switch (value.text()) {
      case "TRUE", "true", "Y", "y", "YES", "yes" -> true;
      case "FALSE", "false", "N", "n", "NO", "no" -> false;
      default -> throw value.error("\"" + value.text() + "\" is neither yes nor no", null);
    };
  }

  /**
   * A property query: {@code provider=default, ?fips=yes, -fips} (property(7)).
   *
   * @param readers whether for what reads keys and certificates: it has {@code fips=yes}
   * @return what to say where nothing has the properties; null where something has
   */
  static DiagnosticException checkProperties(Value value, boolean readers) {
    DiagnosticException missing = null;
    if (value.text().trim().isEmpty()) {
      return null;
    }
    for (String item : value.text().split(",", -1)) {
      String clause = item.trim();
      boolean optional = clause.startsWith("?");
      boolean negative = clause.startsWith("-");
      String rest = optional || negative ? clause.substring(1).trim() : clause;
      int end = 0;
      while (end < rest.length() && isNameCharacter(rest.charAt(end), end)) {
        end++;
      }
      if (end == 0) {
        throw value.error("\"" + item + "\" is no property", "as in default_properties = fips=no");
      }
      if (!optional && !negative && !isMet(rest.substring(0, end), rest.substring(end).trim(), readers)) {
        missing = value.error("no algorithm here has the property \"" + clause + "\"", null);
      }
    }
    return missing;
  }

  private static boolean isMet(String name, String condition, boolean readers) {
    boolean unequal = condition.startsWith("!=");
    String wanted = condition.isEmpty() ? "yes" : condition.substring(unequal ? 2 : 1).trim();
    if (wanted.length() > 1 && (wanted.charAt(0) == '"' || wanted.charAt(0) == '\'')) {
      wanted = wanted.substring(1, wanted.length() - 1);
    }
    boolean yes = readers && name.equalsIgnoreCase("fips");
    String has = name.equalsIgnoreCase("provider") ? "default" : yes ? "yes" : "no";
    boolean same = wanted.equals(has);
    return same != unequal;
  }

  private static boolean isNameCharacter(char c, int index) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || index > 0 && (c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-');
  }
}
