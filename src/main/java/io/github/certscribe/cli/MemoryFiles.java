package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder in memory as a command's file system: {@code /} is its working directory, and nothing of this machine is in
 * it but {@code /dev/null}, {@code /dev/stdin}, {@code /dev/stdout} and {@code /dev/stderr}. Several commands may use
 * one at once.
 */
public final class MemoryFiles implements FileAccess {
  private final MemoryFolder folder;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;

  /** An empty folder. */
  public MemoryFiles() {
    this(new MemoryFolder(), InputStream.nullInputStream(), OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }

  private MemoryFiles(MemoryFolder folder, InputStream in, OutputStream out, OutputStream err) {
    this.folder = folder;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** The same folder, as a command sees it that has these standard streams. */
  public MemoryFiles with(InputStream in, OutputStream out, OutputStream err) {
    return new MemoryFiles(folder, in, out, err);
  }

  /** All files by their names as seen from the working directory, sorted. The arrays are the folder's own. */
  public Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : folder.all().entrySet()) {
      all.put(entry.getKey().substring(1), entry.getValue());
    }
    return all;
  }

  /** Puts a file there, and the folders that it is in. */
  public void put(String name, byte[] bytes) {
    folder.write(MemoryFolder.absolute(name), bytes);
  }

  private static boolean isDevice(String path) {
    return switch (path) {
      case "/dev/null", "/dev/stdin", "/dev/stdout", "/dev/stderr" -> true;
      default -> false;
    };
  }

  @Override
  public boolean exists(String name) {
    return isFile(name) || isDirectory(name) || isDevice(MemoryFolder.absolute(name));
  }

  @Override
  public boolean isDirectory(String name) {
    String path = folder.resolve(MemoryFolder.absolute(name));
    return !name.isEmpty() && path != null && folder.isDirectory(path);
  }

  @Override
  public boolean isFile(String name) {
    return folder.read(MemoryFolder.absolute(name)) != null && !name.endsWith("/");
  }

  @Override
  public boolean isSame(String name, String other) {
    String path = folder.resolve(MemoryFolder.absolute(name));
    return path != null && exists(name) && path.equals(folder.resolve(MemoryFolder.absolute(other)));
  }

  @Override
  public boolean isReadable(String name) {
    return exists(name);
  }

  @Override
  public boolean isWritable(String name) {
    return exists(name);
  }

  @Override
  public byte[] read(String name) {
    try (InputStream stream = open(name)) {
      return DiskFiles.readFully(stream);
    } catch (IOException e) {
      throw new DiagnosticException("cannot open \"" + name + "\" for reading: " + e.getMessage());
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    String path = MemoryFolder.absolute(name);
    if (path.equals("/dev/stdin")) {
      return in;
    }
    byte[] bytes = path.equals("/dev/null") ? new byte[0] : folder.read(path);
    if (bytes == null || name.endsWith("/")) {
      throw new FileNotFoundException(isDirectory(name) ? "Is a directory" : "No such file or directory");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void write(String name, byte[] bytes, boolean secret) {
    String path = MemoryFolder.absolute(name);
    try {
      switch (path) {
        case "/dev/null" -> { }
        case "/dev/stdout" -> out.write(bytes);
        case "/dev/stderr" -> err.write(bytes);
        default -> {
          check(name, path);
          folder.write(path, bytes.clone());
        }
      }
    } catch (IOException e) {
      throw new DiagnosticException("cannot open \"" + name + "\" for writing: " + e.getMessage());
    }
  }

  private void check(String name, String path) throws IOException {
    if (isDirectory(name) || name.endsWith("/")) {
      throw new FileNotFoundException("Is a directory");
    }
    if (name.isEmpty() || !folder.hasParent(path)) {
      throw new FileNotFoundException("No such file or directory");
    }
  }

  @Override
  public void update(String name, Change change) {
    String path = MemoryFolder.absolute(name);
    try {
      check(name, path);
    } catch (IOException e) {
      throw new DiagnosticException("cannot write \"" + name + "\": " + e.getMessage());
    }
    folder.update(path, change);
  }

  @Override
  public String[] entries(String name) {
    String path = folder.resolve(MemoryFolder.absolute(name));
    return path == null ? null : folder.list(path);
  }

  @Override
  public String linkTarget(String name) {
    return folder.linkTarget(MemoryFolder.absolute(name));
  }

  @Override
  public void link(String name, String target) {
    folder.link(MemoryFolder.absolute(name), target);
  }

  @Override
  public void rename(String name, String to) {
    if (!folder.rename(MemoryFolder.absolute(name), MemoryFolder.absolute(to))) {
      throw new DiagnosticException("cannot rename \"" + name + "\" to \"" + to + "\"");
    }
  }

  @Override
  public void delete(String name) {
    folder.delete(MemoryFolder.absolute(name));
  }

  /** A text as a file holds it: in UTF-8. */
  public static byte[] bytes(String text) {
    return ByteString.bytes(ByteString.utf8(text));
  }
}
