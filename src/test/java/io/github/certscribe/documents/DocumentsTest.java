package io.github.certscribe.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.certscribe.cases.Installed;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final long NOW = 1767323045L;
  private static final String[] SHARED = {"ed25519.key", "ed25519.crt", "ed25519.csr", "san.csr", "rsa.key"};

  /** What one run left behind; what a failing one says is not compared. */
  private record Result(int status, String out, String err, String file) {
    static final Result FAILED = new Result(1, "", "", "");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sameAsTheRealOne(Dialect dialect, @TempDir Path folder) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.find(dialect.release(), Path.of(""), missing);
    assumeTrue(real != null, missing::toString);
    DocumentsTest test = new DocumentsTest(dialect, real, folder);
    for (long seed = 1; seed <= COUNT; seed++) {
      assertEquals("", test.difference(seed), "seed " + seed);
    }
  }

  private final Programs real;
  private final Programs ours;
  private final Path folder;
  private int succeeded;

  /** For JUnit, which then calls the method above only. */
  DocumentsTest() {
    this(Dialect.V3_0, null, null);
  }

  private DocumentsTest(Dialect dialect, Programs real, Path folder) {
    this.real = real;
    this.ours = new OwnPrograms(dialect, null);
    this.folder = folder;
  }

  private String difference(long seed) throws IOException {
    RandomDocument.Command command = RandomDocument.of(seed);
    Result expected = run(real, command);
    Result actual = run(ours, command);
    succeeded += expected.status == 0 ? 1 : 0;
    return expected.equals(actual) ? "" : "real: " + expected + "\nours: " + actual + "\n" + command;
  }

  private void fill(RandomDocument.Command command) throws IOException {
    clear(folder.toFile());
    Files.createDirectories(folder.resolve("inc"));
    for (String name : SHARED) {
      Files.copy(Path.of("testdata", name), folder.resolve(name));
    }
    for (Map.Entry<String, String> file : command.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), ByteString.bytes(file.getValue()));
    }
  }

  /** Messages without the number of the thread that their lines begin with. */
  private static String messages(byte[] err) {
    return ByteString.of(err).replaceAll("(?m)^[0-9A-F]{16}:error:", "error:");
  }

  private Result run(Programs programs, RandomDocument.Command command) throws IOException {
    fill(command);
    Map<String, String> environment = new HashMap<>(command.environment());
    environment.putAll(
        Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "LANG", "C", "TZ", "UTC", "SSL_CERT_FILE",
            "/dev/null",
            "SSL_CERT_DIR", "/dev/null"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path file = folder.resolve(command.out());
    int status =
        programs.run(
            new Programs.Call(
                command.args(), ByteString.bytes(command.in()), out, err, folder.toFile(), environment, NOW));
    if (programs.isOurs() && err.toString().contains("internal error")) {
      return new Result(99, "", err.toString(), "");
    }
    if (status != 0) {
      return Result.FAILED;
    }
    String written = file.toFile().exists() ? ByteString.of(Files.readAllBytes(file)) : "";
    return new Result(0, ByteString.of(out.toByteArray()), messages(err.toByteArray()), written);
  }

  private static void clear(File folder) throws IOException {
    File[] files = folder.listFiles();
    for (File file : files == null ? new File[0] : files) {
      if (file.isDirectory()) {
        clear(file);
      }
      Files.delete(file.toPath());
    }
  }

  /** @param args release, first seed, how many, most seconds to take (3600) */
  public static void main(String[] args) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.find(args[0], Path.of(""), missing);
    if (real == null) {
      throw new IllegalStateException(missing.toString());
    }
    Path folder = Files.createTempDirectory("certscribe-documents");
    DocumentsTest test = new DocumentsTest(Dialect.of(args[0]), real, folder);
    long first = Long.parseLong(args[1]);
    long end = first + Long.parseLong(args[2]);
    long deadline = System.nanoTime() + 1_000_000_000L * (args.length > 3 ? Long.parseLong(args[3]) : 3600);
    int different = 0;
    long seed = first;
    for (; seed < end && System.nanoTime() < deadline; seed++) {
      String difference = test.difference(seed);
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
    }
    System.out.println(
        (seed - first) + " documents from seed " + first + " in " + args[0] + ": " + test.succeeded + " succeeded, "
            + different + " different");
    clear(folder.toFile());
    Files.delete(folder);
  }
}
