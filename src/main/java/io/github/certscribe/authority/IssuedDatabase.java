package io.github.certscribe.authority;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text file that says which certificates were given out ({@code database} in openssl-ca(1)): a line each, six
 * fields with tabs between them, a backslash before a tab that belongs to a field. Beside it, in a file with
 * {@code .attr} behind its name, stands whether a subject may have only one valid certificate.
 */
public final class IssuedDatabase {
  private static final String ATTRIBUTES = ".attr";
  private static final String UNIQUE = "unique_subject";

  private final Host host;
  private final String name;
  private final List<IssuedEntry> entries = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final Map<String, IssuedEntry> bySerial = new HashMap<>();
  private final Map<String, IssuedEntry> bySubject = new HashMap<>();
  private boolean unique;

  private IssuedDatabase(Host host, String name, boolean unique) {
    this.host = host;
    this.name = name;
    this.unique = unique;
  }

  /**
   * Reads a database.
   *
   * @param unique whether a subject may have only one valid certificate, unless the file beside it says otherwise
   * @throws DiagnosticException where it cannot be read
   */
  public static IssuedDatabase read(Host host, String name, boolean unique) {
    IssuedDatabase database = new IssuedDatabase(host, name, unique);
    database.readLines();
    database.readAttributes();
    return database;
  }

  private void readLines() {
    String text = ByteString.of(host.files().read(name));
    int start = 0;
    int number = 1;
    // A last line without its end does not count.
    for (int end; (end = text.indexOf('\n', start)) >= 0; start = end + 1, number++) {
      String line = text.substring(start, end);
      if (line.startsWith("#")) {
        continue;
      }
      Position position = new Position(name, number, 1, line);
      String[] fields = fields(line);
      if (fields == null) {
        throw new DiagnosticException(
            Diagnostic.at(position, line.length(), "this is no line of a CA's database")
                .withHint("six fields with tabs between them: type, end, revocation, serial number, file, subject"));
      }
      entries.add(new IssuedEntry(fields));
      positions.add(position);
    }
  }

  /** The six fields of a line; null where there are more or fewer. */
  private static String[] fields(String line) {
    String[] fields = new String[IssuedEntry.FIELDS];
    StringBuilder field = new StringBuilder();
    int count = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length();
      if (!end && line.charAt(i) == '\t' && field.length() > 0 && line.charAt(i - 1) == '\\') {
        field.setCharAt(field.length() - 1, '\t');
      } else if (end || line.charAt(i) == '\t') {
        if (count == fields.length) {
          return null;
        }
        fields[count++] = field.toString();
        field.setLength(0);
      } else {
        field.append(line.charAt(i));
      }
    }
    return count == fields.length ? fields : null;
  }

  private void readAttributes() {
    String file = name + ATTRIBUTES;
    if (!host.files().isFile(file)) {
      return;
    }
    try {
      String word = ConfigReader.read(file, host).text(null, UNIQUE);
      unique = word == null ? unique : isYes(word, unique);
    } catch (DiagnosticException e) {
      int line = e.diagnostic().position() == null ? 1 : e.diagnostic().position().line();
      host.printError("ca: Error on line " + line + " of config file \"" + file + "\"\n");
    }
  }

  /** What a word says by its first letter; the default where it says neither. */
  public static boolean isYes(String word, boolean otherwise) {
    return switch (word.isEmpty() ? 0 : word.charAt(0)) {
      case 'f', 'F', 'n', 'N', '0' -> false;
      case 't', 'T', 'y', 'Y', '1' -> true;
      default -> otherwise;
    };
  }

  /**
   * Checks every entry.
   *
   * @throws DiagnosticException for the first that has no place in a database
   */
  public void check() {
    for (int i = 0; i < entries.size(); i++) {
      IssuedEntry entry = entries.get(i);
      if (entry.type() != IssuedEntry.REVOKED && !entry.revocation().isEmpty()) {
        throw error(i, entry.revocation(), "a certificate that is not revoked has a revocation date");
      }
      boolean revoked = entry.type() == IssuedEntry.REVOKED;
      if (revoked && Revocation.parse(entry.revocation(), host.modules().objects(), host.dialect()) == null) {
        throw error(i, entry.revocation(), "\"" + entry.revocation() + "\" is no revocation: date[,reason[,more]]");
      }
      if (IssuedEntry.time(entry.expires(), host.dialect()) == null) {
        throw error(i, entry.expires(), "\"" + entry.expires() + "\" is no time");
      }
      String serial = entry.serial();
      int start = serial.startsWith("-") ? 1 : 0;
      boolean hexadecimal = serial.length() > start && (serial.length() - start) % 2 == 0;
      for (int j = start; j < serial.length(); j++) {
        hexadecimal &= Character.digit(serial.charAt(j), 16) >= 0;
      }
      if (!hexadecimal) {
        throw error(i, serial, "\"" + serial + "\" is no serial number: pairs of hexadecimal digits");
      }
    }
  }

  private DiagnosticException error(int index, String field, String message) {
    Position line = positions.get(index);
    int column = field.isEmpty() ? 0 : Math.max(0, line.text().indexOf(field));
    return new DiagnosticException(
        Diagnostic.at(new Position(name, line.line(), column + 1, line.text()), field.length(), message));
  }

  /**
   * Makes entries to be found.
   *
   * @throws DiagnosticException where two have one serial number, or one subject and it has to be unique
   */
  public void index() {
    for (int i = 0; i < entries.size(); i++) {
      IssuedEntry entry = entries.get(i);
      if (bySerial.put(key(entry.serial()), entry) != null) {
        throw error(i, entry.serial(), "the serial number " + entry.serial() + " stands here twice");
      }
      if (unique && entry.type() == IssuedEntry.VALID && bySubject.put(entry.subject(), entry) != null) {
        throw error(i, entry.subject(), "\"" + entry.subject() + "\" has two valid certificates, and may have one");
      }
    }
  }

  /** Zeros before a serial number do not count. */
  private static String key(String serial) {
    int start = 0;
    while (start < serial.length() - 1 && serial.charAt(start) == '0') {
      start++;
    }
    return serial.substring(start);
  }

  public int size() {
    return entries.size();
  }

  public List<IssuedEntry> entries() {
    return entries;
  }

  /** The entry of a serial number in hexadecimal; null where there is none. */
  public IssuedEntry bySerial(String serial) {
    return bySerial.get(key(serial));
  }

  /** The valid entry of a subject that may have but one; null where there is none, or it may have several. */
  public IssuedEntry bySubject(String subject) {
    return unique ? bySubject.get(subject) : null;
  }

  public void add(IssuedEntry entry) {
    entries.add(entry);
    bySerial.put(key(entry.serial()), entry);
    if (unique && entry.type() == IssuedEntry.VALID) {
      bySubject.put(entry.subject(), entry);
    }
  }

  /**
   * Marks what is over as expired.
   *
   * @return the serial numbers of those
   */
  public List<String> expire() {
    List<String> expired = new ArrayList<>();
    for (IssuedEntry entry : entries) {
      if (entry.expire(host.now(), host.dialect())) {
        expired.add(entry.serial());
      }
    }
    return expired;
  }

  /** The file's content. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (IssuedEntry entry : entries) {
      text.append(entry.line()).append('\n');
    }
    return text.toString();
  }

  /** Writes the database and what belongs beside it; what they held is kept in files that end in {@code .old}. */
  public void write() {
    KeptFile.write(host, name, text());
    KeptFile.write(host, name + ATTRIBUTES, UNIQUE + " = " + (unique ? "yes" : "no") + "\n");
  }
}
