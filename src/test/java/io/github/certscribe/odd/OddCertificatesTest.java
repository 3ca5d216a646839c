package io.github.certscribe.odd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.RealOpenssl;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Odd certificates, requests and revocation lists, shown by ours and by the real openssl where it is installed: the
 * same bytes, the same status.
 *
 * <p>{@link #main} does the same for as many as one likes.
 */
class OddCertificatesTest {
  private static final int COUNT = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void areShownAsTheRealOneShowsThem(Dialect dialect) throws IOException {
    Programs real = RealOpenssl.orSkip(dialect.release());
    assertEquals("", differences(dialect, real, folder, 1, COUNT));
  }

  private static String differences(Dialect dialect, Programs real, Path folder, long first, int count)
      throws IOException {
    Comparison comparison = new Comparison(new OwnPrograms(dialect, null), real, folder.toFile());
    StringBuilder out = new StringBuilder();
    for (long seed = first; seed < first + count; seed++) {
      out.append(comparison.differences(seed));
    }
    return out.toString();
  }

  /** @param args release, first seed, how many */
  public static void main(String[] args) throws IOException {
    Programs real = RealOpenssl.orFail(args[0]);
    long first = Long.parseLong(args[1]);
    int count = Integer.parseInt(args[2]);
    System.out.print(differences(Dialect.of(args[0]), real, Path.of("."), first, count));
    System.out.println(count + " seeds compared");
  }
}
