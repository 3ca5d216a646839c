package io.github.certscribe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** compat-tests/options.tsv: every option by release, as the real ones list them, with its case. */
class OptionCoverageTest {
  private static final Path TABLE = Path.of("compat-tests/options.tsv");

  private record Row(String command, String option, String releases, String caseName) {
    /** How a line begins that runs the command. */
    String line() {
      return (command.startsWith("cfssl") ? command : "openssl " + command) + " ";
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] fields = line.split("\t", -1);
      if (!fields[0].equals("command")) {
        rows.add(new Row(fields[0], fields[1], fields[2], fields[3]));
      }
    }
    assertTrue(rows.size() > 100, "the table is nearly empty");
    return rows;
  }

  @Test
  void everyOptionHasACaseThatGivesIt() throws IOException {
    List<String> without = new ArrayList<>();
    for (Row row : rows()) {
      if (row.caseName.isEmpty() || !isGiven(row)) {
        without.add(row.command + " -" + row.option + " (" + row.caseName + ")");
      }
    }
    assertEquals(List.of(), without);
  }

  private static boolean isGiven(Row row) throws IOException {
    Path file = Path.of("compat-tests/cases", row.caseName + ".txtar");
    String script = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n-- ")[0];
    for (String line : script.split("\n")) {
      boolean runs = !line.startsWith("#") && line.contains(row.line());
      if (runs && (row.option.equals("*") || gives(line, row.option))) {
        return true;
      }
    }
    return false;
  }

  private static boolean gives(String line, String option) {
    for (String word : line.split("[ =]")) {
      if (word.equals("-" + option) || word.equals("--" + option)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void commandsTakeTheOptionsOfTheTable() throws IOException {
    for (Dialect dialect : Dialect.values()) {
      for (String command : List.of("genrsa", "req", "x509", "verify", "crl", "ca", "rehash", "pkcs12")) {
        TreeSet<String> listed = new TreeSet<>();
        for (Row row : rows()) {
          if (row.command.equals(command) && row.releases.contains(dialect.release())) {
            listed.add(row.option);
          }
        }
        assertEquals(listed, shown(command, dialect), command + " in " + dialect.release());
      }
    }
  }

  /** The options that -help shows. */
  private static TreeSet<String> shown(String command, Dialect dialect) {
    TreeSet<String> shown = new TreeSet<>();
    for (String line : CommandTable.command(command, dialect).options(dialect).help().split("\n")) {
      if (line.startsWith(" -")) {
        shown.add(line.substring(2).split(" ")[0]);
      }
    }
    return shown;
  }
}
