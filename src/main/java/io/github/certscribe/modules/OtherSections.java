package io.github.certscribe.modules;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Modules that change nothing here, but may be wrong: {@code ssl_conf} and {@code random}. */
final class OtherSections {
  private static final List<String> GENERATORS = List.of("CTR-DRBG", "HASH-DRBG", "HMAC-DRBG");

  private OtherSections() {}

  static void checkSsl(Value module, Section section, Document document) {
    if (section.values().isEmpty()) {
      throw module.error("section [" + section.name() + "] is empty", null);
    }
    for (Value value : section.values()) {
      if (ConfigModules.section(document, value).values().isEmpty()) {
        throw value.error("section [" + value.text() + "] is empty", null);
      }
    }
  }

  /** @return what to say where no randomness can be had by it; null where all is well */
  static DiagnosticException checkRandom(Section section, Dialect dialect) {
    List<String> names =
        new ArrayList<>(List.of("random", "cipher", "digest", "properties", "seed", "seed_properties"));
    if (dialect.has35Additions()) {
      names.add("random_provider");
    }
    for (Value value : section.values()) {
      boolean known = false;
      for (String name : names) {
        known |= name.equalsIgnoreCase(value.name());
      }
      if (!known) {
        throw value.nameError(
            "\"" + value.name() + "\" is nothing that the random section has", "it has " + String.join(", ", names));
      }
    }
    Value generator = section.value("random");
    if (generator == null || GENERATORS.contains(generator.text().toUpperCase(Locale.ROOT))) {
      return null;
    }
    return generator.error("there is no random generator \"" + generator.text() + "\"", "write CTR-DRBG");
  }
}
