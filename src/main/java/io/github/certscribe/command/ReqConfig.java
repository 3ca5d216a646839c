package io.github.certscribe.command;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.DefaultConfig;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.config.WideText;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.modules.ConfigModules;
import io.github.certscribe.name.StringTypes;
import java.util.List;

/** The config that a request is made by: its section ({@code [req]}), and what the whole of it adds to the process. */
final class ReqConfig {
  private final Document document;
  private final String section;
  private final ConfigModules modules;

  private ReqConfig(Document document, String section, ConfigModules modules) {
    this.document = document;
    this.section = section;
    this.modules = modules;
  }

  static ReqConfig load(ReqOptions options, Host host) {
    String file = options.value("config");
    String section = options.value("section") == null ? "req" : options.value("section");
    boolean byDefault = file == null;
    if (byDefault) {
      file = DefaultConfig.name(host);
    }
    if (options.verbosity() > 0) {
      host.printError(file.isEmpty() ? "No configuration used\n" : "Using configuration from " + file + "\n");
    }
    ConfigModules modules = host.modules();
    Document document = byDefault ? modules.defaultDocument(host) : ConfigReader.read(file, host);
    if (options.verbosity() > 0 && !options.addedExtensions().isEmpty()) {
      host.printError("Using additional configuration from -addext options\n");
    }
    if (!byDefault) {
      modules.load(document);
    }
    modules.addObjects(document, host);
    if (!options.onlyReads()) {
      modules.requireProvider(options.makesRequest() || options.makesCertificate());
    }
    return new ReqConfig(document, section, modules);
  }

  Document document() {
    return document;
  }

  ObjectTable objects() {
    return modules.objects();
  }

  StringTypes strings() {
    return modules.strings();
  }

  /** A value of the request's section, or null. */
  Value value(String name) {
    return document.value(section, name);
  }

  String text(String name) {
    return document.text(section, name);
  }

  /** The number that a value begins with, or the default where there is no such value. */
  long number(String name, long otherwise) {
    return document.number(section, name, otherwise);
  }

  /** The section that a value names, which must be there; null where there is no such value. */
  Section sectionNamedBy(String name) {
    Value value = value(name);
    if (value == null) {
      return null;
    }
    Section named = document.section(value.text());
    if (named == null) {
      String hint = Nearest.hint(value.text(), document.sectionNames());
      throw value.error("there is no section [" + value.text() + "]", hint);
    }
    return named;
  }

  /** What to say where no name was given: that the section is not there, or which of its keys was probably meant. */
  DiagnosticException missingName(Host host) {
    String source = document.source();
    Section own = document.section(section);
    String hint = "give the name with -subj, or add the line and a section with C, O, CN...";
    if (own == null) {
      boolean folder = !source.isEmpty() && host.files().isDirectory(source);
      if (!folder && host.files().isFile(source) && WideText.is(host.files().read(source))) {
        return new DiagnosticException(WideText.remark(source));
      }
      String near = Nearest.hint(section, document.sectionNames());
      return new DiagnosticException(
          Diagnostic.at(
                  Position.of(source), 1,
                  folder ? "this is a folder" : "no distinguished name: there is no section [" + section + "]")
              .withHint(near == null ? hint : near));
    }
    String message = "no distinguished name: [" + section + "] does not say distinguished_name = ...";
    for (Value value : own.values()) {
      if (Nearest.of(value.name(), List.of("distinguished_name")) != null) {
        return value.nameError(message, "did you mean \"distinguished_name\"?");
      }
    }
    return new DiagnosticException(Diagnostic.at(Position.of(source), 1, message).withHint(hint));
  }

  /** The digest for a key to sign with: as given, else {@code default_md}; null for the key's default. */
  String digest(ReqOptions options, PrivateKey key) {
    Value configured = value("default_md");
    if (options.digest() != null || configured == null) {
      return options.digest();
    }
    String name = configured.text();
    if (Signatures.needsDigest(key) && !Digests.exists(name)) {
      throw configured.error(
          "unknown message digest \"" + name + "\"",
          Nearest.hint(name, List.of("sha256", "sha384", "sha512", "sha224", "sha1", "md5", "sha3-256", "sm3")));
    }
    return name;
  }
}
