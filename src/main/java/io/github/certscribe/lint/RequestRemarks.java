package io.github.certscribe.lint;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.modules.ConfigModules;
import io.github.certscribe.name.NameBuilder;
import java.util.List;
import java.util.Set;

/** Remarks on {@code [req]} and the sections that it names. */
final class RequestRemarks {
  private static final Set<String> KEYS =
      Set.of(
          "default_bits", "default_keyfile", "default_md", "default_days", "encrypt_key", "encrypt_rsa_key",
          "input_password", "output_password", "prompt", "distinguished_name", "attributes", "req_extensions",
          "x509_extensions", "string_mask", "utf8", "dirstring_type", "RANDFILE", "oid_section", "oid_file", "days",
          "extensions", "name_opt", "subjectAltName", "basicConstraints", "keyUsage", "extendedKeyUsage");
  private static final Set<String> SWITCHES = Set.of("prompt", "encrypt_key", "encrypt_rsa_key");

  private final Document document;
  private final ConfigModules modules;
  private final Remarks remarks;

  RequestRemarks(Document document, ConfigModules modules, Remarks remarks) {
    this.document = document;
    this.modules = modules;
    this.remarks = remarks;
  }

  void addAll() {
    for (Section section : document.sections()) {
      boolean request = section.name().equals("req") || section.value("distinguished_name") != null;
      if (request && !section.name().equals(Document.DEFAULT)) {
        check(section);
      }
    }
  }

  private void check(Section section) {
    remarks.checkNames(section, KEYS);
    for (String name : List.of("distinguished_name", "attributes", "req_extensions", "x509_extensions")) {
      remarks.checkSection(section, name);
    }
    for (Value value : section.values()) {
      if (SWITCHES.contains(value.name()) && !value.text().equals("no") && value.text().equalsIgnoreCase("no")
          || SWITCHES.contains(value.name()) && List.of("0", "false", "off", "n").contains(value.text())) {
        remarks.add(value.error("\"" + value.text() + "\" is not \"no\", so it is taken for yes", "write no"));
      }
    }
    Value misplaced = section.value("oid_section");
    if (misplaced != null && document.section(Document.DEFAULT).value("oid_section") == null) {
      remarks.add(misplaced.nameError("oid_section counts only before the first [section]", null));
    }
    Value named = section.value("distinguished_name");
    Section names = named == null ? null : document.section(named.text());
    if (names != null) {
      checkName(section, names);
    }
  }

  private void checkName(Section request, Section names) {
    boolean literal = "no".equals(document.text(request.name(), "prompt"));
    if (literal) {
      checkLiterally(request, names);
    } else if (request.value("prompt") == null && looksLiteral(names)) {
      Value first = names.values().get(0);
      remarks.add(
          first.error(
              "\"" + first.text() + "\" looks like a value, but is the text of a prompt",
              "prompt = no in [" + request.name() + "] takes values as they stand"));
    }
  }

  private void checkLiterally(Section request, Section names) {
    boolean utf8 = "yes".equals(document.text(request.name(), "utf8"));
    for (Value value : names.values()) {
      remarks.attempt(() -> new NameBuilder(modules.objects(), modules.strings(), utf8).addAll(new OneValue(value)));
    }
  }

  /** Prompts come with defaults and limits, and say more than a word. */
  private static boolean looksLiteral(Section names) {
    boolean literal = false;
    for (Value value : names.values()) {
      String name = value.name();
      String text = value.text();
      if (name.endsWith("_default") || name.endsWith("_min") || name.endsWith("_max") || text.isEmpty()) {
        return false;
      }
      boolean country = name.equals("C") || name.endsWith("countryName");
      boolean common = name.endsWith("CN") || name.endsWith("commonName") || name.endsWith("emailAddress");
      literal |= country && text.length() == 2;
      literal |= common && text.indexOf(' ') < 0 && (text.indexOf('.') > 0 || text.indexOf('@') > 0);
    }
    return literal;
  }

  /** A section of one value. */
  private record OneValue(Value value) implements Section {
    @Override
    public String name() {
      return "";
    }

    @Override
    public List<Value> values() {
      return List.of(value);
    }

    @Override
    public Value value(String name) {
      return name.equals(value.name()) ? value : null;
    }
  }
}
