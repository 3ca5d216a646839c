package io.github.certscribe.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
  private static RowReader reader(String text) throws IOException {
    return RowReader.of("r", new ByteArrayInputStream(ByteString.bytes(text)), ',');
  }

  private static List<Row> rows(RowReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Row row; (row = reader.next()) != null; ) {
      rows.add(row);
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void csvHasQuotesLineEndsAndAByteOrderMark(String end) throws IOException {
    String text = String.join(end, "\u00ef\u00bb\u00bfA,B", "1,\"x,\"\"y\"\"" + end + "z\"", "", "2,", "");
    RowReader reader = reader(text);
    List<Row> rows = rows(reader);
    assertEquals(2, rows.size());
    assertEquals(Map.of("A", "1", "B", "x,\"y\"" + end + "z"), rows.get(0).values());
    assertEquals(Map.of("A", "2", "B", ""), rows.get(1).values());
    assertEquals(2, rows.get(0).line());
    assertEquals(5, rows.get(1).line());
    assertEquals(text.indexOf("2,"), rows.get(1).offset());
  }

  @Test
  void aRowOfAnotherLengthHasAProblemAndTheNextHasNone() throws IOException {
    List<Row> rows = rows(reader("A,B\n1\n1,2,3\n1,2\n"));
    assertEquals("the row has 1 field, the header 2", rows.get(0).problem().message());
    assertEquals("the row has 3 fields, the header 2", rows.get(1).problem().message());
    assertNull(rows.get(2).problem());
  }

  @Test
  void aQuoteThatIsNotClosedIsSuspected() throws IOException {
    List<Row> rows = rows(reader("A,B,C\n1,2,3\n1,\"2,3\n1,2,3\n"));
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).problem().hint().startsWith("is a quote not closed?"));
    assertEquals(3, rows.get(1).line());
  }

  @Test
  void textBehindAQuoteEndsTheReading() throws IOException {
    List<Row> rows = rows(reader("A,B\n1,2\n1,\"2\"x\n1,2\n"));
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).problem().message().startsWith("the rest of the file cannot be read: "));
    assertEquals(3, rows.get(1).line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "A,A\n1,2", "A,\n1,2", "A=B\n1", "OPENSSL_CONF\nx", "\u00ff\u00feA\0"})
  void aHeaderThatCannotBeUsedIsRefused(String text) {
    assertThrows(DiagnosticException.class, () -> reader(text));
  }

  @Test
  void cellsAreFound() throws IOException {
    String row = "\"a\nb\",\"c\",d";
    RowReader reader = reader("A,B,C\n" + row + "\n");
    Row first = reader.next();
    assertEquals(new Position("r", 2, 2, "\"a"), reader.locate(first, row, "A"));
    assertEquals(new Position("r", 3, 5, "b\",\"c\",d"), reader.locate(first, row, "B"));
    assertEquals(new Position("r", 3, 8, "b\",\"c\",d"), reader.locate(first, row, "C"));
    assertEquals(new Position("r", 2, 1, "\"a"), reader.locate(first, row, null));
  }

  @Test
  void jsonLinesAreStringsNumbersAndBooleans() throws IOException {
    RowReader reader = reader("{\"A\": \"\\u00e9\", \"B\": 1.50, \"C\": true, \"D\": null}\n\n  {\"A\":\"\"}");
    List<Row> rows = rows(reader);
    assertEquals(Map.of("A", "\u00c3\u00a9", "B", "1.50", "C", "true"), rows.get(0).values());
    assertEquals(Map.of("A", ""), rows.get(1).values());
    assertEquals(3, rows.get(1).line());
    assertEquals(List.of("A", "B", "C"), List.copyOf(reader.columns()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"A\": [1]}", "{\"A\": 1} {}", "{\"A\": 1, \"A\": 2}", "{A: 1}", "{\"A\": \"\\u0000\"}", "[1]",
          "{\"A\": 1", "{\"OPENSSL_MODULES\": \"x\"}", "x"})
  void anotherLineOfJsonHasAProblemAndTheNextHasNone(String line) throws IOException {
    List<Row> rows = rows(reader("{\"A\": 1}\n" + line + "\n{\"A\": 2}\n"));
    assertEquals(3, rows.size());
    assertNotNull(rows.get(1).problem());
    assertNull(rows.get(2).problem());
    assertEquals(Map.of("A", "2"), rows.get(2).values());
  }

  @Test
  void rowsLongerThanAllBuffersAreRead() throws IOException {
    String huge = "x".repeat(3_000_000);
    List<Row> rows = rows(reader("A,B\n" + huge + ",1\n2,\"" + huge.replace("xx", "\n\"\"") + "\"\n3,4\n"));
    assertEquals(3, rows.size());
    assertEquals(huge, rows.get(0).values().get("A"));
    assertEquals(3, rows.get(1).line());
    assertEquals(3 + huge.length() / 2 + 1, rows.get(2).line());
  }

  @Test
  void randomTablesAreReadAsWritten() throws IOException {
    Random random = new Random(7);
    String[] pieces = {"a", ",", "\"", "\n", "\r\n", "$", "=", "\\", "\u00e9", " ", ";", "#"};
    for (int n = 0; n < 300; n++) {
      StringBuilder text = new StringBuilder("A,B,C\n");
      List<List<String>> wanted = new ArrayList<>();
      List<Integer> offsets = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        List<String> row = new ArrayList<>();
        offsets.add(text.length());
        for (int j = 0; j < 3; j++) {
          StringBuilder cell = new StringBuilder();
          for (int k = random.nextInt(5); k > 0; k--) {
            cell.append(pieces[random.nextInt(pieces.length)]);
          }
          row.add(cell.toString());
          text.append(j == 0 ? "" : ",").append('"').append(cell.toString().replace("\"", "\"\"")).append('"');
        }
        text.append('\n');
        wanted.add(row);
      }
      List<Row> rows = rows(reader(text.toString()));
      assertEquals(wanted.size(), rows.size());
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(wanted.get(i), List.copyOf(rows.get(i).values().values()));
        assertEquals((long) offsets.get(i), rows.get(i).offset(), text.toString());
      }
    }
  }
}
