package io.github.certscribe.config;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** A host that reads files of a folder and says nothing. */
final class TestHost {
  private TestHost() {}

  static Host in(Path folder, Map<String, String> environment) {
    return new Host(
        new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
        new DiskFiles(folder == null ? null : folder.toFile()), environment, () -> 0L, null, null, Dialect.V3_0);
  }

  /** Reads a text without a file. */
  static Document parse(String text) {
    return ConfigReader.parse(text, "a.cnf", in(null, Map.of("HOME", "/home/x")));
  }
}
