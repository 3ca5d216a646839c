package io.github.certscribe.issue;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;

/**
 * What is done, so that a run that was cut off goes on where it stopped: a file with a line for each row, written
 * before the row's files are. A row is done where it has a line and its last file is the one that the line speaks of;
 * so a row that was cut off between the two is issued anew, and one that was not is left alone.
 *
 * <pre>
 * certscribe issue 1 HASH       of all that rows have in common
 * HASH HASH                     of a row; of the last of its files
 * </pre>
 *
 * <p>Each line is as long as the next, so that half of one is seen. One process at a time has the file.
 */
final class Journal implements Closeable {
  private static final String TITLE = "certscribe issue 1 ";
  private static final int LINE = 34;

  private final File file;
  private final RandomAccessFile access;
  private final LongTable done = new LongTable();

  /**
   * @param shared a hash of what all rows have in common
   * @param resume whether it may also be another's
   * @param restart whether what it holds is forgotten
   * @throws DiagnosticException where another process has it, or it is of a run with something else in common
   */
  Journal(File file, String name, long shared, boolean resume, boolean restart) {
    this.file = file;
    try {
      File folder = file.getAbsoluteFile().getParentFile();
      folder.mkdirs();
      access = new RandomAccessFile(file, "rw");
    } catch (IOException e) {
      throw unusable(name, e);
    }
    boolean opened = false;
    try {
      if (!isLocked()) {
        throw new DiagnosticException(
            Diagnostic.of("another process is at work with the journal \"" + name + "\"")
                .withHint("wait for it to end, or give this one its own with -journal"));
      }
      load(name, shared, resume, restart);
      opened = true;
    } catch (IOException e) {
      throw unusable(name, e);
    } finally {
      if (!opened) {
        close();
      }
    }
  }

  /** Takes the lock that goes with the file's being closed; false where somebody has it. */
  private boolean isLocked() throws IOException {
    try {
      return access.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This process has it.
      return false;
    }
  }

  private static DiagnosticException unusable(String name, IOException e) {
    return new DiagnosticException(
        Diagnostic.of("cannot keep a journal in \"" + name + "\": " + e.getMessage())
            .withHint("-journal names another file"));
  }

  private void load(String name, long shared, boolean resume, boolean restart) throws IOException {
    byte[] bytes = new byte[(int) Math.min(access.length(), Integer.MAX_VALUE - 8)];
    access.readFully(bytes);
    String title = TITLE + hex(shared) + "\n";
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.startsWith(TITLE)) {
      if (!TITLE.startsWith(text)) {
        throw new DiagnosticException(
            Diagnostic.of("\"" + name + "\" is there, and is no journal").withHint("-journal names another file"));
      }
      write(0, title);
      return;
    }
    if (restart) {
      access.setLength(0);
      write(0, title);
      return;
    }
    if (text.length() >= title.length() && !text.startsWith(title) && !resume) {
      throw new DiagnosticException(
          Diagnostic.of("\"" + name + "\" tells of an unfinished run with other options, another config or another CA")
              .withHint("-resume leaves done what is done, -restart issues all rows anew"));
    }
    int end = title.length();
    while (end + LINE <= text.length() && text.charAt(end + LINE - 1) == '\n') {
      done.put(number(text, end), number(text, end + 17));
      end += LINE;
    }
    write(0, title);
    access.setLength(Math.max(title.length(), end));
    access.seek(access.length());
  }

  private void write(long offset, String text) throws IOException {
    access.seek(offset);
    access.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String hex(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private static long number(String text, int start) {
    return Long.parseUnsignedLong(text.substring(start, start + 16), 16);
  }

  /** Whether there is a line for a row that an earlier run has begun. */
  boolean has(long row) {
    return done.contains(row);
  }

  /** The hash of the last file of a row that has a line. */
  long file(long row) {
    return done.get(row);
  }

  /** Adds a line. */
  synchronized void add(long row, long lastFile) {
    try {
      access.write((hex(row) + " " + hex(lastFile) + "\n").getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new DiagnosticException("cannot write the journal: " + e.getMessage());
    }
  }

  /** All is done: there is nothing to go on with. */
  void remove() {
    file.delete();
  }

  @Override
  public void close() {
    try {
      access.close();
    } catch (IOException e) {
      // There is nothing left in it to lose.
    }
  }
}
