package io.github.certscribe.asn1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Asn1GeneratorTest {
  @Test
  void recordedDescriptions() throws Exception {
    int count = 0;
    try (InputStream in = getClass().getResourceAsStream("generator.txt")) {
      for (String line : ByteString.of(in.readAllBytes()).split("\n")) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t");
          assertEquals(fields[1], generate(fields[0], Dialect.V3_0), fields[0]);
          assertEquals(fields[fields.length - 1], generate(fields[0], Dialect.V3_5), fields[0]);
          count++;
        }
      }
    }
    assertTrue(count > 100);
  }

  private static String generate(String text, Dialect dialect) {
    try {
      return HexFormat.of().formatHex(
          Asn1Generator.generate(Value.of("asn1", text, "-genstr"), null, ObjectTable.of(dialect)));
    } catch (DiagnosticException e) {
      return "!";
    }
  }

  @Test
  void setsAreSortedAndSectionsNested() {
    assertEquals("310a" + "020105" + "040161" + "30020500", generate("SET:a",
        "[a]\nx=OCT:a\ny=SEQ:b\nz=INT:5\n[b]\nn=NULL\n"));
    assertEquals("3000", generate("SEQUENCE:a", "[a]\n"));
    assertEquals("3100", generate("SET", ""));
  }

  private static String generate(String text, String config) {
    return HexFormat.of().formatHex(
        Asn1Generator.generate(Value.of("asn1", text, "-genstr"), document(config), ObjectTable.of(Dialect.V3_0)));
  }

  private static Document document(String config) {
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
            new DiskFiles(null), Map.of(), () -> 0L, null, null, Dialect.V3_0);
    return ConfigReader.parse(config, "a.cnf", host);
  }

  @Test
  void errorsPointAtWhatIsWrong() {
    assertError("v = EXP:0z,INT:5", 10, 1, "unknown tag class \"z\"",
        "U is universal, A application, C context-specific, P private");
    assertError("v = EXP:0, UTF9:x", 12, 4, "unknown ASN.1 type or modifier \"UTF9\"", "did you mean \"UTF8\"?");
    assertError("v = FORMAT:HEX,OCT:0g", 21, 1, "\"g\" is no hexadecimal digit", null);
    assertError("v = FORMAT:BITLIST,BITSTR:1,x", 29, 1, "\"x\" is no bit number", "as in 1,5,7");
    assertError("v = FORMAT:bin,OCT:a", 12, 3, "unknown format \"bin\"",
        "ASCII, UTF8, HEX and BITLIST are the formats");
    assertError("v = SEQUENCE:parts\n[part]\na=NULL", 14, 5, "no section [parts] for the SEQUENCE",
        "did you mean \"part\"?");
    assertError("v = NULL:x", 10, 1, "NULL has no value", "write NULL alone");
    assertError("v = EXP:1", 10, 1, "no type after the modifiers", "as in EXP:0,INTEGER:1");
    assertError("v = SEQUENCE:s\n[s]\na = INT:1\nb = BOOL:maybe", 10, 5, "\"maybe\" is no boolean", "TRUE or FALSE");
    assertError("v = SEQUENCE:s\n[s]\na = SEQUENCE:s", 14, 1, "sections are nested more than 50 deep",
        "does a section name itself?");
  }

  private static void assertError(String config, int column, int length, String message, String hint) {
    Document document = document(config + "\n");
    Diagnostic diagnostic =
        assertThrows(
            DiagnosticException.class,
            () -> Asn1Generator.generate(document.value(null, "v"), document,
                ObjectTable.of(Dialect.V3_0))).diagnostic();
    assertEquals(message, diagnostic.message());
    assertEquals(column, diagnostic.position().column(), message);
    assertEquals(length, diagnostic.length(), message);
    assertEquals(hint, diagnostic.hint(), message);
  }
}
