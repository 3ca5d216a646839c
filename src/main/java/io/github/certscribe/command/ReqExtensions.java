package io.github.certscribe.command;

import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.certificate.RequestedExtensions;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import java.util.ArrayList;
import java.util.List;

/** Extensions of requests and certificates that {@code req} makes: from sections, and from {@code -addext}. */
final class ReqExtensions {
  private final ReqOptions options;
  private final ReqConfig config;
  private final Dialect dialect;
  /** What {@code -addext} gives, or null. */
  private final Document added;

  ReqExtensions(ReqOptions options, ReqConfig config, Host host) {
    this.options = options;
    this.config = config;
    this.dialect = host.dialect();
    this.added = options.addedExtensions().isEmpty() ? null : parseAdded(host);
  }

  private Document parseAdded(Host host) {
    StringBuilder text = new StringBuilder();
    for (String line : options.addedExtensions()) {
      text.append(line).append('\n');
    }
    return ConfigReader.parse(text.toString(), "-addext", host);
  }

  /** Checks the syntax of all that may be used, as far as it can be checked before there is a certificate. */
  void checkFirst() {
    if (options.makesCertificate() || !dialect.checksOnlyTheSectionUsed()) {
      check(section(options.extensionSection(), "x509_extensions", "-extensions"), checking());
    } else {
      check(section(options.requestExtensionSection(), "req_extensions", "-reqexts"), checking());
    }
    if (added != null) {
      check(added.section(Document.DEFAULT), checking().withLists(added));
    }
  }

  /** The same for a request's section, which the older series checks in a later step. */
  void checkThen() {
    if (!dialect.checksOnlyTheSectionUsed()) {
      check(section(options.requestExtensionSection(), "req_extensions", "-reqexts"), checking());
    }
  }

  private ExtensionContext checking() {
    return ExtensionContext.check(config.document(), config.objects(), config.strings(), dialect);
  }

  private void check(Section section, ExtensionContext context) {
    if (section != null) {
      ExtensionSection.addAll(section, new ArrayList<>(), true, context);
    }
  }

  /** The section that an option names, else a value of the config; null where neither names one. */
  private Section section(String given, String key, String option) {
    if (given == null) {
      return config.sectionNamedBy(key);
    }
    Section section = config.document().section(given);
    if (section == null) {
      throw new DiagnosticException(
          Diagnostic.of(option + ": there is no section [" + given + "] in \"" + config.document().source() + "\"")
              .withHint(Nearest.hint(given, config.document().sectionNames())));
    }
    return section;
  }

  /** Adds to a certificate's extensions. */
  void addToCertificate(List<Extension> extensions, ExtensionContext context) {
    Section section = section(options.extensionSection(), "x509_extensions", "-extensions");
    if (section != null) {
      ExtensionSection.addAll(section, extensions, true, context);
    }
    if (added != null) {
      ExtensionSection.addAll(added.section(Document.DEFAULT), extensions, true, context.withLists(added));
    }
  }

  /** Adds to the extensions that a request asks for. */
  void addToRequest(RequestAssembler request, ExtensionContext context) {
    Section section = section(options.requestExtensionSection(), "req_extensions", "-reqexts");
    if (section != null) {
      add(section, request, context);
    }
    if (added != null) {
      if (!dialect.mergesRequestExtensions() && !request.extensions().isEmpty()) {
        throw twice();
      }
      add(added.section(Document.DEFAULT), request, context.withLists(added));
    }
  }

  private void add(Section section, RequestAssembler request, ExtensionContext context) {
    List<Extension> extensions = new ArrayList<>();
    ExtensionSection.addAll(section, extensions, dialect.mergesRequestExtensions(), context);
    if (!extensions.isEmpty() && request.hasExtensionAttribute()) {
      throw new DiagnosticException(
          Diagnostic.of("the attributes give an extReq already, to which no extensions can be added"));
    }
    if (dialect.mergesRequestExtensions()) {
      RequestedExtensions.copy(request.extensions(), extensions, true, dialect);
    } else {
      request.extensions().addAll(extensions);
    }
  }

  private DiagnosticException twice() {
    String name = options.requestExtensionSection();
    Value value = name == null ? config.value("req_extensions") : null;
    String hint = "put all into one section, or pass an empty section with -reqexts and all the rest with -addext";
    String message = "a request cannot take extensions from a section and from -addext in this release";
    return value == null ? new DiagnosticException(Diagnostic.of(message).withHint(hint)) : value.error(message, hint);
  }
}
