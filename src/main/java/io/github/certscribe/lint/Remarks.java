package io.github.certscribe.lint;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.modules.ConfigModules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All remarks on a document, from top to bottom. */
public final class Remarks {
  private final List<Diagnostic> remarks = new ArrayList<>();
  private final Document document;

  private Remarks(Document document) {
    this.document = document;
  }

  /** What is odd in a document, in the order of its lines. */
  public static List<Diagnostic> of(Document document, Host host) {
    Remarks remarks = new Remarks(document);
    remarks.remarks.addAll(document.passedOver());
    ConfigModules modules = new ConfigModules(host.dialect());
    remarks.attempt(() -> modules.load(document));
    remarks.attempt(() -> modules.addObjects(document, host));
    remarks.attempt(() -> modules.requireProvider(true));
    remarks.attempt(modules::requireRandom);
    ExtensionRemarks extensions = new ExtensionRemarks(document, modules, host.dialect(), remarks);
    new RequestRemarks(document, modules, remarks).addAll();
    new AuthorityRemarks(document, remarks).addAll();
    extensions.addAll();
    new ValueRemarks(document, remarks).addAll();
    return remarks.sorted();
  }

  /** The sections that are named as extensions, or look so. */
  public static List<String> extensionSections(Document document, Host host) {
    return new ArrayList<>(ExtensionRemarks.sections(document, host.modules().objects(), host.dialect()));
  }

  /** Adds what fails as a remark. */
  void attempt(Runnable check) {
    try {
      check.run();
    } catch (DiagnosticException e) {
      add(e);
    }
  }

  /** Adds it, unless there is a remark on the same place already: the first is about what fails. */
  void add(DiagnosticException error) {
    Position place = error.diagnostic().position();
    for (Diagnostic remark : remarks) {
      if (place != null && place.equals(remark.position())) {
        return;
      }
    }
    remarks.add(error.diagnostic());
  }

  /** Checks that the section is there which a value names, if there is such a value. */
  void checkSection(Section section, String name) {
    Value value = section.value(name);
    if (value == null || document.section(value.text()) != null) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Section each : document.sections()) {
      names.add(each.name());
    }
    add(value.error("there is no section [" + value.text() + "]", Nearest.hint(value.text(), names)));
  }

  /** Checks that names which are not known are not near ones that are. */
  void checkNames(Section section, Set<String> known) {
    for (Value value : section.values()) {
      if (!known.contains(value.name())) {
        String near = Nearest.hint(value.name(), known);
        if (near != null) {
          add(value.nameError("\"" + value.name() + "\" means nothing here", near));
        }
      }
    }
  }

  private List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(remarks));
    Comparator<Diagnostic> order = Comparator.comparingInt(each -> place(each).line());
    sorted.sort(order.thenComparingInt(each -> place(each).column()));
    return sorted;
  }

  private static Position place(Diagnostic diagnostic) {
    return diagnostic.position() == null ? Position.of("") : diagnostic.position();
  }
}
