package io.github.certscribe.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.certscribe.cases.Folders;
import io.github.certscribe.cases.Installed;
import io.github.certscribe.cases.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random csr.json and config.json, by us and by the real cfssl 1.2.0 where it is installed: the same status, and where
 * that is 0 the same certificates, requests and log.
 *
 * <p>{@link #main} runs as many as one likes.
 */
class CfsslDocumentsTest {
  private static final int COUNT = 150;

  @Test
  void sameAsTheRealOne(@TempDir Path folder) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.cfssl(missing);
    assumeTrue(real != null, missing::toString);
    CfsslComparison comparison = new CfsslComparison(real, folder);
    for (long seed = 1; seed <= COUNT; seed++) {
      assertEquals("", comparison.difference(seed), "seed " + seed);
    }
  }

  /** @param args first seed, how many */
  public static void main(String[] args) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.cfssl(missing);
    if (real == null) {
      throw new IllegalStateException(missing.toString());
    }
    Path folder = Files.createTempDirectory("certscribe-cfssl");
    CfsslComparison comparison = new CfsslComparison(real, folder);
    long first = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    int different = 0;
    for (long seed = first; seed < first + count; seed++) {
      String difference = comparison.difference(seed);
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
    }
    System.out.println(
        count + " commands from seed " + first + ": " + comparison.succeeded() + " succeeded, " + different
            + " different");
    Folders.clear(folder.toFile());
    Files.delete(folder);
  }
}
