package io.github.certscribe.extension;

import io.github.certscribe.asn1.Asn1Generator;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Extension sections of a config file: from {@code name = value} lines to extensions. */
public final class ExtensionSection {
  private static final String CRITICAL = "critical,";

  private ExtensionSection() {}

  /**
   * Adds a section's extensions to those there are, as {@code X509V3_EXT_add_nconf} and its kin do. Each is added
   * before the next is parsed, since authorityKeyIdentifier looks at subjectKeyIdentifier.
   *
   * @param extensions the list to add to, the subject's own in the context
   * @param replace whether one that is already there is replaced ({@code X509V3_CTX_REPLACE}) or kept beside
   */
  public static void addAll(Section section, List<Extension> extensions, boolean replace, ExtensionContext context) {
    for (Value value : inOrder(section.values(), context)) {
      Extension extension = parse(value, context);
      if (replace) {
        Extension.remove(extensions, extension.oid());
      }
      extensions.add(extension);
    }
  }

  /** The values, authorityKeyIdentifier and a later subjectKeyIdentifier having changed places in some releases. */
  private static List<Value> inOrder(List<Value> values, ExtensionContext context) {
    int authority = -1;
    int subject = -1;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).name().equals("authorityKeyIdentifier")) {
        authority = i;
      } else if (values.get(i).name().equals("subjectKeyIdentifier")) {
        subject = i;
      }
    }
    if (authority < 0 || subject < authority || !context.dialect().makesSubjectKeyIdentifierFirst()) {
      return values;
    }
    List<Value> swapped = new ArrayList<>(values);
    swapped.set(authority, values.get(subject));
    swapped.set(subject, values.get(authority));
    return swapped;
  }

  /** One {@code name = value}. */
  public static Extension parse(Value value, ExtensionContext context) {
    String text = value.text();
    boolean critical = text.startsWith(CRITICAL);
    int start = critical ? skipSpaces(text, CRITICAL.length()) : 0;
    if (text.startsWith("DER:", start)) {
      Value octets = value.slice(value.name(), skipSpaces(text, start + 4), text.length());
      return new Extension(genericOid(value, context), critical, HexString.parse(octets));
    }
    if (text.startsWith("ASN1:", start)) {
      String oid = genericOid(value, context);
      Value source = value.slice(value.name(), skipSpaces(text, start + 5), text.length());
      return new Extension(oid, critical, Asn1Generator.generate(source, context.document(), context.objects()));
    }
    ExtensionSyntax syntax = syntax(value, context);
    Value body = start == 0 ? value : value.slice(value.name(), start, text.length());
    try {
      return new Extension(syntax.oid(), critical, syntax.parse(body, context));
    } catch (DiagnosticException e) {
      throw withCriticalHint(e, body.text());
    }
  }

  /** Whoever writes {@code Critical,} or {@code CA:TRUE, critical} is told so, whatever came of it. */
  private static DiagnosticException withCriticalHint(DiagnosticException error, String text) {
    boolean first =
        text.regionMatches(true, 0, "critical", 0, 8) && (text.length() == 8 || " ,\t".indexOf(text.charAt(8)) >= 0);
    boolean later = error.diagnostic().message().contains("\"critical\"");
    String hint = "the word that makes an extension critical stands first, once, as \"critical,\"";
    return first || later ? new DiagnosticException(error.diagnostic().withHint(hint), error.status()) : error;
  }

  private static int skipSpaces(String text, int start) {
    int i = start;
    while (i < text.length() && ValueList.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Any object's name or dotted decimals will do where the value is given as it is. */
  private static String genericOid(Value value, ExtensionContext context) {
    String oid = context.objects().oid(value.name());
    if (oid == null) {
      throw value.nameError("\"" + value.name() + "\" is no object identifier", nearest(value.name(), context));
    }
    return oid;
  }

  /** An extension's own syntax is chosen by its short name only. */
  private static ExtensionSyntax syntax(Value value, ExtensionContext context) {
    String name = value.name();
    String oid = context.objects().oid(name);
    if (oid == null) {
      throw unknown(value, nearest(name, context));
    }
    String shortName = context.objects().shortName(oid);
    ExtensionSyntax syntax = ExtensionTable.byOid(oid, context.dialect());
    if (!name.equals(shortName)) {
      throw unknown(
          value, syntax == null || shortName == null ? "other objects need DER: or ASN1: before the value"
              : "write its short name, \"" + shortName + "\"");
    }
    if (syntax == null) {
      throw unknown(value, "\"" + name + "\" is no extension with a syntax of its own: write DER: or ASN1:");
    }
    if (!syntax.canParse()) {
      throw unknown(value, "\"" + name + "\" can be shown but not set by name: write DER: or ASN1:");
    }
    return syntax;
  }

  private static DiagnosticException unknown(Value value, String hint) {
    return value.nameError("unknown extension \"" + value.name() + "\"", hint);
  }

  private static String nearest(String name, ExtensionContext context) {
    if (name.startsWith("DNS") || name.startsWith("IP.") || name.startsWith("URI")) {
      return "names stand in a section of their own, which subjectAltName = @that_section points to";
    }
    if (name.equalsIgnoreCase("SAN")) {
      return "did you mean \"subjectAltName\"?";
    }
    List<String> names = new ArrayList<>();
    for (String oid : ExtensionTable.OIDS) {
      String shortName = context.objects().shortName(oid);
      if (shortName != null && ExtensionTable.byOid(oid, context.dialect()) != null) {
        names.add(shortName);
      }
    }
    return Nearest.hint(name, names);
  }
}
