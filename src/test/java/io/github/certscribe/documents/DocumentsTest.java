package io.github.certscribe.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.RealOpenssl;
import io.github.certscribe.cases.Folders;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random commands over random documents, by us and by the real openssl where it is installed: the same status, and
 * where that is 0 the same file, output and messages.
 *
 * <p>{@link #main} runs as many as one likes.
 */
class DocumentsTest {
  private static final int COUNT = 80;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sameAsTheRealOne(Dialect dialect, @TempDir Path folder) throws IOException {
    Programs real = RealOpenssl.orSkip(dialect.release());
    DocumentComparison comparison = new DocumentComparison(dialect, real, folder);
    for (long seed = 1; seed <= COUNT; seed++) {
      assertEquals("", comparison.difference(seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void commandLinesAreTakenAsTheRealOneTakesThem(Dialect dialect, @TempDir Path folder) throws IOException {
    Programs real = RealOpenssl.orSkip(dialect.release());
    DocumentComparison comparison = new DocumentComparison(dialect, real, folder);
    for (long seed = 1; seed <= COUNT; seed++) {
      assertEquals("", comparison.differenceOfLine(seed), "seed " + seed);
    }
  }

  /** @param args release, first seed, how many, most seconds to take (3600), {@code lines} for command lines */
  public static void main(String[] args) throws IOException {
    Programs real = RealOpenssl.orFail(args[0]);
    Path folder = Files.createTempDirectory("certscribe-documents");
    DocumentComparison comparison = new DocumentComparison(Dialect.of(args[0]), real, folder);
    long first = Long.parseLong(args[1]);
    long end = first + Long.parseLong(args[2]);
    long deadline = System.nanoTime() + 1_000_000_000L * (args.length > 3 ? Long.parseLong(args[3]) : 3600);
    int different = 0;
    long seed = first;
    for (; seed < end && System.nanoTime() < deadline; seed++) {
      String difference = args.length > 4 ? comparison.differenceOfLine(seed) : comparison.difference(seed);
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
    }
    System.out.println(
        (seed - first) + " documents from seed " + first + " in " + args[0] + ": " + comparison.succeeded()
            + " succeeded, " + different + " different");
    Folders.clear(folder.toFile());
    Files.delete(folder);
  }
}
