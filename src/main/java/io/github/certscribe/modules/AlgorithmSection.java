package io.github.certscribe.modules;

import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;

/** {@code alg_section}: {@code fips_mode} and {@code default_properties}. */
final class AlgorithmSection {
  private AlgorithmSection() {}

  /** Sets one property after another: those before one that is wrong stay. */
  static void load(Section section, ConfigModules modules) {
    PropertyQuery properties = PropertyQuery.ofConfig("");
    for (Value value : section.values()) {
      String name = value.name();
      if (name.equals("fips_mode")) {
        properties = properties.withFips(bool(value));
      } else if (name.equals("default_properties")) {
        PropertyQuery read = PropertyQuery.ofConfig(value.text());
        if (read == null) {
          throw value.error("\"" + value.text() + "\" is no list of properties", "as in default_properties = fips=no");
        }
        properties = read;
      } else {
        throw value.nameError(
            "\"" + value.name() + "\" is nothing that alg_section has", "it has default_properties and fips_mode");
      }
      modules.demandProperties(
          properties, missing(value, properties, true), missing(value, properties, false));
    }
  }

  /** What to say where nothing has the properties; null where something has. */
  static DiagnosticException missing(Value value, PropertyQuery properties, boolean readers) {
    String missing = properties.missing(readers);
    if (missing == null) {
      return null;
    }
    return missing.equals("fips=yes")
        ? value.error("no algorithm is approved for FIPS here", null)
        : value.error("no algorithm here has the property " + missing, null);
  }

  private static boolean bool(Value value) {
    return switch (value.text()) {
      case "TRUE", "true", "Y", "y", "YES", "yes" -> true;
      case "FALSE", "false", "N", "n", "NO", "no" -> false;
      default -> throw value.error("\"" + value.text() + "\" is neither yes nor no", null);
    };
  }
}
