package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Files by the names that the user gives (byte strings), relative names seen from the working directory.
 *
 * <p>A file that is written is written beside its place and then moved there, so that no reader sees half of it and a
 * failure leaves the old one. What is no regular file (a device, a pipe, {@code /dev/stdout}) is written in place.
 */
public final class FileAccess {
  private static final Charset PLATFORM = platformCharset();

  private final File directory;

  /** @param directory the working directory, or null for the process's own */
  public FileAccess(File directory) {
    this.directory = directory;
  }

  private static Charset platformCharset() {
    String name = System.getProperty("sun.jnu.encoding");
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }

  /** The file that a byte string names. */
  public File file(String name) {
    File file = new File(new String(ByteString.bytes(name), PLATFORM));
    return directory == null || file.isAbsolute() ? file : new File(directory, file.getPath());
  }

  public boolean exists(String name) {
    return file(name).exists();
  }

  public boolean isDirectory(String name) {
    return file(name).isDirectory();
  }

  /** @throws DiagnosticException where there is no such file or it cannot be read */
  public byte[] read(String name) {
    File file = file(name);
    try (FileInputStream in = new FileInputStream(file)) {
      return readFully(in);
    } catch (IOException e) {
      throw new DiagnosticException("cannot open \"" + name + "\" for reading: " + reason(file, e));
    }
  }

  /**
   * All that is left of a stream. Not {@code readAllBytes}: a file stream's asks for the position first, which a pipe
   * has not.
   */
  static byte[] readFully(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count; (count = in.read(buffer)) > 0; ) {
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }

  /** Opens a file to be read piece by piece. */
  public FileInputStream open(String name) throws IOException {
    return new FileInputStream(file(name));
  }

  /** Why a file could not be opened, in the system's words. */
  private static String reason(File file, IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int open = message.lastIndexOf('(');
    if (open >= 0 && message.endsWith(")")) {
      return message.substring(open + 1, message.length() - 1);
    }
    return file.exists() ? "it cannot be written here" : "No such file or directory";
  }

  /**
   * @param secret whether a file that is not there yet gets mode 0600
   * @throws DiagnosticException where it cannot be written; the old file, if any, is then as it was
   */
  public void write(String name, byte[] bytes, boolean secret) {
    File file = file(name);
    try {
      if (!file.exists()) {
        writeNew(file, bytes, secret);
      } else if (file.isFile()) {
        writeBeside(file.getCanonicalFile(), bytes);
      } else {
        writeInPlace(file, bytes);
      }
    } catch (IOException e) {
      throw new DiagnosticException("cannot open \"" + name + "\" for writing: " + reason(file, e));
    }
  }

  private static void writeInPlace(File file, byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(bytes);
    }
  }

  /** Nothing can be lost here, so it is written where it goes, and taken away again where that fails. */
  private static void writeNew(File file, byte[] bytes, boolean secret) throws IOException {
    OutputStream created = secret ? createSecret(file.toPath()) : createNew(file);
    if (created == null) {
      // A link to what is not there yet.
      writeInPlace(file, bytes);
      return;
    }
    try (OutputStream out = created) {
      out.write(bytes);
    } catch (IOException e) {
      file.delete();
      throw e;
    }
  }

  /** Null where the name is taken. */
  private static OutputStream createNew(File file) throws IOException {
    return file.createNewFile() ? new FileOutputStream(file) : null;
  }

  private static void writeBeside(File file, byte[] bytes) throws IOException {
    File parent = file.getAbsoluteFile().getParentFile();
    if (!file.canWrite() || !parent.canWrite()) {
      // Where nothing can be made beside it, the file itself is all there is; unwritable, it says why.
      writeInPlace(file, bytes);
      return;
    }
    File beside = new File(parent, "." + file.getName() + "." + Long.toHexString(System.nanoTime()));
    OutputStream created = createSecret(beside.toPath());
    if (created == null) {
      throw new IOException(beside + " (File exists)");
    }
    boolean done = false;
    try {
      try (OutputStream out = created) {
        out.write(bytes);
      }
      copyMode(file.toPath(), beside.toPath());
      Files.move(beside.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        beside.delete();
      }
    }
  }

  /** A new file that its owner alone can read; null where the name is taken. */
  private static OutputStream createSecret(Path path) throws IOException {
    Set<StandardOpenOption> create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return Channels.newOutputStream(Files.newByteChannel(path, create));
      }
      Set<PosixFilePermission> owner = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      return Channels.newOutputStream(
          Files.newByteChannel(path, create, PosixFilePermissions.asFileAttribute(owner)));
    } catch (FileAlreadyExistsException e) {
      return null;
    }
  }

  private static void copyMode(Path from, Path to) throws IOException {
    if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** The names in a folder, sorted by their bytes; empty where it cannot be listed. */
  public List<String> list(String folder) {
    String[] entries = file(folder).list();
    List<String> names = new ArrayList<>();
    if (entries != null) {
      for (String entry : entries) {
        names.add(ByteString.of(entry.getBytes(PLATFORM)));
      }
    }
    Collections.sort(names);
    return names;
  }

  /** What a symbolic link points to, or null where the name is none. */
  public String linkTarget(String name) {
    Path path = file(name).toPath();
    try {
      return Files.isSymbolicLink(path)
          ? ByteString.of(Files.readSymbolicLink(path).toString().getBytes(PLATFORM)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Makes a symbolic link in place of what has its name; a copy where the system has no links.
   *
   * @param target as the link is to show it, seen from the link's folder
   */
  public void link(String name, String target) {
    Path path = file(name).toPath();
    Path pointed = Path.of(new String(ByteString.bytes(target), PLATFORM));
    try {
      Files.deleteIfExists(path);
      try {
        Files.createSymbolicLink(path, pointed);
      } catch (UnsupportedOperationException e) {
        Files.copy(path.resolveSibling(pointed), path);
      }
    } catch (IOException e) {
      throw new DiagnosticException("cannot link \"" + name + "\" to \"" + target + "\"");
    }
  }

  /** Removes a file, if it is there. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name).toPath());
    } catch (IOException e) {
      throw new DiagnosticException("cannot remove \"" + name + "\"");
    }
  }
}
