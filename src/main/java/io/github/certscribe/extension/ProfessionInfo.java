package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * A profession, in {@link Admission}.
 *
 * <pre>
 * ProfessionInfo ::= SEQUENCE {
 *   namingAuthority [0] EXPLICIT NamingAuthority OPTIONAL, professionItems SEQUENCE OF DirectoryString,
 *   professionOIDs SEQUENCE OF OBJECT IDENTIFIER OPTIONAL, registrationNumber PrintableString OPTIONAL,
 *   addProfessionInfo OCTET STRING OPTIONAL }
 * </pre>
 *
 * @param oids null where they are not there
 */
record ProfessionInfo(NamingAuthority naming, List<byte[]> items, List<String> oids, byte[] registration) {
  static ProfessionInfo read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue namingField = fields.optionalExplicit(0);
    NamingAuthority naming = namingField == null ? null : NamingAuthority.read(namingField);
    List<byte[]> items = new ArrayList<>();
    for (DerValue item : fields.next().elements(16, "SEQUENCE")) {
      items.add(Admission.directoryString(item));
    }
    DerValue oidField = fields.optional(16);
    List<String> oids = oidField == null ? null : new ArrayList<>();
    if (oidField != null) {
      for (DerValue oid : oidField.elements(16, "SEQUENCE")) {
        oids.add(oid.oid());
      }
    }
    DerValue registration = fields.optional(19);
    byte[] number = registration == null ? null : registration.stringContent();
    if (fields.hasNext()) {
      fields.next().octetString();
    }
    fields.end();
    return new ProfessionInfo(naming, items, oids, number);
  }

  /** @return false where the real one gives up */
  boolean print(ExtensionPrinter out) {
    if (registration != null) {
      PrintableText.print(out.line(0).print("registrationNumber: "), registration).println();
    }
    if (naming != null && !naming.print(out)) {
      return false;
    }
    out.line(0).println("Info Entries:");
    for (byte[] item : items) {
      PrintableText.print(out.line(2), item).println();
    }
    if (oids != null) {
      out.line(0).println("Profession OIDs:");
      for (String oid : oids) {
        out.line(2).println(NamingAuthority.named(oid, out));
      }
    }
    return true;
  }
}
