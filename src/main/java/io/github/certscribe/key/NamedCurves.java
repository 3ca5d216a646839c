package io.github.certscribe.key;

import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The curves that have a name, from a table that is read when first asked for. */
final class NamedCurves {
  /**
   * @param name the short name
   * @param oid in dotted decimals; null for none
   * @param parameters ECParameters spelled out, in DER
   * @param description what {@code -list_curves} says
   */
  record Entry(String name, String oid, byte[] parameters, String description) {}

  private static List<Entry> entries;

  private NamedCurves() {}

  static synchronized List<Entry> all() {
    if (entries == null) {
      entries = load();
    }
    return entries;
  }

  private static List<Entry> load() {
    List<Entry> list = new ArrayList<>();
    try (InputStream in = NamedCurves.class.getResourceAsStream("curves.txt")) {
      String text = ByteString.of(in.readAllBytes());
      int start = text.indexOf('\n') + 1;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        int oid = text.indexOf(' ', start) + 1;
        int base64 = text.indexOf(' ', oid) + 1;
        int description = text.indexOf(' ', base64) + 1;
        String dotted = text.substring(oid, base64 - 1);
        list.add(
            new Entry(
                text.substring(start, oid - 1), dotted.equals("-") ? null : dotted,
                Base64.getDecoder().decode(text.substring(base64, description - 1)),
                text.substring(description, end).replace("\\n", "\n").replace("\\t", "\t")));
        start = end + 1;
      }
    } catch (IOException e) {
      throw new IllegalStateException("no table of curves", e);
    }
    return list;
  }

  static Entry byOid(String oid) {
    for (Entry entry : all()) {
      if (oid.equals(entry.oid())) {
        return entry;
      }
    }
    return null;
  }

  /** A curve by its short name or its name at NIST ({@code P-256}); null for none. */
  static Entry byName(String name) {
    String oid = nistOid(name);
    for (Entry entry : all()) {
      if (entry.name().equalsIgnoreCase(name) || oid != null && oid.equals(entry.oid())) {
        return entry;
      }
    }
    return null;
  }

  private static final String[] NIST = {
    "P-192", "1.2.840.10045.3.1.1", "P-224", "1.3.132.0.33", "P-256", "1.2.840.10045.3.1.7", "P-384", "1.3.132.0.34",
    "P-521", "1.3.132.0.35", "K-163", "1.3.132.0.1", "B-163", "1.3.132.0.15", "K-233", "1.3.132.0.26",
    "B-233", "1.3.132.0.27", "K-283", "1.3.132.0.16", "B-283", "1.3.132.0.17", "K-409", "1.3.132.0.36",
    "B-409", "1.3.132.0.37", "K-571", "1.3.132.0.38", "B-571", "1.3.132.0.39",
  };

  /** The name at NIST of a curve; null where it has none. */
  static String nistName(String oid) {
    for (int i = 1; i < NIST.length; i += 2) {
      if (NIST[i].equals(oid)) {
        return NIST[i - 1];
      }
    }
    return null;
  }

  private static String nistOid(String name) {
    for (int i = 0; i < NIST.length; i += 2) {
      if (NIST[i].equals(name)) {
        return NIST[i + 1];
      }
    }
    return null;
  }
}
