package io.github.certscribe.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.RealOpenssl;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random extension sections made into certificates and shown,
     by ours and by the real openssl where it is installed: the
 * same status, the same bytes.
 *
 * <p>{@link #main} does the same for as many as one likes.
 */
class ExtensionPropertyTest {
  private static final int COUNT = 80;
  private static final long NOW = 1767323045L;
  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"), "LANG", "C", "TZ",
      "UTC");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void madeAndShownAsByTheRealOne(Dialect dialect, @TempDir Path folder) throws IOException {
    Programs real = RealOpenssl.orSkip(dialect.release());
    assertEquals("", differences(dialect, real, folder, 1, COUNT));
  }

  private static String differences(Dialect dialect, Programs real, Path folder, long first, int count)
      throws IOException {
    Programs ours = new OwnPrograms(dialect, null);
    Files.copy(Path.of("testdata/ed25519.key"), folder.resolve("key"));
    StringBuilder out = new StringBuilder();
    for (long seed = first; seed < first + count; seed++) {
      String file = RandomExtension.file(seed);
      Files.write(folder.resolve("a.cnf"), ByteString.bytes(file));
      String expected = result(real, folder.toFile());
      String actual = result(ours, folder.toFile());
      if (!expected.equals(actual)) {
        out.append("seed ").append(seed).append('\n').append(file);
        out.append("real: ").append(expected).append("ours: ").append(actual);
      }
    }
    return out.toString();
  }

  private static String result(Programs programs, File folder) throws IOException {
    ByteArrayOutputStream certificate = new ByteArrayOutputStream();
    String[] request = {
      "openssl", "req", "-x509", "-key", "key", "-subj", "/CN=a/emailAddress=one@x/O=o/emailAddress=two@x", "-config",
      "a.cnf", "-extensions", "e", "-set_serial", "77"
    };
    if (run(programs, request, new byte[0], certificate, folder) != 0) {
      return "fails\n";
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    run(programs, new String[] {"openssl", "x509", "-noout", "-text"}, certificate.toByteArray(), text, folder);
    return ByteString.of(certificate.toByteArray()) + ByteString.of(text.toByteArray());
  }

  private static int run(Programs programs, String[] args, byte[] in, ByteArrayOutputStream out, File folder)
      throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = programs.run(new Programs.Call(List.of(args), in, out, err, folder, ENVIRONMENT, NOW));
    if (programs.isOurs() && err.toString().contains("internal error")) {
      throw new IllegalStateException(err.toString());
    }
    return status;
  }

  /** @param args release, first seed, how many, an empty folder */
  public static void main(String[] args) throws IOException {
    Programs real = RealOpenssl.orFail(args[0]);
    int count = Integer.parseInt(args[2]);
    System.out.print(differences(Dialect.of(args[0]), real, Path.of(args[3]), Long.parseLong(args[1]), count));
    System.out.println(count + " extension sections compared");
  }
}
