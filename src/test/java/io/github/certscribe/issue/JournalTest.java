package io.github.certscribe.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir
  private File folder;
  private File file;

  @BeforeEach
  void name() {
    file = new File(folder, "new/journal");
  }

  private Journal open(long shared, boolean resume, boolean restart) {
    return new Journal(file, "j", shared, resume, restart);
  }

  @Test
  void linesAreFoundAgainAlsoBehindHalfOnes() throws IOException {
    try (Journal journal = open(-5, false, false)) {
      journal.add(1, 2);
      journal.add(-3, -4);
      journal.add(1, 7);
    }
    Files.writeString(file.toPath(), "00000000000000aa 00000", StandardOpenOption.APPEND);
    try (Journal journal = open(-5, false, false)) {
      assertTrue(journal.has(1));
      assertEquals(7, journal.file(1));
      assertEquals(-4, journal.file(-3));
      assertFalse(journal.has(0xaa));
      journal.add(8, 9);
    }
    try (Journal journal = open(-5, false, false)) {
      assertEquals(9, journal.file(8));
      assertEquals(7, journal.file(1));
    }
  }

  @Test
  void anotherRunsIsRefusedUnlessAsked() throws IOException {
    open(1, false, false).close();
    assertThrows(DiagnosticException.class, () -> open(2, false, false));
    try (Journal journal = open(1, false, false)) {
      journal.add(5, 6);
    }
    try (Journal journal = open(2, true, false)) {
      assertTrue(journal.has(5));
    }
    try (Journal journal = open(3, false, true)) {
      assertFalse(journal.has(5));
    }
    open(3, false, false).close();
  }

  @Test
  void whatIsNoJournalIsLeftAlone() throws IOException {
    file.getParentFile().mkdir();
    Files.writeString(file.toPath(), "something dear\n");
    assertThrows(DiagnosticException.class, () -> open(1, true, false));
    assertThrows(DiagnosticException.class, () -> open(1, false, true));
    assertEquals("something dear\n", Files.readString(file.toPath()));
  }

  @Test
  void aTableHoldsAllPairs() {
    LongTable table = new LongTable();
    Random random = new Random(3);
    long[] keys = random.longs(20_000).toArray();
    for (long key : keys) {
      assertTrue(table.put(key, key / 2));
    }
    assertTrue(table.put(0, 4));
    assertFalse(table.put(0, 5));
    assertEquals(5, table.get(0));
    assertEquals(20_001, table.size());
    for (long key : keys) {
      assertEquals(key / 2, table.get(key));
    }
    assertFalse(table.contains(random.nextLong()));
  }
}
