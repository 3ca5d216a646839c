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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs random cfssl commands by us and by the real one; what is drawn anew at each run is not compared. */
final class CfsslComparison {
  private static final String[] SHARED = {
    "ca.crt", "ca.key", "rsa.key", "ec.key", "ed25519.key", "dsa.key", "encrypted.key", "ed25519.csr", "server.crt",
    "san.csr", "plain.csr", "ec.csr"
  };

  private record Result(int status, String out, String log) {}

  private final Programs real;
  private final Programs ours = new OwnPrograms(Dialect.of("3.0"), null);
  private final Path folder;
  private int succeeded;

  /** @param real runs cfssl as it is on PATH */
  CfsslComparison(Programs real, Path folder) {
    this.real = real;
    this.folder = folder;
  }

  int succeeded() {
    return succeeded;
  }

  /** What is different for the command of a seed; empty where nothing is. */
  String difference(long seed) throws IOException {
    RandomDocument.Command command = RandomCfsslCommand.of(seed);
    String difference = difference(command);
    // The real one reads the machine's clock, which may go on between the two runs.
    for (int i = 0; i < 12 && !difference.isEmpty(); i++) {
      difference = difference(command);
    }
    return difference.isEmpty() ? "" : difference + command;
  }

  private String difference(RandomDocument.Command command) throws IOException {
    long now = System.currentTimeMillis() / 1000;
    Result expected = run(real, command, now);
    Result actual = run(ours, command, now);
    succeeded += expected.status == 0 ? 1 : 0;
    if (expected.equals(actual)) {
      return "";
    }
    List<String> wanted = new ArrayList<>(List.of(expected.toString().split("\n")));
    List<String> got = new ArrayList<>(List.of(actual.toString().split("\n")));
    List<String> both = List.copyOf(wanted);
    wanted.removeAll(got);
    got.removeAll(both);
    return "real: " + String.join("\n      ", wanted) + "\nours: " + String.join("\n      ", got) + "\n";
  }

  private Result run(Programs programs, RandomDocument.Command command, long now) throws IOException {
    Folders.clear(folder.toFile());
    for (String name : SHARED) {
      Files.copy(Path.of("testdata", name), folder.resolve(name));
    }
    Files.copy(Path.of("testdata/traditional.key"), folder.resolve("key.pem"));
    for (Map.Entry<String, String> file : command.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), ByteString.bytes(file.getValue()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "LANG", "C", "TZ", "UTC"));
    int status =
        programs.run(
            new Programs.Call(
                command.args(), ByteString.bytes(command.in()), out, err, folder.toFile(), environment, now));
    String said = ByteString.of(err.toByteArray());
    if (programs.isOurs() && said.contains("internal error")) {
      return new Result(99, "", said);
    }
    // What a failing command says is ours.
    return status == 0 ? new Result(0, CfsslAnswer.withoutChance(ByteString.of(out.toByteArray()), now), log(said))
        : new Result(status, "", System.getProperty("cfssl.log") == null ? "" : log(said) + said);
  }

  /** The messages without their times and numbers. */
  private static String log(String said) {
    String text = said.replaceAll("(?m)^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d ", "")
        .replaceAll("(serial number) \\d+", "$1");
    if (!text.contains("[DEBUG]")) {
      return text;
    }
    // Of several profiles the real one tells in no order.
    String[] lines = text.split("\n");
    Arrays.sort(lines);
    return String.join("\n", lines);
  }
}
