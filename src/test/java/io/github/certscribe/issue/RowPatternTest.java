package io.github.certscribe.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPatternTest {
  private final Set<String> used = new HashSet<>();

  private String expand(String pattern, RowPattern.Use use, String value) {
    Row row = new Row(12, 13, 0, Map.of("A", value, "LONG", "x"), null);
    return new RowPattern("-out", pattern, use).expand(row, used);
  }

  @Test
  void columnsAndTheNumberArePutIn() {
    assertEquals("a/v-12.x", expand("a/{A}-{#}.{LONG}", RowPattern.Use.FILE, "v"));
    assertEquals(Set.of("A", "#", "LONG"), used);
    assertEquals("{v}", expand("{{{A}}}", RowPattern.Use.PLAIN, "v"));
    assertFalse(new RowPattern("-out", "{A}", RowPattern.Use.FILE).isConstant());
    assertTrue(new RowPattern("-out", "{{A}}", RowPattern.Use.FILE).isConstant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".", ".hidden", "../x", "a/b", "/etc/passwd", "a\\b", "a\nb", "a\0b", "a\u007f"})
  void noValueLeadsToAnotherFolderOrHidesAFile(String value) {
    RowException e = assertThrows(RowException.class, () -> expand("made/{A}", RowPattern.Use.FILE, value));
    assertEquals("A", e.column());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "x.y", "*", "a b", "\u00c3\u00a9"})
  void insideANameAValueMayBeginWithAnything(String value) {
    assertEquals("made/x" + value + ".crt", expand("made/x{A}.crt", RowPattern.Use.FILE, value));
  }

  @Test
  void whatDividesNamesIsEscapedInASubject() {
    assertEquals("/CN=a\\/b\\+c\\\\d=e", expand("/CN={A}", RowPattern.Use.SUBJECT, "a/b+c\\d=e"));
  }

  @Test
  void aMissingColumnIsToldWithTheOneThatMayBeMeant() {
    RowException e = assertThrows(RowException.class, () -> expand("{LONGS}", RowPattern.Use.PLAIN, ""));
    assertEquals("did you mean \"LONG\"?", e.diagnostic().hint());
  }

  @Test
  void aBraceIsClosed() {
    assertThrows(DiagnosticException.class, () -> new RowPattern("-out", "{A", RowPattern.Use.FILE));
  }
}
