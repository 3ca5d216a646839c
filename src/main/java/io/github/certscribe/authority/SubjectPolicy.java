package io.github.certscribe.authority;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which attributes a CA wants in a subject ({@code policy} in openssl-ca(1)): each line of a section names one and says
 * {@code match}, {@code supplied} or {@code optional}. What is not named is left out, and the section's order counts.
 */
public final class SubjectPolicy {
  private static final List<String> WORDS = List.of("match", "supplied", "optional");

  private final Section section;
  private final DistinguishedName authority;
  private final ObjectTable objects;

  /** @param authority the subject of the CA's certificate, to match; null where a request is its own CA */
  public SubjectPolicy(Section section, DistinguishedName authority, ObjectTable objects) {
    this.section = section;
    this.authority = authority;
    this.objects = objects;
  }

  /**
   * The subject that a certificate gets.
   *
   * @throws DiagnosticException where the request's is not what the policy wants
   */
  public DistinguishedName apply(DistinguishedName requested) {
    DistinguishedName own = authority == null ? requested : authority;
    List<Attribute> taken = new ArrayList<>();
    for (Value line : section.values()) {
      String oid = objects.oid(line.name());
      if (oid == null || objects.shortName(oid) == null) {
        throw line.nameError("\"" + line.name() + "\" is no attribute", Nearest.hint(line.name(), names()));
      }
      if (!WORDS.contains(line.text())) {
        throw line.error("unknown word \"" + line.text() + "\" in a policy", Nearest.hint(line.text(), WORDS));
      }
      List<Attribute> given = all(requested, oid);
      if (given.isEmpty() && !line.text().equals("optional")) {
        throw line.nameError(
            "the request has no " + line.name() + ", which the policy wants",
            line.text().equals("match") ? "it should be the CA's own" : null);
      }
      for (Attribute attribute : given) {
        if (line.text().equals("match")) {
          match(line, attribute, all(own, oid));
        }
        taken.add(new Attribute(oid, attribute.value(), taken.size()));
      }
    }
    return new DistinguishedName(taken);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Attribute attribute : authority == null ? List.<Attribute>of() : authority.attributes()) {
      names.add(objects.longName(attribute.oid()));
    }
    names.addAll(List.of("commonName", "emailAddress", "organizationalUnitName", "localityName"));
    return names;
  }

  private static void match(Value line, Attribute attribute, List<Attribute> own) {
    if (own.isEmpty()) {
      throw line.nameError(
          "the CA's own certificate has no " + line.name() + " to match", "should it be supplied, or optional?");
    }
    for (Attribute candidate : own) {
      if (Arrays.equals(candidate.value(), attribute.value())) {
        return;
      }
    }
    throw new DiagnosticException(
        Diagnostic.at(line.at(0), line.text().length(), "the request's " + line.name() + " is \"" + text(attribute)
            + "\", the CA's is \"" + text(own.get(own.size() - 1)) + "\""));
  }

  private static String text(Attribute attribute) {
    try {
      return ByteString.of(DerValue.parse(attribute.value()).stringContent());
    } catch (DecodeException e) {
      return "?";
    }
  }

  private static List<Attribute> all(DistinguishedName name, String oid) {
    List<Attribute> found = new ArrayList<>();
    for (Attribute attribute : name.attributes()) {
      if (attribute.oid().equals(oid)) {
        found.add(attribute);
      }
    }
    return found;
  }
}
