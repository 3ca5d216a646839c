package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** Tells of rows that could not be issued: where in the table, and where in the template. */
final class RowReport {
  private static final String PROGRAM = "certscribe issue";
  /** How much of a row is looked at to show it. */
  private static final int LONGEST_SHOWN = 1 << 16;
  /** What fails in the same way again is told in one line; of so many kinds. */
  private static final int MOST_KINDS = 1000;

  private final RowReader rows;
  private final String file;
  private final Host host;
  private final Set<String> told = new HashSet<>();

  /** @param file the name of the file of rows; null where it is read from a stream and cannot be shown */
  RowReport(RowReader rows, String file, Host host) {
    this.rows = rows;
    this.file = file;
    this.host = host;
  }

  /** @param missing the variable that was asked for last and is not there, or null */
  void tell(Row row, Throwable failure, String missing) {
    String column = failure instanceof RowException e ? e.column() : null;
    Diagnostic diagnostic = diagnostic(failure);
    if (missing != null && diagnostic.message().equals("environment variable \"" + missing + "\" is not set")) {
      diagnostic = diagnostic.withHint(hint(missing, row));
    }
    Position inner = diagnostic.position();
    column = column == null && inner != null ? variable(inner) : column;
    Position where = locate(row, column);
    String place = inner == null ? "" : " (" + inner.source() + ":" + inner.line() + ":" + inner.column() + ")";
    String message = "row " + row.number() + ": " + diagnostic.message();
    String kind = diagnostic.message() + place;
    if (told.contains(kind)) {
      Position bare = new Position(where.source(), where.line(), where.column(), null);
      print(Diagnostic.at(bare, 1, message + place));
      return;
    }
    if (told.size() < MOST_KINDS) {
      told.add(kind);
    }
    int length = column == null || row.values().get(column) == null ? 1 : row.values().get(column).length();
    if (inner == null) {
      print(Diagnostic.at(where, length, message).withHint(diagnostic.hint()));
    } else {
      print(Diagnostic.at(where, length, "row " + row.number() + " is not issued"));
      print(diagnostic);
    }
  }

  private void print(Diagnostic diagnostic) {
    host.printError(diagnostic.render(PROGRAM));
  }

  private static Diagnostic diagnostic(Throwable failure) {
    if (failure instanceof DiagnosticException e) {
      return e.diagnostic();
    }
    if (failure instanceof RowException e) {
      return e.diagnostic();
    }
    if (failure instanceof UsageException e) {
      return e.toDiagnostic().diagnostic();
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return Diagnostic.of("internal error: " + failure + (trace.length == 0 ? "" : " at " + trace[0]));
  }

  private String hint(String missing, Row row) {
    Set<String> columns = row.values().keySet();
    String near = Nearest.of(missing, columns);
    return near == null
        ? "the columns are " + String.join(", ", columns)
        : "did you mean the column \"" + near + "\"?";
  }

  /** The column that a reference in the template brings in at a place; null where there is none. */
  private static String variable(Position position) {
    String text = position.text();
    if (text == null) {
      String source = position.source();
      return source.startsWith("environment variable ") ? source.substring(21) : null;
    }
    int start = position.column() - 1;
    for (String prefix : new String[] {"$ENV::", "${ENV::", "$(ENV::"}) {
      if (start >= 0 && text.startsWith(prefix, start)) {
        int from = start + prefix.length();
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
          end++;
        }
        return text.substring(from, end);
      }
    }
    return null;
  }

  private Position locate(Row row, String column) {
    String text = text(row);
    if (text == null) {
      return new Position(rows.name, (int) row.line(), 0, null);
    }
    return rows.locate(row, text, row.values().containsKey(column == null ? "" : column) ? column : null);
  }

  /** The bytes from the row's first line on; null where they cannot be read again. */
  private String text(Row row) {
    if (file == null) {
      return null;
    }
    try (InputStream in = host.files().open(file)) {
      in.skipNBytes(row.offset());
      return ByteString.of(in.readNBytes(LONGEST_SHOWN));
    } catch (IOException e) {
      return null;
    }
  }

  /** Tells of columns that nothing has asked for. */
  void remarkUnused(Set<String> used) {
    for (String column : rows.columns()) {
      if (!used.contains(column)) {
        Position where = rows.header(column) == null ? Position.of(rows.name) : rows.header(column);
        host.printError(
            Diagnostic.at(where, column.length(), "no row has made use of the column \"" + column + "\"")
                .render(PROGRAM, "remark"));
      }
    }
  }
}
