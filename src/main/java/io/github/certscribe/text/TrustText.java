package io.github.certscribe.text;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.TrustSettings;
import java.util.List;

/** Trust settings as {@code x509 -text} prints them below the certificate. */
public final class TrustText {
  private TrustText() {}

  /** Prints the settings, purposes by their long names. */
  public static void print(TextWriter out, TrustSettings settings, ObjectTable objects) {
    printUses(out, "Trusted Uses", settings.trusted(), objects);
    printUses(out, "Rejected Uses", settings.rejected(), objects);
    if (settings.alias() != null) {
      out.print("Alias: ").println(cString(settings.alias()));
    }
    if (settings.keyId() != null) {
      out.print("Key Id: ");
      for (int i = 0; i < settings.keyId().length; i++) {
        out.print(i == 0 ? "" : ":").upperHex(settings.keyId()[i]);
      }
      out.println();
    }
  }

  private static void printUses(TextWriter out, String title, List<String> oids, ObjectTable objects) {
    if (oids == null) {
      out.print("No ").print(title).println(".");
      return;
    }
    out.print(title).print(":\n  ");
    for (int i = 0; i < oids.size(); i++) {
      out.print(i == 0 ? "" : ", ").print(objects.display(oids.get(i), 79));
    }
    out.println();
  }

  /** What C's printf shows of it: all before the first NUL. */
  public static String cString(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
