package io.github.certscribe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.certscribe.cases.CaseFile;
import io.github.certscribe.cases.Folders;
import io.github.certscribe.cases.Installed;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of compat-tests, with our programs and, where they are installed, with the real ones. */
class CaseTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private final Folders folders = new Folders(PROJECT.resolve("target/cases"));

  @TestFactory
  Stream<DynamicTest> ours() throws IOException {
    List<Programs> dialects = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      dialects.add(new OwnPrograms(dialect, Installed.find(dialect.release(), PROJECT, new ArrayList<>())));
    }
    return cases(dialects);
  }

  @TestFactory
  Stream<DynamicTest> real() throws IOException {
    List<Programs> installed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      Programs programs = Installed.find(dialect.release(), PROJECT, missing);
      if (programs != null) {
        installed.add(programs);
      }
    }
    missing.forEach(line -> System.out.println("cases not held against the real one: " + line));
    return cases(installed);
  }

  private Stream<DynamicTest> cases(List<Programs> targets) {
    List<CaseFile> all = CaseFile.all(PROJECT);
    assertFalse(all.isEmpty());
    return targets.stream()
        .flatMap(
            programs ->
                all.stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                file + " " + programs.release(),
                                () -> assertNull(file.run(programs, PROJECT, folders)))));
  }
}
