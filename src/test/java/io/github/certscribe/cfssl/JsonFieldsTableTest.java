package io.github.certscribe.cfssl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** compat-tests/forms.tsv has a row, and so a case, for each field of a csr.json and of a config.json that is read. */
class JsonFieldsTableTest {
  @Test
  void everyFieldHasARow() throws IOException {
    Set<String> without = new TreeSet<>();
    add(without, "csr.json", JsonShape.request());
    add(without, "config.json", JsonShape.config());
    for (String line : Files.readAllLines(Path.of("compat-tests/forms.tsv"))) {
      String[] row = line.split("\t");
      without.remove(row[1] + " " + row[2]);
    }
    assertEquals(Set.of(), without);
  }

  private static void add(Set<String> paths, String document, JsonShape shape) {
    for (String path : shape.paths()) {
      // Profiles are alike.
      String one = path.replaceFirst("^signing\\.(default|profiles\\.\\*)\\.", "profile.");
      paths.add(document + " " + one.replace(".*", ""));
    }
  }
}
