package io.github.certscribe.asn1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes ObjectData and ObjectIndex from what two releases say of themselves.
 *
 * <p>Arguments: an openssl 3.0, an openssl 3.5, and the folder of the package's sources. Facts come from
 * {@code openssl list -objects}; that command cuts off the last digit of some long OIDs, and for those the DER of
 * {@code asn1parse -genstr OID:name} is asked.
 */
final class ObjectDataWriter {
  /** A built-in object; oid is empty for one that has names only. */
  record Entry(String shortName, String longName, String oid) {}

  private static final int PREFIX_LETTERS = 26;

  private ObjectDataWriter() {}

  public static void main(String[] args) throws Exception {
    List<Entry> old = read(args[0]);
    List<Entry> recent = read(args[1]);
    List<Entry> records = new ArrayList<>(old);
    records.removeAll(recent);
    int onlyOld = records.size();
    for (Entry entry : old) {
      if (recent.contains(entry)) {
        records.add(entry);
      }
    }
    int sinceRecent = records.size();
    List<Entry> rest = new ArrayList<>(recent);
    for (Entry entry : old) {
      rest.remove(entry);
    }
    records.addAll(rest);
    write(records, onlyOld, sinceRecent, Path.of(args[2]));
  }

  /** The objects that an openssl lists, in its order. */
  static List<Entry> read(String openssl) throws IOException, InterruptedException {
    List<Entry> entries = new ArrayList<>();
    for (String line : new String(run(openssl, "list", "-objects"), StandardCharsets.ISO_8859_1).split("\n")) {
      String none = "# None-OID object: ";
      if (line.startsWith(none)) {
        int comma = line.indexOf(", ");
        entries.add(new Entry(line.substring(none.length(), comma), line.substring(comma + 2), ""));
        continue;
      }
      int equals = line.indexOf(" = ");
      String shortName = line.substring(0, equals);
      int comma = line.lastIndexOf(", ");
      String longName = comma < 0 ? shortName : line.substring(equals + 3, comma);
      String oid = line.substring(comma < 0 ? equals + 3 : comma + 2);
      entries.add(new Entry(shortName, longName, oid.endsWith(".") ? askOid(openssl, shortName) : oid));
    }
    return entries;
  }

  private static String askOid(String openssl, String name) throws IOException, InterruptedException {
    byte[] der = run(openssl, "asn1parse", "-noout", "-genstr", "OID:" + name, "-out", "/dev/stdout");
    try {
      return DerValue.parse(der).oid();
    } catch (DecodeException e) {
      throw new IOException(name + ": " + e.getMessage());
    }
  }

  private static byte[] run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] out = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return out;
  }

  private static void write(List<Entry> records, int onlyOld, int sinceRecent, Path folder) throws IOException {
    List<String> prefixes = prefixes(records);
    StringBuilder data = new StringBuilder();
    int[] offsets = new int[records.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = data.length();
      Entry entry = records.get(i);
      data.append(entry.shortName).append('|').append(packedLongName(entry)).append('|')
          .append(packedOid(entry.oid, prefixes)).append(';');
    }
    int split = offsets[sinceRecent];
    StringBuilder first = new StringBuilder(head("The built-in objects of 3.0: see {@link BuiltInObjects}.",
        "ObjectData"));
    constant(first, "RECORDS", data.substring(0, split));
    Files.writeString(folder.resolve("ObjectData.java"), first.append("}\n"));

    StringBuilder second =
        new StringBuilder(head("What 3.5 added to {@link ObjectData}, and the indexes of both.",
            "ObjectIndex"));
    second.append("  /** Where the records begin that 3.5 has. */\n  static final int NOT_IN_3_0_ONLY = ")
        .append(offsets[onlyOld]).append(";\n\n");
    second.append("  /** Where the records begin that 3.0 has not: the offset of {@link #RECORDS}. */\n")
        .append("  static final int SINCE_3_5 = ").append(split).append(";\n\n");
    constant(second, "PREFIXES", String.join(";", prefixes) + ";");
    constant(second, "RECORDS", data.substring(split));
    constant(second, "BY_SHORT_NAME", index(records, offsets, Comparator.comparing(Entry::shortName)));
    constant(second, "BY_LONG_NAME", index(records, offsets, Comparator.comparing(Entry::longName)));
    constant(second, "BY_OID", index(records, offsets, Comparator.comparing(Entry::oid)));
    Files.writeString(folder.resolve("ObjectIndex.java"), second.append("}\n"));
  }

  private static String head(String comment, String name) {
    return "package io.github.certscribe.asn1;\n\n/** " + comment + " Written by ObjectDataWriter; not by hand. */\n"
        + "final class " + name + " {\n  private " + name + "() {}\n\n";
  }

  private static void constant(StringBuilder out, String name, String text) {
    out.append("  static final String ").append(name).append(" =\n");
    for (int start = 0; start < text.length(); start += 105) {
      String part = text.substring(start, Math.min(text.length(), start + 105));
      out.append(start == 0 ? "      \"" : "\n          + \"").append(part).append('"');
    }
    out.append(";\n");
  }

  private static String packedLongName(Entry entry) {
    if (entry.longName.equals(entry.shortName)) {
      return "";
    }
    return entry.longName.equals(entry.shortName.toLowerCase(java.util.Locale.ROOT)) ? "~" : entry.longName;
  }

  private static String packedOid(String oid, List<String> prefixes) {
    String best = oid;
    for (int i = 0; i < prefixes.size(); i++) {
      String prefix = prefixes.get(i);
      if (oid.startsWith(prefix) && 1 + oid.length() - prefix.length() < best.length()) {
        best = (char) ('A' + i) + oid.substring(prefix.length());
      }
    }
    return best;
  }

  /** The prefixes that shorten most, each chosen after those before it. */
  private static List<String> prefixes(List<Entry> records) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < PREFIX_LETTERS) {
      Map<String, Integer> savings = new HashMap<>();
      for (Entry entry : records) {
        int now = packedOid(entry.oid, chosen).length();
        for (int dot = entry.oid.indexOf('.'); dot > 0; dot = entry.oid.indexOf('.', dot + 1)) {
          int saved = now - (entry.oid.length() - dot);
          if (saved > 0) {
            savings.merge(entry.oid.substring(0, dot + 1), saved, Integer::sum);
          }
        }
      }
      chosen.add(Collections.max(savings.entrySet(), Map.Entry.<String, Integer>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey())).getKey());
    }
    return chosen;
  }

  private static String index(List<Entry> records, int[] offsets, Comparator<Entry> order) {
    List<Integer> sorted = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      sorted.add(i);
    }
    sorted.sort(Comparator.comparing(records::get, order));
    StringBuilder out = new StringBuilder();
    for (int i : sorted) {
      int radix = BuiltInObjects.INDEX_RADIX;
      for (int unit = radix * radix; unit > 0; unit /= radix) {
        int c = '#' + offsets[i] / unit % BuiltInObjects.INDEX_RADIX;
        // No backslash, which Java's string literals would have to double.
        out.append((char) (c >= '\\' ? c + 1 : c));
      }
    }
    return out.toString();
  }
}
