package io.github.certscribe.command;

import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Section;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.name.SubjectFields;
import io.github.certscribe.name.SubjectString;

/** The subject and attributes of a request: from {@code -subj}, from the config, or asked for. */
final class ReqSubject {
  private final ReqOptions options;
  private final ReqConfig config;
  private final Host host;
  private final boolean utf8;

  ReqSubject(ReqOptions options, ReqConfig config, Host host) {
    this.options = options;
    this.config = config;
    this.host = host;
    this.utf8 = options.has("utf8") || "yes".equals(config.text("utf8"));
  }

  /** The name that {@code -subj} gives, or null where it is not given. */
  DistinguishedName given() {
    String text = options.value("subj");
    if (text == null) {
      return null;
    }
    NameBuilder name = new NameBuilder(config.objects(), config.strings(), utf8);
    SubjectString.Result result = SubjectString.parse(text, "-subj", "subject", "req", true, name);
    host.printError(result.warnings());
    return result.name().sorted();
  }

  /**
   * Gives a request its subject and attributes.
   *
   * @param given what {@link #given} returned
   * @param withAttributes false where a certificate is going to be made of it
   */
  void fill(RequestAssembler request, DistinguishedName given, boolean withAttributes) {
    Section subject = config.sectionNamedBy("distinguished_name");
    Section attributes = config.sectionNamedBy("attributes");
    if (given != null) {
      request.setSubject(given);
      return;
    }
    if (subject == null) {
      throw config.missingName(host);
    }
    SubjectFields fields = new SubjectFields(config.document(), config.objects(), config.strings(), utf8);
    if ("no".equals(config.text("prompt"))) {
      fields.readLiterally(subject, withAttributes ? attributes : null);
    } else {
      fields.ask(subject, withAttributes ? attributes : null, options.has("batch"), host);
    }
    request.setSubject(fields.subject());
    for (SubjectFields.Attribute attribute : fields.attributes()) {
      request.addAttribute(attribute.oid(), attribute.value());
    }
  }
}
