package io.github.certscribe.modules;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Digests;
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

  /** Refuses unknown settings; what the others say counts all the same. */
  static void checkRandom(Section section, Dialect dialect) {
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
  }

  /** @return what to say where no randomness can be had by it; null where all is well */
  static DiagnosticException randomProblem(Section section) {
    Value generator = value(section, "random");
    String name = generator == null ? GENERATORS.get(0) : generator.text().toUpperCase(Locale.ROOT);
    if (!GENERATORS.contains(name)) {
      return generator.error("there is no random generator \"" + generator.text() + "\"", "write CTR-DRBG");
    }
    Value properties = value(section, "properties");
    DiagnosticException missing = properties == null ? null : missingProperties(properties);
    if (missing != null) {
      return missing;
    }
    return name.equals(GENERATORS.get(0)) ? checkCipher(value(section, "cipher")) : checkDigest(section, generator);
  }

  /** Names are those of settings in any case; the last one counts. */
  private static Value value(Section section, String name) {
    Value last = null;
    for (Value value : section.values()) {
      last = value.name().equalsIgnoreCase(name) ? value : last;
    }
    return last;
  }

  /** A query that cannot be read demands nothing. */
  private static DiagnosticException missingProperties(Value properties) {
    PropertyQuery query = PropertyQuery.ofConfig(properties.text());
    return query == null ? null : AlgorithmSection.missing(properties, query, false);
  }

  private static DiagnosticException checkCipher(Value cipher) {
    boolean fit = cipher == null || cipher.text().toUpperCase(Locale.ROOT).endsWith("-CTR");
    return fit ? null : cipher.error("CTR-DRBG has no use for \"" + cipher.text() + "\"", "as in cipher = AES-256-CTR");
  }

  private static DiagnosticException checkDigest(Section section, Value generator) {
    Value digest = value(section, "digest");
    if (digest == null) {
      return generator.error(generator.text() + " needs a digest", "add digest = SHA256");
    }
    String name = digest.text().toUpperCase(Locale.ROOT);
    boolean fit = Digests.exists(name) && !name.startsWith("SHAKE") && !name.equals("MD4");
    return fit ? null : digest.error("\"" + digest.text() + "\" is no digest to make random numbers with", null);
  }
}
