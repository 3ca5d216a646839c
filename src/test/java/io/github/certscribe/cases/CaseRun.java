package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of a case's script in a folder of its own. */
final class CaseRun {
  private final Archive archive;
  private final Programs programs;
  private final Expectations expectations;
  private final Path folder;
  private final Path testdata;
  private final Map<String, String> environment = new HashMap<>();
  private long now = Instant.parse("2026-01-02T03:04:05Z").getEpochSecond();
  /** How many programs stand in the script so far, those of the other release with them: so both number alike. */
  private int commands;
  /** What the last program wrote, until a line looks at it; null where there is nothing to look at. */
  private byte[] lastOut;
  private byte[] lastErr;
  private boolean outPending;
  private boolean errPending;
  private boolean skipChecks;
  private int lastLine;
  private int lastCommand;

  CaseRun(Archive archive, Programs programs, Expectations expectations, Path folder, Path testdata) {
    this.archive = archive;
    this.programs = programs;
    this.expectations = expectations;
    this.folder = folder;
    this.testdata = testdata;
  }

  /** @throws CaseFailure at the first line that does not turn out as it says */
  void run() throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    Path home = Files.createDirectories(folder.resolve("home"));
    environment.putAll(
        Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", home.toString(), "LANG", "C", "TZ", "UTC"));
    // No trust in what this machine happens to trust; reading all of that is also most of a real x509's time.
    environment.putAll(Map.of("SSL_CERT_FILE", "/dev/null", "SSL_CERT_DIR", "/dev/null"));
    for (Archive.Entry entry : archive.entries()) {
      if (entry.release() == null || entry.release().equals(programs.release())) {
        Path file = file(entry.name()).toPath();
        Files.createDirectories(file.getParent());
        Files.write(file, entry.bytes());
      }
    }
    List<String> script = archive.script();
    for (int i = 0; i < script.size(); i++) {
      try {
        line(i + 1, script.get(i));
      } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException | UncheckedIOException e) {
        throw new CaseFailure(i + 1, String.valueOf(e));
      }
    }
    settle();
    if (!work.toFile().isDirectory()) {
      throw new CaseFailure(script.size(), "the case removed its own folder");
    }
  }

  private File file(String name) {
    Path path = folder.resolve("work");
    return path.resolve(new String(ByteString.bytes(name), StandardCharsets.UTF_8)).toFile();
  }

  private void line(int number, String text) throws IOException {
    ScriptLine line = ScriptLine.parse(text);
    if (line == null || line.ours() && !programs.isOurs()) {
      return;
    }
    if (isProgram(line.command())) {
      commands++;
    }
    if (line.release() != null && !line.release().equals(programs.release())) {
      return;
    }
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("TESTDATA", testdata.toString());
    List<String> words = Words.split(line.command(), variables);
    if (isProgram(line.command())) {
      program(number, line, words);
      return;
    }
    switch (words.get(0)) {
      case "stdout", "stderr", "contains" -> look(number, line, words);
      case "cmp" -> compare(number, words);
      default -> SmallCommands.run(this, number, line, words);
    }
  }

  /** Whether a line runs one of the programs. */
  static boolean isProgram(String command) {
    return command.startsWith("openssl") || command.startsWith("cfssl") || command.startsWith("certscribe ");
  }

  /** Nothing that a successful program wrote is passed over in silence. */
  private void settle() {
    if (outPending && lastOut.length > 0) {
      expectations.unchecked(lastLine, "stdout", lastCommand, lastOut);
    }
    if (errPending && lastErr.length > 0) {
      expectations.unchecked(lastLine, "stderr", lastCommand, lastErr);
    }
    outPending = false;
    errPending = false;
  }

  private void program(int number, ScriptLine line, List<String> words) throws IOException {
    settle();
    lastLine = number;
    lastCommand = commands;
    Programs where = line.judge() && programs.isOurs() ? programs.judge() : programs;
    skipChecks = where == null;
    if (skipChecks) {
      return;
    }
    Pipeline pipeline = new Pipeline(words, this::file, lastOut);
    int status = pipeline.run(where, environment, file(""), now);
    lastOut = pipeline.out();
    lastErr = pipeline.err();
    expectations.status(number, line.status(), status, ByteString.decodeUtf8(ByteString.of(lastErr)));
    boolean strict = !line.judge() && !line.ours();
    outPending = strict;
    errPending = strict && status == 0;
  }

  private void look(int number, ScriptLine line, List<String> words) throws IOException {
    boolean contains = words.get(0).equals("contains");
    String what = words.get(contains ? 1 : 0);
    boolean stream = what.equals("stdout") || what.equals("stderr");
    if (skipChecks && stream) {
      return;
    }
    byte[] actual = what.equals("stdout") ? lastOut : what.equals("stderr") ? lastErr : read(what);
    outPending &= !what.equals("stdout");
    errPending &= !what.equals("stderr");
    if (contains) {
      String text = ByteString.of(actual);
      if (text.contains(words.get(2)) == line.negated()) {
        throw new CaseFailure(
            number,
            what + (line.negated() ? " holds " : " does not hold ") + ByteString.decodeUtf8(words.get(2)) + ":\n"
                + Difference.show(new byte[0], actual));
      }
    } else if (!words.get(1).equals("-")) {
      expectations.content(number, what, words.get(1), actual);
    }
  }

  private void compare(int number, List<String> words) throws IOException {
    byte[] actual = read(words.get(1));
    if (words.size() < 3) {
      expectations.unnamed(number, words.get(1), actual);
    } else if (file(words.get(2)).exists() && archive.file(words.get(2), programs.release()) == null) {
      byte[] other = read(words.get(2));
      if (!java.util.Arrays.equals(other, actual)) {
        throw new CaseFailure(
            number, words.get(1) + " and " + words.get(2) + " differ:\n" + Difference.show(other, actual));
      }
    } else {
      expectations.content(number, words.get(1), words.get(2), actual);
    }
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(file(name).toPath());
  }

  // What SmallCommands may use:

  Path path(String name) {
    return file(name).toPath();
  }

  Path testdata(String name) {
    return testdata.resolve(name);
  }

  void setNow(long seconds) {
    now = seconds;
  }

  void setVariable(String name, String value) {
    environment.put(name, value);
  }

  void removeVariable(String name) {
    environment.remove(name);
  }

  static List<String> rest(List<String> words) {
    return new ArrayList<>(words.subList(1, words.size()));
  }

  static ByteArrayOutputStream buffer() {
    return new ByteArrayOutputStream();
  }
}
