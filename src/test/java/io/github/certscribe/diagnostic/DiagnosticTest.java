package io.github.certscribe.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiagnosticTest {
  @Test
  void withoutAPlace() {
    assertEquals("openssl: error: no\n  = try\n", Diagnostic.of("no").withHint("try").render("openssl"));
  }

  @Test
  void withAFileOnly() {
    Diagnostic diagnostic = Diagnostic.at(Position.of("a.cnf"), 1, "no");
    assertEquals("a.cnf: error: no\n", diagnostic.render("openssl"));
    assertEquals("a.cnf: remark: no\n", diagnostic.render("openssl", "remark"));
  }

  @Test
  void caretsCountCharactersOfUtf8() {
    String line = "\tO=\u00c3\u00a4 \u00c3\u00b6\u00c3\u00bc";
    Diagnostic diagnostic = Diagnostic.at(new Position("a.cnf", 7, 7, line), 4, "no");
    assertEquals("a.cnf:7:7: error: no\n    7 | " + line + "\n      | \t    ^^\n", diagnostic.render("x"));
  }

  @Test
  void caretsStayOnTheLine() {
    Diagnostic diagnostic = Diagnostic.at(new Position("a.cnf", 1, 3, "x=ab"), 50, "no");
    assertEquals("a.cnf:1:3: error: no\n    1 | x=ab\n      |   ^^\n", diagnostic.render("x"));
  }

  @Test
  void atTheEndOfTheLine() {
    Diagnostic diagnostic = Diagnostic.at(new Position("a.cnf", 1, 5, "x=ab"), 1, "no");
    assertEquals("a.cnf:1:5: error: no\n    1 | x=ab\n      |     ^\n", diagnostic.render("x"));
  }

  @Test
  void controlCharactersAreNotShown() {
    Diagnostic diagnostic = Diagnostic.at(new Position("a.cnf", 1, 3, "x=\u001b[31m"), 1, "no");
    assertEquals("a.cnf:1:3: error: no\n    1 | x=?[31m\n      |   ^\n", diagnostic.render("x"));
  }
}
