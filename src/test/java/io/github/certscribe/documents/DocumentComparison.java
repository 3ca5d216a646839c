package io.github.certscribe.documents;

import io.github.certscribe.cases.Folders;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs random commands by us and by a real openssl, in one folder after the other. */
final class DocumentComparison {
  private static final long NOW = 1767323045L;
  private static final String[] SHARED = {
    "ed25519.key", "ed25519.crt", "ed25519.csr", "san.csr", "rsa.key", "ca.crt", "ca.key", "plain.csr", "server.crt",
    "public.key"
  };

  /** What one run left behind; what a failing one says is not compared. */
  private record Result(int status, String out, String err, String file) {
    static final Result FAILED = new Result(1, "", "", "");
  }

  private final Programs real;
  private final Programs ours;
  private final Path folder;
  private int succeeded;

  DocumentComparison(Dialect dialect, Programs real, Path folder) {
    this.real = real;
    this.ours = new OwnPrograms(dialect, null);
    this.folder = folder;
  }

  /** How many commands have succeeded with the real one. */
  int succeeded() {
    return succeeded;
  }

  /** What is different for the command of a seed; empty where nothing is. */
  String difference(long seed) throws IOException {
    return difference(RandomDocument.of(seed));
  }

  /** The same of a command line that a seed stands for. */
  String differenceOfLine(long seed) throws IOException {
    return difference(RandomCommandLine.of(seed));
  }

  private String difference(RandomDocument.Command command) throws IOException {
    Result expected = run(real, command);
    Result actual = run(ours, command);
    succeeded += expected.status == 0 ? 1 : 0;
    return expected.equals(actual) ? "" : "real: " + expected + "\nours: " + actual + "\n" + command;
  }

  private void fill(RandomDocument.Command command) throws IOException {
    Folders.clear(folder.toFile());
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
}
