package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/** The lines of a script that run no program: {@code use}, {@code env}, {@code now}, {@code exists}, {@code mode}... */
final class SmallCommands {
  private SmallCommands() {}

  static void run(CaseRun run, int number, ScriptLine line, List<String> words) throws IOException {
    List<String> rest = CaseRun.rest(words);
    switch (words.get(0)) {
      case "use" -> use(run, rest);
      case "env" -> env(run, rest);
      case "now" -> run.setNow(Instant.parse(rest.get(0)).getEpochSecond());
      case "exists" -> exists(run, number, line, rest);
      case "mode" -> mode(run, number, rest);
      case "chmod" -> {
        for (String name : rest.subList(1, rest.size())) {
          Files.setPosixFilePermissions(run.path(name), PosixFilePermissions.fromString(symbolic(rest.get(0))));
        }
      }
      case "cp" -> Files.copy(run.path(rest.get(0)), run.path(rest.get(1)), StandardCopyOption.REPLACE_EXISTING);
      case "ln" -> Files.createSymbolicLink(run.path(rest.get(1)), Path.of(rest.get(0)));
      case "rm" -> {
        for (String name : rest) {
          Files.delete(run.path(name));
        }
      }
      case "mkdir" -> {
        for (String name : rest) {
          Files.createDirectories(run.path(name));
        }
      }
      case "cat" -> cat(run, rest);
      case "echo" -> Files.write(
          run.path(rest.get(rest.size() - 1)),
          ByteString.bytes(String.join(" ", rest.subList(0, rest.size() - 2)) + "\n"));
      default -> throw new CaseFailure(number, "no such command: " + words.get(0));
    }
  }

  private static void use(CaseRun run, List<String> names) throws IOException {
    for (String name : names) {
      Path to = run.path(name);
      Files.copy(run.testdata(name), to, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(to,
          PosixFilePermissions.fromString(symbolic(name.endsWith(".key") ? "600" : "644")));
    }
  }

  private static void env(CaseRun run, List<String> settings) {
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 0) {
        run.removeVariable(setting);
      } else {
        run.setVariable(setting.substring(0, equals), setting.substring(equals + 1));
      }
    }
  }

  private static void exists(CaseRun run, int number, ScriptLine line, List<String> names) {
    for (String name : names) {
      if (Files.exists(run.path(name)) == line.negated()) {
        throw new CaseFailure(number, name + (line.negated() ? " is there" : " is not there"));
      }
    }
  }

  private static void mode(CaseRun run, int number, List<String> words) throws IOException {
    String expected = symbolic(words.get(0));
    for (String name : words.subList(1, words.size())) {
      String actual = PosixFilePermissions.toString(Files.getPosixFilePermissions(run.path(name)));
      if (!actual.equals(expected)) {
        throw new CaseFailure(number, name + " has mode " + actual + " where " + expected + " was expected");
      }
    }
  }

  /** {@code 640} as {@code rw-r-----}. */
  private static String symbolic(String octal) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int digit = octal.charAt(i) - '0';
      out.append((digit & 4) != 0 ? 'r' : '-').append((digit & 2) != 0 ? 'w' : '-')
          .append((digit & 1) != 0 ? 'x' : '-');
    }
    return out.toString();
  }

  /** {@code cat A B > C}. */
  private static void cat(CaseRun run, List<String> words) throws IOException {
    java.io.ByteArrayOutputStream all = CaseRun.buffer();
    for (String name : words.subList(0, words.size() - 2)) {
      all.write(Files.readAllBytes(run.path(name)));
    }
    Files.write(run.path(words.get(words.size() - 1)), all.toByteArray());
  }
}
