package io.github.certscribe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the characters of values come from. */
class PositionTest {
  private static String at(Value value, int index) {
    Position position = value.at(index);
    return position.source() + ":" + position.line() + ":" + position.column();
  }

  @Test
  void plainValue() {
    Value value = TestHost.parse("\n  name =  value  # c\n").value(null, "name");
    assertEquals("value", value.text());
    assertEquals(new Position("a.cnf", 2, 3, "  name =  value  # c"), value.namePosition());
    assertEquals("a.cnf:2:11", at(value, 0));
    assertEquals("a.cnf:2:16", at(value, 5));
  }

  @Test
  void quotesAndEscapes() {
    Value value = TestHost.parse("x = a\"b c\"\\nd\n").value(null, "x");
    assertEquals("ab c\nd", value.text());
    assertEquals("a.cnf:1:7", at(value, 1));
    assertEquals("a.cnf:1:11", at(value, 4));
    assertEquals("a.cnf:1:13", at(value, 5));
  }

  @Test
  void continuation() {
    Value value = TestHost.parse("x = ab\\\r\n  cd\r\n").value(null, "x");
    assertEquals("ab  cd", value.text());
    assertEquals("a.cnf:1:6", at(value, 1));
    assertEquals("a.cnf:2:1", at(value, 2));
    assertEquals("a.cnf:2:4", at(value, 5));
    assertEquals("  cd", value.at(5).text());
  }

  @Test
  void valuesThatGrowByThemselvesRememberTheirBeginning() {
    int count = 2_000;
    Value value = TestHost.parse("x = ab\n" + "x = $(x).\\d\n".repeat(count)).value(null, "x");
    assertEquals(2 + 2 * count, value.text().length());
    assertEquals("a.cnf:1:6", at(value, 1));
    assertEquals("a.cnf:2:9", at(value, 2));
    assertEquals("a.cnf:" + (count + 1) + ":10", at(value, value.text().length() - 1));
    assertEquals("a.cnf:" + (count + 1) + ":11", at(value, value.text().length()));
  }

  @Test
  void expansionPointsToTheOrigin() {
    Value value = TestHost.parse("x = abc\ny = 1$x-${ENV::HOME}2\n").value(null, "y");
    assertEquals("1abc-/home/x2", value.text());
    assertEquals("a.cnf:2:5", at(value, 0));
    assertEquals("a.cnf:1:5", at(value, 1));
    assertEquals("a.cnf:1:7", at(value, 3));
    assertEquals("a.cnf:2:8", at(value, 4));
    assertEquals("a.cnf:2:9", at(value, 5));
    assertEquals("a.cnf:2:9", at(value, 11));
    assertEquals("a.cnf:2:21", at(value, 12));
  }

  @Test
  void expansionOfExpansions() {
    Value value = TestHost.parse("x = a\ny = $x$x\nz =\nw = $z$y$z!\n").value(null, "w");
    assertEquals("aa!", value.text());
    assertEquals("a.cnf:1:5", at(value, 0));
    assertEquals("a.cnf:1:5", at(value, 1));
    assertEquals("a.cnf:4:11", at(value, 2));
  }

  @Test
  void emptyValue() {
    assertEquals("a.cnf:1:4", at(TestHost.parse("x =\n").value(null, "x"), 0));
    assertEquals("a.cnf:1:5", at(TestHost.parse("x = \"\"\n").value(null, "x"), 0));
  }

  @Test
  void byteOrderMarkCountsNoColumns() {
    Value value = TestHost.parse("\u00ef\u00bb\u00bfx = y\n").value(null, "x");
    assertEquals(new Position("a.cnf", 1, 1, "x = y"), value.namePosition());
  }

  @Test
  void slices() {
    Value value = TestHost.parse("x = DNS:one, DNS:two\n").value(null, "x").slice("DNS", 13, 16);
    assertEquals("two", value.text());
    assertEquals("a.cnf:1:18", at(value, 0));
    DiagnosticException error = value.error(1, 3, "no", null);
    assertEquals(19, error.diagnostic().position().column());
    assertEquals(2, error.diagnostic().length());
  }

  @Test
  void includedFile(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.cnf"), "s = 1\n.include b.cnf\n[t]\nz = $y\n");
    Files.writeString(folder.resolve("b.cnf"), "\ny = two\n");
    Document document = ConfigReader.read("a.cnf", TestHost.in(folder, Map.of()));
    assertEquals("b.cnf:2:6", at(document.value("t", "z"), 1));
    assertEquals("a.cnf", document.value("t", "z").namePosition().source());
  }

  @Test
  void errorShowsTheLineAndACaret() {
    DiagnosticException error =
        assertThrows(DiagnosticException.class, () -> TestHost.parse("hosts = 1\nx = \\\n  a $host b\n"));
    assertEquals(
        """
        a.cnf:3:5: error: variable "host" has no value
            3 |   a $host b
              |     ^^^^^
              = did you mean "hosts"?
        """,
        error.diagnostic().render("openssl"));
  }
}
