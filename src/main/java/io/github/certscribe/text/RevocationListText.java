package io.github.certscribe.text;

import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Certificate revocation lists as {@code crl -text} prints them. */
public final class RevocationListText {
  private RevocationListText() {}

  /** @param nameOptions {@link NameOptions} flags */
  public static void print(
      TextWriter out, RevocationList list, long nameOptions, ObjectTable objects, Dialect dialect) {
    out.print("Certificate Revocation List (CRL):\n");
    long version = list.version() == null ? 0 : list.version().longValue();
    if (version == 0 || version == 1) {
      out.print("        Version ").print(version + 1).print(" (0x").print(version).print(")\n");
    } else {
      out.print("        Version unknown (").print(version).print(")\n");
    }
    out.print("    ");
    SignatureText.print(out, list.innerAlgorithm(), null, objects);
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

  private static void printEntries(TextWriter out, RevocationList list, ObjectTable objects, Dialect dialect) {
    if (list.entries() == null || list.entries().isEmpty()) {
      out.print("No Revoked Certificates.\n");
      return;
    }
    out.print("Revoked Certificates:\n");
    for (RevocationList.Entry entry : sorted(list.entries())) {
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

  /** As the real one keeps them: by the length and then the octets of their serial numbers. */
  private static List<RevocationList.Entry> sorted(List<RevocationList.Entry> entries) {
    List<RevocationList.Entry> sorted = new ArrayList<>(entries);
    sorted.sort((a, b) -> compare(a.serialNumber(), b.serialNumber()));
    return sorted;
  }

  private static int compare(BigInteger a, BigInteger b) {
    return a.compareTo(b);
  }
}
