package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Files by the names that the user gives (byte strings), relative names seen from a working directory: those of the
 * disk ({@link DiskFiles}), or of a folder in memory ({@link MemoryFiles}).
 *
 * <p>A file is written whole, and a failure leaves the old one.
 */
public interface FileAccess {
  /** What becomes of a file's content. */
  @FunctionalInterface
  interface Change {
    /**
     * @param before what the file holds; null where it is not there yet
     * @return what it is to hold; null to leave it alone
     */
    byte[] apply(byte[] before);
  }

  /** Whether there is anything of this name. */
  boolean exists(String name);

  boolean isDirectory(String name);

  /** Whether there is a regular file of this name: no folder, device or pipe. */
  boolean isFile(String name);

  /** Whether two names are one file's, that is there; where no file has two names, the same one. */
  default boolean isSame(String name, String other) {
    return name.equals(other) && exists(name);
  }

  boolean isReadable(String name);

  boolean isWritable(String name);

  /** @throws DiagnosticException where there is no such file or it cannot be read */
  byte[] read(String name);

  /** Opens a file to be read piece by piece. */
  InputStream open(String name) throws IOException;

  /**
   * @param secret whether a file that is not there yet gets mode 0600
   * @throws DiagnosticException where it cannot be written; the old file, if any, is then as it was
   */
  void write(String name, byte[] bytes, boolean secret);

  /**
   * The same for a file that gets a mode of its own where it is not there yet.
   *
   * @param mode nine bits, of which the umask takes some away
   */
  default void write(String name, byte[] bytes, int mode) {
    write(name, bytes, (mode & 0077) == 0);
  }

  /**
   * As {@link #write}, but in every case so that whoever is killed on the way leaves no half of it under the name; and
   * folders that are not there are made. No two threads or processes may write one file so at once.
   */
  default void replace(String name, byte[] bytes, boolean secret) {
    write(name, bytes, secret);
  }

  /**
   * Reads a file, made where there is none, and writes what comes of it, while others who would do the same wait.
   *
   * @throws DiagnosticException where it cannot be written
   */
  void update(String name, Change change);

  /** The names in a folder, in the order in which the system tells them; null where it cannot be listed. */
  String[] entries(String folder);

  /** The names in a folder, sorted by their bytes; empty where it cannot be listed. */
  default List<String> list(String folder) {
    String[] names = entries(folder);
    if (names == null) {
      return List.of();
    }
    Arrays.sort(names);
    return Arrays.asList(names);
  }

  /** What a symbolic link points to, or null where the name is none. */
  String linkTarget(String name);

  /**
   * Makes a symbolic link in place of what has its name; a copy where the system has no links.
   *
   * @param target as the link is to show it, seen from the link's folder
   */
  void link(String name, String target);

  /**
   * Gives a file another name, in place of what has that.
   *
   * @throws DiagnosticException where it cannot be
   */
  void rename(String name, String to);

  /** Takes a file's rights from all but its owner, where files have rights. */
  default void restrict(String name) {}

  /** Removes a file, if it is there. */
  void delete(String name);
}
