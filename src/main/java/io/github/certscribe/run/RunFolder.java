package io.github.certscribe.run;

import io.github.certscribe.key.SystemRandom;
import io.github.certscribe.text.ByteString;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder that is first on the script's PATH, for its owner alone: {@code call}, under the name of each program. */
final class RunFolder {
  private static final String[] PROGRAMS = {"openssl", "cfssl", "cfssljson", "cfssl-certinfo", "certscribe"};
  private static final String CALL = "call";
  private static final String START = "start";
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /**
   * @param temporary the folder to make it in; null for the usual one
   * @throws IOException where none can be made
   */
  static RunFolder create(String temporary) throws IOException {
    // What stands on PATH must not have a colon, and what the client looks for must come out as it went in.
    boolean usable = temporary != null && isPlain(temporary) && new File(temporary).canWrite();
    // Not createTempDirectory, whose random numbers cost 20 ms.
    String name = "certscribe-run-" + Long.toHexString(SystemRandom.get().nextLong());
    return new RunFolder(Files.createDirectory(Path.of(usable ? temporary : "/tmp", name), PRIVATE));
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/._-".indexOf(c) >= 0)) {
        return false;
      }
    }
    return path.startsWith("/");
  }

  String path() {
    return path.toString();
  }

  /** Puts the programs there. */
  void fill(String script) throws IOException {
    write(CALL, script);
    for (String program : PROGRAMS) {
      Files.createSymbolicLink(path.resolve(program), Path.of(CALL));
    }
  }

  /** Puts a script there that starts the user's, and returns its path. */
  String starter(String script) throws IOException {
    write(START, script);
    return path.resolve(START).toString();
  }

  private void write(String name, String byteString) throws IOException {
    Path file = Files.createFile(path.resolve(name), PRIVATE);
    Files.write(file, ByteString.bytes(byteString));
  }

  /** Removes it, with what a script may have put into it. */
  void delete() {
    delete(path.toFile());
  }

  private static void delete(File file) {
    File[] entries = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
    for (int i = 0; entries != null && i < entries.length; i++) {
      delete(entries[i]);
    }
    file.delete();
  }
}
