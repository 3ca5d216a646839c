package io.github.certscribe.extension;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Professional admissions (Common PKI 2.0, part 1; ISIS-MTT).
 *
 * <pre>
 * AdmissionSyntax ::= SEQUENCE {
 *   admissionAuthority GeneralName OPTIONAL, contentsOfAdmissions SEQUENCE OF Admissions }
 * Admissions ::= SEQUENCE {
 *   admissionAuthority [0] EXPLICIT GeneralName OPTIONAL, namingAuthority [1] EXPLICIT NamingAuthority OPTIONAL,
 *   professionInfos SEQUENCE OF ProfessionInfo }
 * </pre>
 */
final class Admission extends ShownExtension {
  /** One Admissions. */
  private record Entry(GeneralName authority, NamingAuthority naming, List<ProfessionInfo> professions) {}

  Admission(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue first = fields.next();
    GeneralName authority = null;
    if (!first.isUniversal(16)) {
      authority = GeneralName.parse(first);
      first = fields.next();
    }
    fields.end();
    List<Entry> entries = new ArrayList<>();
    for (DerValue entry : first.elements(16, "SEQUENCE")) {
      entries.add(entry(SequenceReader.of(entry)));
    }
    printAuthority(authority, out);
    for (int i = 0; i < entries.size(); i++) {
      out.line(0).print("Entry ").print(i + 1).println(":");
      if (!print(entries.get(i), out)) {
        return false;
      }
    }
    return true;
  }

  private static Entry entry(SequenceReader fields) throws DecodeException {
    DerValue authority = fields.optionalExplicit(0);
    DerValue naming = fields.optionalExplicit(1);
    GeneralName name = authority == null ? null : GeneralName.parse(authority);
    NamingAuthority namingAuthority = naming == null ? null : NamingAuthority.read(naming);
    List<ProfessionInfo> professions = new ArrayList<>();
    for (DerValue profession : fields.next().elements(16, "SEQUENCE")) {
      professions.add(ProfessionInfo.read(profession));
    }
    fields.end();
    return new Entry(name, namingAuthority, professions);
  }

  private static void printAuthority(GeneralName authority, ExtensionPrinter out) {
    if (authority != null) {
      out.line(0).println("admissionAuthority:");
      out.line(2);
      authority.print(out);
      out.text().println();
    }
  }

  private static boolean print(Entry entry, ExtensionPrinter out) {
    printAuthority(entry.authority, out.deeper(2));
    if (entry.naming != null && !entry.naming.print(out.deeper(2))) {
      return false;
    }
    for (int i = 0; i < entry.professions.size(); i++) {
      out.line(2).print("Profession Info Entry ").print(i + 1).println(":");
      if (!entry.professions.get(i).print(out.deeper(4))) {
        return false;
      }
    }
    return true;
  }

  /** DirectoryString. */
  static byte[] directoryString(DerValue value) throws DecodeException {
    AnyValue.checkDirectoryString(value);
    return value.stringContent();
  }
}
