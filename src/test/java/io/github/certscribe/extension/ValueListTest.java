package io.github.certscribe.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import org.junit.jupiter.api.Test;

/** The list syntax as the real one was seen to read it through {@code subjectAltName} and {@code extendedKeyUsage}. */
class ValueListTest {
  private static Value value(String text) {
    return new Value("x", text, new Position("f", 1, 1, text), index -> new Position("f", 1, index + 1, text));
  }

  private static String items(String text) {
    StringBuilder out = new StringBuilder();
    for (ListItem item : ValueList.parse(value(text))) {
      out.append('<').append(item.name()).append(item.value() == null ? "" : "|" + item.value()).append('>');
    }
    return out.toString();
  }

  private static void refuses(String text, int column) {
    DiagnosticException e = assertThrows(DiagnosticException.class, () -> ValueList.parse(value(text)));
    assertEquals(column, e.diagnostic().position().column(), text);
  }

  @Test
  void namesAndValues() {
    assertEquals("<a><b|c><d>", items("a,b:c,d"));
    assertEquals("<a|b:c>", items("a:b:c"));
    assertEquals("<aa|bb>", items("  aa \t:  bb  "));
    assertEquals("<a|\"b><c\">", items("a:\"b,c\""));
  }

  @Test
  void oneCharacterKeepsTheSpaceBehindIt() {
    assertEquals("<a  ><bb>", items("a  ,bb  "));
    assertEquals("<a|b >", items(" a:b "));
  }

  @Test
  void lineEndsStopTheListButNotTheLastItem() {
    assertEquals("<a|b\nc:d,e>", items("a:b\nc:d,e"));
    assertEquals("<a><b\rc,d>", items("a,b\rc,d"));
    assertEquals("<aa|bb>", items("aa:bb\r\n"));
  }

  @Test
  void nothingIsNoItem() {
    refuses("", 1);
    refuses("a,,b", 3);
    refuses("a, ,b", 3);
    refuses(":b", 1);
    refuses("a:", 3);
    refuses("a:,b", 3);
    refuses("a,", 3);
    refuses("a,\n", 3);
  }

  @Test
  void positionsPointAtWords() {
    ListItem item = ValueList.parse(value("aa, bb: cc")).get(1);
    assertEquals(5, item.label().at(0).column());
    assertEquals(9, item.content().at(0).column());
    assertEquals(10, item.content().slice("x", 1, 2).at(0).column());
  }
}
