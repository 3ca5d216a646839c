package io.github.certscribe.extension;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.StringTypes;
import java.util.ArrayList;
import java.util.List;

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
 */
public record ExtensionContext(
    Document document, ExtensionSubject subject, ExtensionSubject issuer, byte[] issuerKey, boolean checkOnly,
    ObjectTable objects, StringTypes strings, Dialect dialect) {

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
    String name = reference.text().substring(start);
    Section section = document == null ? null : document.section(name);
    if (section == null) {
      throw reference.error(start, start + name.length(), "no section \"" + name + "\"", sectionHint(name));
    }
    return section;
  }

  private String sectionHint(String name) {
    if (document == null) {
      return "there is no file to look for sections in";
    }
    List<String> names = new ArrayList<>();
    for (Section section : document.sections()) {
      names.add(section.name());
    }
    return Nearest.hint(name, names);
  }
}
