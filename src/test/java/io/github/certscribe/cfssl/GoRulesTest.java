package io.github.certscribe.cfssl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail addresses, durations, patterns, IP addresses and JSON as cfssl 1.2 takes them, as it did when it was asked. */
class GoRulesTest {
  @ParameterizedTest
  @CsvSource({
    "a@b.c, a@b.c", "Bob <a@b.c>, a@b.c", "<a@b>, a@b", "Joe Q. <j@q.r>, j@q.r", "name (comment) <a@b.c>, a@b.c",
    "a@b.c (hi), a@b.c", "'\"q q\"@x.y', q q@x.y", "mailto:a@b, ", "x@y, x@y",
  })
  void mailAddress(String text, String address) {
    if (text.startsWith("mailto:")) {
      assertNull(MailAddress.parse(text));
    } else {
      assertEquals(address, MailAddress.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "foo@", "@foo", "a@[1.2.3.4]", "a..b@c.d", "a@b, c@d", "a.b", "<a@b", "a@b (x"})
  void noMailAddress(String text) {
    assertNull(MailAddress.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "8760h, 31536000000000000", "1h30m, 5400000000000", "1.5h, 5400000000000", "90s, 90000000000", "0, 0",
    "-5m, -300000000000", "+3h, 10800000000000", ".5h, 1800000000000", "1.h, 3600000000000", "1ms, 1000000",
  })
  void duration(String text, long nanoseconds) {
    assertEquals(nanoseconds, GoDuration.nanoseconds(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1d", "5", "h", "1h-1m", "99999999h", ".h", "1..5h", "-"})
  void noDuration(String text) {
    assertThrows(CfsslException.class, () -> GoDuration.nanoseconds(text));
  }

  @Test
  void patterns() {
    assertTrue(GoPattern.compile("[[:alpha:]]").matcher("x").find());
    assertFalse(GoPattern.compile("^[[:^digit:]]+$").matcher("1").find());
    assertTrue(GoPattern.compile("(?P<n>x){2}").matcher("xx").find());
    assertTrue(GoPattern.compile("a{,2}").matcher("a{,2}").find());
    assertTrue(GoPattern.compile("[[&&a]").matcher("&").find());
    for (String wrong : new String[] {"(", "a{1001}", "(?=x)", "x++", "(a)\\1", "[[:bogus:]]", "a\\"}) {
      assertThrows(PatternSyntaxException.class, () -> GoPattern.compile(wrong), wrong);
    }
  }

  @Test
  void addresses() {
    assertArrayEquals(new byte[] {1, 2, 3, 4}, IpAddress.parse("::ffff:1.2.3.4"));
    assertNull(IpAddress.parse("01.2.3.4"));
    assertNull(IpAddress.parse("1.2.3.256"));
    assertNull(IpAddress.parse("fe80::1%eth0"));
    assertEquals("2001:db8::1", IpAddress.toText(IpAddress.parse("2001:0DB8:0:0::1")));
  }

  @Test
  void fieldsInAnyCaseTheLastOneCounts() {
    JsonFields json = JsonFields.parse("{\"CN\": \"a\", \"cn\": \"b\", \"CN\": \"c\", \"x\": null}", "a.json");
    assertEquals("c", json.string("CN"));
    assertFalse(json.has("x"));
    assertEquals("c", json.exactString("CN"));
    assertNull(json.exactString("Cn"));
    assertThrows(CfsslException.class, () -> json.whole("CN"));
    assertEquals("\ufffd", JsonFields.parse("{\"a\": \"\\ud800\"}", "a.json").string("a"));
  }

  @Test
  void brokenJsonIsPointedAt() {
    DiagnosticException e =
        assertThrows(DiagnosticException.class, () -> JsonFields.parse("{\n  \"CN\": \"ü\", oops\n}", "a.json"));
    Diagnostic diagnostic = e.diagnostic();
    assertEquals("a.json", diagnostic.position().source());
    assertEquals(2, diagnostic.position().line());
    assertThrows(DiagnosticException.class, () -> JsonFields.parse("", "a.json"));
    assertThrows(DiagnosticException.class, () -> JsonFields.parse("\ufeff{}", "a.json"));
    assertThrows(DiagnosticException.class, () -> JsonFields.parse("{} {}", "a.json"));
  }
}
