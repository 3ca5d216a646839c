package io.github.certscribe.extension;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.StringTypes;

/**
 * What an extension's value may refer to.
 *
 * @param document where {@code @section} is looked up; null where there is none
 * @param subject the certificate or request under construction; null in a check of syntax only
 * @param issuer the issuer's certificate: the very same object as {@code subject} where self-issued (the real one
 *     compares pointers); null for a request and in a check
 * @param issuerKey SubjectPublicKeyInfo of the key that will sign, in DER, or null where the caller does not tell it
 *     ({@code X509V3_set_issuer_pkey}); it decides whether a certificate is self-signed
 * @param checkOnly whether this is a check of syntax only ({@code X509V3_set_ctx_test}), in which missing
 *     certificates are no error
 * @param strings the string types that names (dirName) get; {@code [req] string_mask} changes them
 * @param lists where the section of a value that is nothing but {@code @section} is looked up: where the value itself
 *     stands, which with {@code -addext} is not the document
 */
public record ExtensionContext(
    Document document, ExtensionSubject subject, ExtensionSubject issuer, byte[] issuerKey, boolean checkOnly,
    ObjectTable objects, StringTypes strings, Dialect dialect, Document lists) {

  /** A context whose values stand in the document. */
  public ExtensionContext(
      Document document, ExtensionSubject subject, ExtensionSubject issuer, byte[] issuerKey, boolean checkOnly,
      ObjectTable objects, StringTypes strings, Dialect dialect) {
    this(document, subject, issuer, issuerKey, checkOnly, objects, strings, dialect, document);
  }

  /** The same for values that stand elsewhere. */
  public ExtensionContext withLists(Document others) {
    return new ExtensionContext(document, subject, issuer, issuerKey, checkOnly, objects, strings, dialect, others);
  }

  /** A check of syntax only. */
  public static ExtensionContext check(
      Document document, ObjectTable objects, StringTypes strings, Dialect dialect) {
    return new ExtensionContext(document, null, null, null, true, objects, strings, dialect);
  }

  /**
   * The section that {@code reference.text().substring(start)} names.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where there is none
   */
  public Section section(Value reference, int start) {
    return section(document, reference, start);
  }

  /** Whether there is a section of this name, for hints. */
  boolean hasSection(String name) {
    return document != null && document.section(name) != null;
  }

  /** The section of a value that is {@code @section} as a whole. */
  Section listSection(Value value) {
    return section(lists, value, 1);
  }

  private Section section(Document from, Value reference, int start) {
    String name = reference.text().substring(start);
    Section section = from == null ? null : from.section(name);
    if (section == null) {
      throw reference.error(start, start + name.length(), "no section \"" + name + "\"", sectionHint(from, name));
    }
    return section;
  }

  private String sectionHint(Document from, String name) {
    if (from != document && document != null && document.section(name) != null) {
      return "sections of the config file cannot be named here: write the values themselves";
    }
    if (document == null) {
      return "there is no file to look for sections in";
    }
    return Nearest.hint(name, document.sectionNames());
  }
}
