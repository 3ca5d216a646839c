package io.github.certscribe.text;

import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;

/** Certificate revocation lists as {@code crl -text} prints them. */
public final class RevocationListText {
  private RevocationListText() {}

  /** @param nameOptions {@link NameOptions} flags */
  public static void print(
      TextWriter out, RevocationList list, long nameOptions, ObjectTable objects, Dialect dialect) {
    out.print("Certificate Revocation List (CRL):\n");
    long version = version(list);
    if (version == 0 || version == 1) {
      out.print("        Version ").print(version + 1).print(" (0x").print(version).print(")\n");
    } else {
      out.print("        Version unknown (").print(version).print(")\n");
    }
    out.print("    ");
    SignatureText.print(out, list.signatureAlgorithm(), null, objects);
    out.print("        Issuer: ");
    NameText.print(out, list.issuer(), 0, nameOptions, objects);
    out.print("\n        Last Update: ");
    TimeText.print(out, list.thisUpdate(), false);
    out.print("\n        Next Update: ");
    if (list.nextUpdate() == null) {
      out.print("NONE");
    } else {
      TimeText.print(out, list.nextUpdate(), false);
    }
    out.println();
    ExtensionText.print(
        out, "CRL extensions", list.extensions(), ExtensionText.Unknown.DEFAULT, 8, objects, dialect);
    printEntries(out, list, objects, dialect);
    SignatureText.print(out, list.signatureAlgorithm(), list.signature(), objects);
  }

  /** As a C long; what does not fit in one is -1. */
  private static long version(RevocationList list) {
    if (list.version() == null) {
      return 0;
    }
    return list.version().bitLength() < Long.SIZE ? list.version().longValue() : -1;
  }

  private static void printEntries(TextWriter out, RevocationList list, ObjectTable objects, Dialect dialect) {
    if (list.entries() == null || list.entries().isEmpty()) {
      out.print("No Revoked Certificates.\n");
      return;
    }
    out.print("Revoked Certificates:\n");
    for (RevocationList.Entry entry : list.entries()) {
      out.print("    Serial Number: ").print(IntegerText.hex(entry.serialNumber())).println();
      printTime(out, entry.revocationDate());
      ExtensionText.print(
          out, "CRL entry extensions", entry.extensions(), ExtensionText.Unknown.DEFAULT, 8, objects, dialect);
    }
  }

  private static void printTime(TextWriter out, DerValue time) {
    out.print("        Revocation Date: ");
    TimeText.print(out, time, false);
    out.println();
  }
}
