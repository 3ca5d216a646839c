package io.github.certscribe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {
  @ParameterizedTest
  @EnumSource
  void everyCommandEndsAsItShould(Dialect dialect, @TempDir Path folder) {
    assertEquals(List.of(), Training.unexpected(folder.toFile(), dialect));
  }
}
