package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.PrintableText;

/**
 * Who names professions, in {@link Admission}.
 *
 * <pre>
 * NamingAuthority ::= SEQUENCE {
 *   namingAuthorityId OBJECT IDENTIFIER OPTIONAL, namingAuthorityUrl IA5String OPTIONAL,
 *   namingAuthorityText DirectoryString OPTIONAL }
 * </pre>
 */
record NamingAuthority(String oid, byte[] url, byte[] text) {
  /** What the real one's buffer holds, the final NUL left out. */
  private static final int MOST = 127;

  static NamingAuthority read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue id = fields.optional(6);
    DerValue url = fields.optional(22);
    DerValue text = fields.hasNext() ? fields.next() : null;
    fields.end();
    return new NamingAuthority(
        id == null ? null : id.oid(), url == null ? null : url.stringContent(),
        text == null ? null : Admission.directoryString(text));
  }

  /** @return false where it says nothing, which the real one takes for a failure */
  boolean print(ExtensionPrinter out) {
    if (oid == null && url == null && text == null) {
      return false;
    }
    out.line(0).println("namingAuthority:");
    if (oid != null) {
      out.line(2).print("namingAuthorityId: ").println(named(oid, out));
    }
    if (text != null) {
      PrintableText.print(out.line(2).print("namingAuthorityText: "), text).println();
    }
    if (url != null) {
      PrintableText.print(out.line(2).print("namingAuthorityUrl: "), url).println();
    }
    return true;
  }

  /** An object's name with its dotted decimals. */
  static String named(String oid, ExtensionPrinter out) {
    String name = out.objects().longName(oid);
    return (name == null ? "undefined" : name) + " (" + ObjectTable.dotted(oid, MOST) + ")";
  }
}
