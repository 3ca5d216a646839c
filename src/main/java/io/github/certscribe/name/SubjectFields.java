package io.github.certscribe.name;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The subject and the attributes of a request, from the sections that {@code distinguished_name} and
 * {@code attributes} name: taken as they stand ({@code prompt = no}) or asked for.
 */
public final class SubjectFields {
  private static final String CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";
  private static final String[] SUFFIXES = {"_min", "_max", "_default", "_value"};

  private final Document document;
  private final ObjectTable objects;
  private final StringTypes types;
  private final boolean utf8;

  /** An attribute of a request with its one value in DER. */
  public record Attribute(String oid, byte[] value) {}

  private final List<Attribute> attributes = new ArrayList<>();
  private final NameBuilder name;

  public SubjectFields(Document document, ObjectTable objects, StringTypes types, boolean utf8) {
    this.document = document;
    this.objects = objects;
    this.types = types;
    this.utf8 = utf8;
    this.name = new NameBuilder(objects, types, utf8);
  }

  /** The subject, once read. */
  public DistinguishedName subject() {
    return name.build();
  }

  /** The attributes, once read. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /**
   * Takes the lines as they stand.
   *
   * @param subjectSection null where the config names none
   * @param attributeSection null where the config names none, or no attributes are wanted
   */
  public void readLiterally(Section subjectSection, Section attributeSection) {
    if (subjectSection != null) {
      name.addAll(subjectSection);
    }
    checkNotEmpty(subjectSection);
    if (attributeSection == null) {
      return;
    }
    for (Value value : attributeSection.values()) {
      String oid = objects.oid(value.name());
      if (oid == null) {
        throw value.nameError("unknown attribute type \"" + value.name() + "\"", AttributeNames.hint(value.name()));
      }
      addAttribute(oid, value);
    }
  }

  /**
   * Asks for each field, or takes its default.
   *
   * @param batch whether defaults are taken without asking
   */
  public void ask(Section subjectSection, Section attributeSection, boolean batch, Host host) {
    if (!batch) {
      host.printError(
          "You are about to be asked to enter information that will be incorporated\n"
              + "into your certificate request.\n"
              + "What you are about to enter is what is called a Distinguished Name or a DN.\n"
              + "There are quite a few fields but you can leave some blank\n"
              + "For some fields there will be a default value,\n"
              + "If you enter '.', the field will be left blank.\n"
              + "-----\n");
    }
    if (subjectSection != null) {
      askSubject(subjectSection, batch, host);
    }
    checkNotEmpty(subjectSection);
    if (attributeSection != null) {
      askAttributes(attributeSection, batch, host);
    }
  }

  private void askSubject(Section section, boolean batch, Host host) {
    FieldReader reader = new FieldReader(document, section.name(), batch, host);
    for (Value field : section.values()) {
      if (hasSuffix(field.name())) {
        continue;
      }
      String type = NameBuilder.attributeType(field.name());
      boolean joined = type.startsWith("+");
      type = joined ? type.substring(1) : type;
      String oid = knownOid(type);
      if (oid != null || objects.isWithoutIdentifier(type)) {
        Value answer = reader.ask(field, field.name());
        if (answer != null && oid == null) {
          throw field.nameError(NameBuilder.withoutIdentifier(type), null);
        }
        if (answer != null) {
          name.add(oid, answer, joined);
        }
      }
    }
  }

  private void askAttributes(Section section, boolean batch, Host host) {
    if (!batch && !section.values().isEmpty()) {
      host.printError(
          "\nPlease enter the following 'extra' attributes\nto be sent with your certificate request\n");
    }
    FieldReader reader = new FieldReader(document, section.name(), batch, host);
    for (Value field : section.values()) {
      String oid = knownOid(field.name());
      if (oid != null) {
        Value answer = reader.ask(field, field.name());
        if (answer != null) {
          addAttribute(oid, answer);
        }
      }
    }
  }

  private void addAttribute(String oid, Value value) {
    for (Attribute attribute : attributes) {
      if (attribute.oid().equals(oid)) {
        throw value.nameError("the attribute " + value.name() + " is given twice", null);
      }
    }
    boolean secret = oid.equals(CHALLENGE_PASSWORD);
    attributes.add(new Attribute(oid, secret ? encodeSecret(oid, value) : types.encode(value, oid, utf8)));
  }

  /** A message about a pass phrase does not show it. */
  private byte[] encodeSecret(String oid, Value value) {
    try {
      return types.encode(value, oid, utf8);
    } catch (DiagnosticException e) {
      Position at = e.diagnostic().position();
      throw new DiagnosticException(
          Diagnostic.at(new Position(at.source(), at.line(), at.column(), null), 1, e.getMessage()));
    }
  }

  /** What the release has no number for is passed over, dotted decimals too. */
  private String knownOid(String type) {
    String oid = objects.oid(type);
    return oid == null || objects.shortName(oid) == null ? null : oid;
  }

  private static boolean hasSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  private void checkNotEmpty(Section section) {
    if (!name.isEmpty()) {
      return;
    }
    String message = "the section [" + section.name() + "] gives no distinguished name";
    for (Value value : section.values()) {
      if (!hasSuffix(value.name()) && !NameHints.looksLikePrompt(value.text())) {
        // Without prompt = no, what stands right of the sign is only asked, never taken.
        throw value.error(
            message, "\"" + value.name() + " = " + value.text()
                + "\" looks like a value: write prompt = no to take values as they stand");
      }
    }
    throw new DiagnosticException(
        new Diagnostic(
            Position.of(document.source()), 1, message,
            "give the name with -subj, or each field a default: commonName_default = ..."));
  }
}
