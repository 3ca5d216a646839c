package io.github.certscribe.issue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of CSV (RFC 4180): the first record names the columns; empty lines are passed over. */
final class CsvRows extends RowReader {
  private final char separator;
  private final Iterator<CsvRecord> records;
  private final Map<String, Position> columns = new LinkedHashMap<>();
  private final String headerText;
  private long headerLine;
  private long number;
  private boolean broken;

  CsvRows(String name, RowSource source, char separator) {
    super(name, source);
    this.separator = separator;
    records =
        CsvReader.builder().fieldSeparator(separator).ignoreDifferentFieldCount(true).acceptCharsAfterQuotes(false)
            .ofCsvRecord(source).iterator();
    headerText = readHeader();
  }

  private String readHeader() {
    CsvRecord header;
    try {
      header = records.next();
    } catch (CsvParseException e) {
      throw new DiagnosticException(
          Diagnostic.at(new Position(name, 1, 0, null), 1, "the header cannot be read: " + reason(e)));
    }
    headerLine = header.getStartingLineNumber();
    StringBuilder text = new StringBuilder();
    for (String field : header.getFields()) {
      text.append(text.length() == 0 ? "" : String.valueOf(separator)).append(quoted(field));
    }
    String line = text.toString();
    List<String> fields = header.getFields();
    for (int i = 0; i < fields.size(); i++) {
      String column = fields.get(i);
      Position position = position(headerLine, line, fieldStart(line, i));
      String problem = nameProblem(column);
      if (problem == null && columns.containsKey(column)) {
        problem = "the column \"" + column + "\" is there twice";
      }
      if (problem != null) {
        throw new DiagnosticException(Diagnostic.at(position, column.length(), problem).withHint(hint(fields)));
      }
      columns.put(column, position);
    }
    return line;
  }

  private String hint(List<String> fields) {
    return fields.size() == 1 && fields.get(0).indexOf(';') >= 0
        ? "fields are separated by \"" + separator + "\"; -separator says otherwise" : null;
  }

  private String quoted(String field) {
    boolean plain =
        field.indexOf(separator) < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0 && field.indexOf('\r') < 0;
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  Row next() throws IOException {
    if (broken) {
      return null;
    }
    CsvRecord record;
    try {
      if (!records.hasNext()) {
        return null;
      }
      record = records.next();
    } catch (CsvParseException e) {
      // Where the parser has lost its way, no row can be told from another.
      broken = true;
      Diagnostic problem =
          Diagnostic.of("the rest of the file cannot be read: " + reason(e))
              .withHint("a quote in a quoted field is written twice");
      return new Row(++number, lineOf(e), source.offset(lineOf(e)), Map.of(), problem);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return row(record);
  }

  private Row row(CsvRecord record) {
    long line = record.getStartingLineNumber();
    Map<String, String> values = new LinkedHashMap<>();
    List<String> fields = record.getFields();
    Diagnostic problem = null;
    int i = 0;
    for (String column : columns.keySet()) {
      if (i < fields.size()) {
        values.put(column, fields.get(i));
        if (fields.get(i).indexOf('\0') >= 0) {
          problem = Diagnostic.of("the value of \"" + column + "\" has a NUL in it");
        }
      }
      i++;
    }
    if (fields.size() != columns.size()) {
      String hint = null;
      if (fields.size() > columns.size()) {
        hint = "a field with \"" + separator + "\" in it stands in quotes";
      } else if (fields.get(fields.size() - 1).indexOf('\n') >= 0) {
        hint = "is a quote not closed? The last field goes on over the end of its line";
      }
      problem =
          Diagnostic.of(
              "the row has " + fields.size() + (fields.size() == 1 ? " field" : " fields") + ", the header "
                  + columns.size()).withHint(hint);
    }
    return new Row(++number, line, source.offset(line), values, problem);
  }

  /** The parser's own words, without the place, which is told beside them. */
  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  /** The line that the parser names in its message; it tells it in no other way. */
  private long lineOf(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.length();
    while (end > 0 && !Character.isDigit(message.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isDigit(message.charAt(start - 1))) {
      start--;
    }
    return start == end || end - start > 18 ? headerLine : Long.parseLong(message.substring(start, end));
  }

  @Override
  Set<String> columns() {
    return columns.keySet();
  }

  @Override
  Position header(String column) {
    return columns.get(column);
  }

  @Override
  Position locate(Row row, String text, String column) {
    int index = 0;
    for (String each : columns.keySet()) {
      if (each.equals(column)) {
        int start = fieldStart(text, index);
        return position(row.line(), text, start < text.length() ? start : 0);
      }
      index++;
    }
    return position(row.line(), text, 0);
  }

  /** Where the field with this index begins in a record: after its quote, where it has one. */
  private int fieldStart(String text, int index) {
    int i = 0;
    for (int field = 0; field < index && i < text.length(); field++) {
      boolean quotes = i < text.length() && text.charAt(i) == '"';
      i += quotes ? 1 : 0;
      while (i < text.length() && (quotes || text.charAt(i) != separator)) {
        if (quotes && text.charAt(i) == '"') {
          quotes = i + 1 < text.length() && text.charAt(i + 1) == '"';
          i += quotes ? 1 : 0;
        }
        i++;
      }
      i++;
    }
    return i < text.length() && text.charAt(i) == '"' ? i + 1 : i;
  }
}
