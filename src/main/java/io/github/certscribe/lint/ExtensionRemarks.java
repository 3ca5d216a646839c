package io.github.certscribe.lint;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.extension.ExtensionSyntax;
import io.github.certscribe.extension.ExtensionTable;
import io.github.certscribe.modules.ConfigModules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Remarks on sections of extensions: those that are named as such, and those that look so. */
final class ExtensionRemarks {
  /** In every copy of the file that OpenSSL ships, and never right; nobody uses it. */
  private static final String STOCK = "critical,language:id-ppl-anyLanguage,pathlen:3,policy:foo";

  private final Document document;
  private final ConfigModules modules;
  private final Dialect dialect;
  private final Remarks remarks;

  ExtensionRemarks(Document document, ConfigModules modules, Dialect dialect, Remarks remarks) {
    this.document = document;
    this.modules = modules;
    this.dialect = dialect;
    this.remarks = remarks;
  }

  void addAll() {
    ExtensionContext context = ExtensionContext.check(document, modules.objects(), modules.strings(), dialect);
    for (String name : sections(document, modules.objects(), dialect)) {
      Section section = document.section(name);
      boolean mixed = name.equals(Document.DEFAULT) || name.equals("req");
      for (Value value : section == null ? List.<Value>of() : section.values()) {
        if (value.text().equals(STOCK)) {
          continue;
        }
        if (!mixed) {
          remarks.attempt(() -> ExtensionSection.parse(value, context));
        } else if (name.equals("req") && isExtension(value.name(), modules.objects(), dialect)) {
          remarks.add(
              value.nameError(
                  "extensions count only in a section that req_extensions or x509_extensions names", null));
        }
        if (value.name().equals("subjectAltName") || value.name().equals("issuerAltName")) {
          checkAlternativeNames(value);
        }
      }
    }
  }

  static Set<String> sections(Document document, ObjectTable objects, Dialect dialect) {
    Set<String> names = new LinkedHashSet<>();
    for (Section section : document.sections()) {
      int extensions = 0;
      for (Value value : section.values()) {
        switch (value.name()) {
          case "req_extensions", "x509_extensions", "crl_extensions" -> names.add(value.text());
          default -> extensions += isExtension(value.name(), objects, dialect) ? 1 : 0;
        }
      }
      if (2 * extensions > section.values().size() || extensions > 0 && section.name().equals("req")) {
        names.add(section.name());
      }
    }
    return names;
  }

  private static boolean isExtension(String name, ObjectTable objects, Dialect dialect) {
    String oid = objects.oidOfName(name);
    ExtensionSyntax syntax = oid == null ? null : ExtensionTable.byOid(oid, dialect);
    return syntax != null && syntax.canParse() && name.equals(objects.shortName(oid));
  }

  private void checkAlternativeNames(Value value) {
    String text = value.text();
    int start = text.startsWith("critical,") ? "critical,".length() : 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (text.startsWith("@", start)) {
      Section section = document.section(text.substring(start + 1));
      for (Value name : section == null ? List.<Value>of() : section.values()) {
        checkAlternativeName(name.name(), name);
      }
      return;
    }
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      int colon = text.indexOf(':', start);
      if (colon >= 0 && colon < end) {
        checkAlternativeName(text.substring(start, colon).trim(), value.slice("", colon + 1, end));
      }
      start = end + 1;
    }
  }

  private void checkAlternativeName(String kind, Value value) {
    String text = value.text().trim();
    if (!kind.equals("DNS") && !kind.startsWith("DNS.")) {
      return;
    }
    if (text.startsWith("DNS:") || text.startsWith("IP:")) {
      remarks.add(value.error("what kind of name it is stands twice: \"" + text + "\"", "write the name alone"));
    } else if (text.contains("://")) {
      remarks.add(value.error("\"" + text + "\" is a URL, no host name", "write the host alone, or URI: before it"));
    } else if (text.indexOf(';') >= 0 || text.indexOf(' ') >= 0 || text.indexOf(',') >= 0) {
      remarks.add(
          value.error(
              "\"" + text + "\" is taken for one host name",
              "names are parted by commas: DNS:a.example,DNS:b.example"));
    } else if (isAddress(text)) {
      remarks.add(value.error("\"" + text + "\" is an address, no host name", "write IP instead of DNS"));
    }
  }

  private static boolean isAddress(String text) {
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        stops++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return stops == 3;
  }
}
