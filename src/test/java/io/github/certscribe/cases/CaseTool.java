package io.github.certscribe.cases;

import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code compat-tests/run}: cases against real programs, against ours, and the recorder. */
public final class CaseTool {
  private static final String USAGE =
      """
      usage: compat-tests/run [options] [AREA | AREA/NAME | FILE]...
        --ours              our programs in this process, in both dialects (the default)
        --against OPENSSL   a real openssl 3.0
        --against-35 [PATH] a real openssl 3.5; without a path, the one that compat-tests/openssl-3.5 fetches
        --launchers         bin/openssl and its kin, in both dialects
        --warm              as --launchers, but all calls through the JVM of one "certscribe run"
        --record            fill in expectations from the real 3.0 and 3.5
        --html FILE         where the page goes (target/cases.html)
        --quiet             only the table
      """;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path project = Path.of("").toAbsolutePath();
  private final Folders folders = new Folders(project.resolve("target/cases"));
  private final Map<String, Programs> targets = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private Path page = project.resolve("target/cases.html");
  private boolean record;
  private boolean quiet;

  /** The working directory is the project's folder. */
  public static void main(String[] args) throws IOException {
    System.exit(new CaseTool().run(new ArrayList<>(List.of(args))));
  }

  private int run(List<String> args) throws IOException {
    while (!args.isEmpty()) {
      String arg = args.remove(0);
      switch (arg) {
        case "--ours" -> addOurs();
        case "--launchers" -> {
          for (Dialect dialect : Dialect.values()) {
            targets.put("bin " + dialect.release(), Installed.launchers(dialect.release(), project));
          }
        }
        case "--warm" -> {
          // compat-tests/run has started this program with "certscribe run", which is first on PATH.
          String first = System.getenv("PATH").split(":")[0];
          for (Dialect dialect : Dialect.values()) {
            targets.put("warm " + dialect.release(), Installed.warm(dialect.release(), project, first));
          }
        }
        case "--against" -> add("real 3.0", Installed.find30(args.remove(0), missing));
        case "--against-35" -> {
          boolean given = !args.isEmpty() && args.get(0).startsWith("/");
          add("real 3.5", given ? Installed.at35(args.remove(0)) : Installed.find("3.5", project, missing));
        }
        case "--record" -> record = true;
        case "--html" -> page = Path.of(args.remove(0)).toAbsolutePath();
        case "--quiet" -> quiet = true;
        case "--help", "-h" -> {
          out.print(USAGE);
          return 0;
        }
        default -> names.add(arg);
      }
    }
    List<CaseFile> cases = CaseFile.all(project).stream().filter(this::isAskedFor).toList();
    if (cases.isEmpty()) {
      out.println("no such case: " + names);
      return 1;
    }
    return record ? record(cases) : check(cases);
  }

  private void addOurs() throws IOException {
    for (Dialect dialect : Dialect.values()) {
      Programs judge = Installed.find(dialect.release(), project, new ArrayList<>());
      targets.put("ours " + dialect.release(), new OwnPrograms(dialect, judge));
    }
  }

  private void add(String column, Programs programs) {
    if (programs != null) {
      targets.put(column, programs);
    }
  }

  private boolean isAskedFor(CaseFile file) {
    if (names.isEmpty()) {
      return true;
    }
    for (String name : names) {
      if (name.equals(file.area()) || name.equals(file.toString())
          || Path.of(name).toAbsolutePath().normalize().equals(file.path().toAbsolutePath().normalize())) {
        return true;
      }
    }
    return false;
  }

  private int check(List<CaseFile> cases) throws IOException {
    if (targets.isEmpty() && missing.isEmpty()) {
      addOurs();
    }
    Report report = new Report();
    for (CaseFile file : cases) {
      for (Map.Entry<String, Programs> target : targets.entrySet()) {
        String failure = file.run(target.getValue(), project, folders);
        report.add(file, target.getKey(), failure);
        if (failure != null && !quiet) {
          out.println("FAIL " + file + ", " + target.getKey() + "\n" + failure.indent(2));
        }
      }
    }
    missing.forEach(line -> out.println("skipped: " + line));
    out.print(report.table());
    Files.createDirectories(page.getParent());
    Files.writeString(page, report.page());
    return report.failures() > 0 || !missing.isEmpty() ? 1 : 0;
  }

  private int record(List<CaseFile> cases) throws IOException {
    Programs old = Installed.find("3.0", project, missing);
    Programs recent = Installed.find("3.5", project, missing);
    if (old == null || recent == null) {
      missing.forEach(out::println);
      return 1;
    }
    int failed = 0;
    for (CaseFile file : cases) {
      byte[] before = Files.readAllBytes(file.path());
      try {
        Recorder recorder = new Recorder(Archive.parse(before), project.resolve(CaseFile.TESTDATA));
        byte[] after = recorder.record(old, recent, folders).toBytes();
        if (!java.util.Arrays.equals(before, after)) {
          Files.write(file.path(), after);
          out.println("recorded " + file);
        }
      } catch (CaseFailure e) {
        failed++;
        out.println("FAIL " + file.message(e));
      } catch (IllegalArgumentException e) {
        failed++;
        out.println("FAIL " + file + ": " + e.getMessage());
      }
    }
    return failed == 0 ? 0 : 1;
  }
}
