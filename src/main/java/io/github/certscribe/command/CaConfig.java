package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.DefaultConfig;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.diagnostic.Position;
import java.util.List;

/** The section of a config that describes a CA (openssl-ca(1), "CONFIGURATION FILE OPTIONS"). */
final class CaConfig {
  static final String BASE = "ca";

  private final Document document;
  private final String section;

  private CaConfig(Document document, String section) {
    this.document = document;
    this.section = section;
  }

  static CaConfig load(Options options, Host host) {
    boolean byDefault = !options.has("config");
    String file = byDefault ? DefaultConfig.name(host) : options.value("config");
    host.printError("Using configuration from " + file + "\n");
    Document document = ConfigReader.read(file, host);
    if (!byDefault) {
      host.modules().load(document);
    }
    host.modules().addObjects(document, host);
    return new CaConfig(document, section(document, options));
  }

  private static String section(Document document, Options options) {
    String name = options.last("name", "section");
    if (name != null) {
      return name;
    }
    Value value = document.value(BASE, "default_ca");
    if (value == null) {
      throw new DiagnosticException(
          Diagnostic.at(Position.of(document.source()), 1, "[ca] does not say default_ca = ..., the section of the CA")
              .withHint("name its section with -name, or there"));
    }
    return value.text();
  }

  Document document() {
    return document;
  }

  /** A value of the CA's section, or null. */
  Value value(String name) {
    return document.value(section, name);
  }

  String text(String name) {
    return document.text(section, name);
  }

  boolean isYes(String name) {
    return "yes".equals(text(name));
  }

  long number(String name) {
    return document.number(section, name, 0);
  }

  /**
   * What an option says, else a value that has to be there.
   *
   * @param option null where no option says the same
   */
  String required(Options options, String option, String name) {
    String given = option == null ? null : options.value(option);
    String text = given == null ? text(name) : given;
    if (text == null) {
      throw missing(name, option);
    }
    return text;
  }

  /** What to say where a value is missing: that the section is, or which of its keys was probably meant. */
  DiagnosticException missing(String name, String option) {
    Section own = document.section(section);
    if (own == null) {
      return new DiagnosticException(
          Diagnostic.at(Position.of(document.source()), 1, "there is no section [" + section + "] with the CA")
              .withHint(Nearest.hint(section, document.sectionNames())));
    }
    String message = "[" + section + "] does not say " + name + " = ...";
    for (Value value : own.values()) {
      if (Nearest.of(value.name(), List.of(name)) != null) {
        return value.nameError(message, "did you mean \"" + name + "\"?");
      }
    }
    return new DiagnosticException(
        Diagnostic.at(Position.of(document.source()), 1, message)
            .withHint(option == null ? null : "it can be given with -" + option + " too"));
  }

  /** The section of a name that an option or a value gives, which must be there. */
  Section section(String name, String what, Document from) {
    Section named = from.section(name);
    if (named == null) {
      throw new DiagnosticException(
          Diagnostic.at(Position.of(from.source()), 1, what + ": there is no section [" + name + "]")
              .withHint(from == document ? Nearest.hint(name, document.sectionNames()) : null));
    }
    return named;
  }
}
