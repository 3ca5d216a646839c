package io.github.certscribe.cases;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Fresh folders for runs, always of the same name lengths, removed afterwards. */
public final class Folders {
  private final Path parent;

  /** @param parent where the folders are made */
  public Folders(Path parent) {
    this.parent = parent;
  }

  /** A folder that is removed when closed. */
  record Folder(Path path) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(path)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }

  /** Removes all that is in a folder, but not the folder. */
  public static void clear(File folder) throws IOException {
    File[] files = folder.listFiles();
    for (File file : files == null ? new File[0] : files) {
      if (file.isDirectory()) {
        clear(file);
      }
      Files.delete(file.toPath());
    }
  }

  Folder open() throws IOException {
    Files.createDirectories(parent);
    return new Folder(Files.createTempDirectory(parent, "case"));
  }
}
