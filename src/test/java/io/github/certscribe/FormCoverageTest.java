package io.github.certscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * compat-tests/forms.tsv: every form of the configuration language, of the ASN.1 generator and of each extension, and
 * every message that an error is to have, with its case.
 */
class FormCoverageTest {
  private static final Path TABLE = Path.of("compat-tests/forms.tsv");

  private record Row(String area, String of, String form, String releases, String caseName, String word) {
    @Override
    public String toString() {
      return area + " " + of + " \"" + form + "\" (" + caseName + ": " + word + ")";
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] fields = line.split("\t", -1);
      assertEquals(6, fields.length, line);
      if (!fields[0].equals("area")) {
        rows.add(new Row(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]));
      }
    }
    assertTrue(rows.size() > 300, "the table is nearly empty");
    return rows;
  }

  @Test
  void everyFormHasACaseThatHoldsIt() throws IOException {
    Map<String, String> cases = new HashMap<>();
    List<String> without = new ArrayList<>();
    for (Row row : rows()) {
      Path file = Path.of("compat-tests/cases", row.caseName + ".txtar");
      String text = cases.get(row.caseName);
      if (text == null && Files.exists(file)) {
        text = Files.readString(file, StandardCharsets.ISO_8859_1);
        cases.put(row.caseName, text);
      }
      if (text == null || row.word.isEmpty() || !text.contains(row.word)) {
        without.add(row.toString());
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void noFormStandsTwice() throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> twice = new ArrayList<>();
    for (Row row : rows()) {
      if (!seen.add(row.area + "\t" + row.of + "\t" + row.form)) {
        twice.add(row.toString());
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void everyExtensionHasARowForTheReleasesThatKnowIt() throws IOException {
    Map<String, String> releases = new HashMap<>();
    for (Row row : rows()) {
      if (row.area.equals("extension")) {
        releases.merge(row.of, row.releases, (a, b) -> a.length() > b.length() ? a : b);
      }
    }
    List<String> without = new ArrayList<>();
    for (String oid : ExtensionTable.OIDS) {
      for (Dialect dialect : Dialect.values()) {
        boolean known = ExtensionTable.byOid(oid, dialect) != null;
        if (known != releases.getOrDefault(oid, "").contains(dialect.release())) {
          without.add(oid + " in " + dialect.release());
        }
      }
    }
    assertEquals(List.of(), without);
  }
}
