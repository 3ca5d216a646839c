package io.github.certscribe.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case where it lies: {@code compat-tests/cases/AREA/NAME.txtar}.
 *
 * @param area its folder
 * @param name its file without {@code .txtar}
 */
public record CaseFile(String area, String name, Path path) {
  /** Folder of the shared keys and certificates, {@code use} reads from here. */
  public static final String TESTDATA = "testdata";

  /** All cases below a project's folder, sorted. */
  public static List<CaseFile> all(Path project) {
    Path cases = project.resolve("compat-tests/cases");
    try (Stream<Path> files = Files.walk(cases)) {
      return files.filter(file -> file.toString().endsWith(".txtar")).sorted()
          .map(file -> of(cases, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFile of(Path cases, Path file) {
    String name = file.getFileName().toString();
    Path area = cases.relativize(file.getParent());
    return new CaseFile(area.toString(), name.substring(0, name.length() - ".txtar".length()), file);
  }

  /**
   * Runs the case.
   *
   * @param project the project's folder
   * @return null where all is as the case says, else what is not, with file and line
   */
  public String run(Programs programs, Path project, Folders folders) throws IOException {
    try (Folders.Folder folder = folders.open()) {
      Archive archive = Archive.parse(Files.readAllBytes(path));
      Expectations expectations = new Expectations(archive, programs.release());
      new CaseRun(archive, programs, expectations, folder.path(), project.resolve(TESTDATA)).run();
      return null;
    } catch (CaseFailure e) {
      return message(e);
    } catch (IllegalArgumentException e) {
      return path + ": " + e.getMessage();
    }
  }

  String message(CaseFailure failure) throws IOException {
    List<String> lines = Archive.parse(Files.readAllBytes(path)).script();
    String line = failure.line() <= lines.size() ? lines.get(failure.line() - 1) : "";
    return Path.of("").toAbsolutePath().relativize(path) + ":" + failure.line() + ": " + line + "\n"
        + failure.getMessage();
  }

  @Override
  public String toString() {
    return area + "/" + name;
  }
}
