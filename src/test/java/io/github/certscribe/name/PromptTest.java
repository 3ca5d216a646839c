package io.github.certscribe.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

/**
 * Fields that are asked for, as openssl-req(1) says: defaults, fixed values, a stop for nothing, limits asked again.
 */
class PromptTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private String ask(String section, String answers, boolean batch) {
    Host host =
        new Host(
            new ByteArrayInputStream(answers.getBytes(StandardCharsets.ISO_8859_1)),
            ByteArrayOutputStream.nullOutputStream(), said, new DiskFiles(null), Map.of(), () -> 0L, null, null,
            Dialect.V3_0);
    Document document = ConfigReader.parse("[dn]\n" + section, "a.cnf", host);
    SubjectFields fields =
        new SubjectFields(document, ObjectTable.of(Dialect.V3_0), new StringTypes(), false);
    fields.ask(document.section("dn"), null, batch, host);
    return new X500Principal(fields.subject().encoded()).getName();
  }

  @Test
  void anAnswerIsTheValue() {
    assertEquals("CN=me", ask("CN = Name\n", "me\n", false));
    assertTrue(said.toString(StandardCharsets.ISO_8859_1).endsWith("-----\nName []:"), said.toString());
  }

  @Test
  void anEmptyAnswerIsTheDefaultAndAStopIsNothing() {
    String section = "O = Org\nO_default = Default Org\nCN = Name\nCN_default = def\n";
    assertEquals("CN=def,O=Default Org", ask(section, "\n\n", false));
    assertEquals("CN=x", ask(section, ".\nx\n", false));
  }

  @Test
  void aFixedValueIsTakenWithoutAnAnswer() {
    assertEquals("CN=x,O=always", ask("O = Org\nO_value = always\nCN = Name\n", "x\n", false));
  }

  @Test
  void batchTakesDefaultsAndSaysNothing() {
    assertEquals("CN=def", ask("O = Org\nCN = Name\nCN_default = def\n", "ignored\n", true));
    assertEquals("", said.toString(StandardCharsets.ISO_8859_1));
    assertThrows(DiagnosticException.class, () -> ask("CN = Name\n", "ignored\n", true));
  }

  @Test
  void anAnswerOfTheWrongLengthIsAskedForAgain() {
    assertEquals("C=DE", ask("C = Country\nC_min = 2\nC_max = 2\n", "D\nDEU\nDE\n", false));
    String text = said.toString(StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("String too short, must be at least 2 bytes long\n"), text);
    assertTrue(text.contains("String too long, must be at most 2 bytes long\n"), text);
    // In a batch there is nobody to ask again.
    assertThrows(
        DiagnosticException.class, () -> ask("C = Country\nC_min = 2\nC_default = D\nCN = n\nCN_default = a\n", "",
        true));
  }

  @Test
  void prefixesTellFieldsApartAndAPlusJoins() {
    assertEquals(
        "OU=2,OU=1", ask("0.OU = First\n1.OU = Second\n", "1\n2\n", false));
    assertEquals("O=o+OU=u", ask("O = Org\n+OU = Unit\n", "o\nu\n", false));
  }

  @Test
  void theEndOfInputIsAnError() {
    assertThrows(DiagnosticException.class, () -> ask("CN = Name\n", "", false));
    assertThrows(DiagnosticException.class, () -> ask("CN = Name\n", "no line feed", false));
  }
}
