package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of this machine. A file is written at once, when all of it is known; what is no regular file (a device, a
 * pipe, {@code /dev/stdout}) is written as it comes.
 */
public class DiskFiles implements FileAccess {
  /** How long a file that another process has just made may stay empty, in milliseconds. */
  private static final int PATIENCE = 500;
  /** A process's locks do not keep its own threads apart. */
  private static final Object ONE_AT_A_TIME = new Object();
  private static final int LARGEST_UPDATED = 1 << 16;
  private static final Charset PLATFORM = platformCharset();

  private final File directory;

  /** @param directory the working directory, or null for the process's own */
  public DiskFiles(File directory) {
    this.directory = directory;
  }

  private static Charset platformCharset() {
    String name = System.getProperty("sun.jnu.encoding");
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }

  /** The file that a byte string names. */
  protected File file(String name) {
    File file = named(name);
    return directory == null || file.isAbsolute() ? file : new File(directory, file.getPath());
  }

  /** A file of a whole name: not that of a folder's name without the slash at its end, which Java drops. */
  protected static File named(String name) {
    return new File(platformName(name.endsWith("/") ? name + "." : name));
  }

  /** A file's name as the platform's calls take it. */
  protected static String platformName(String byteString) {
    return new String(ByteString.bytes(byteString), PLATFORM);
  }

  /** A file's name as the platform's calls give it, as a byte string. */
  protected static String byteString(String platformName) {
    for (int i = 0; i < platformName.length(); i++) {
      if (platformName.charAt(i) >= 0x80) {
        return ByteString.of(platformName.getBytes(PLATFORM));
      }
    }
    return platformName;
  }

  /** The bits that new files are not to have, of a process whose umask is not this one's; -1 for this process's own. */
  protected int umask() {
    return -1;
  }

  @Override
  public boolean exists(String name) {
    return !name.isEmpty() && file(name).exists();
  }

  @Override
  public boolean isDirectory(String name) {
    // Java takes the empty name for the working folder, which to the system is none.
    return !name.isEmpty() && file(name).isDirectory();
  }

  @Override
  public boolean isFile(String name) {
    return file(name).isFile();
  }

  @Override
  public boolean isSame(String name, String other) {
    if (name.equals(other)) {
      return exists(name);
    }
    try {
      return exists(name) && exists(other) && Files.isSameFile(file(name).toPath(), file(other).toPath());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean isReadable(String name) {
    return file(name).canRead();
  }

  @Override
  public boolean isWritable(String name) {
    return file(name).canWrite();
  }

  @Override
  public byte[] read(String name) {
    File file = file(name);
    try (InputStream in = new FileInputStream(file)) {
      return readFully(in);
    } catch (IOException e) {
      throw new DiagnosticException("cannot open \"" + name + "\" for reading: " + reason(file, e));
    }
  }

  /**
   * All that is left of a stream. Not {@code readAllBytes}: a file stream's asks for the position first, which a pipe
   * has not.
   */
  public static byte[] readFully(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count; (count = in.read(buffer)) > 0; ) {
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }

  @Override
  public InputStream open(String name) throws IOException {
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

  @Override
  public void write(String name, byte[] bytes, boolean secret) {
    write(name, bytes, secret ? DiskOutput.SECRET : DiskOutput.PUBLIC);
  }

  @Override
  public void write(String name, byte[] bytes, int mode) {
    File file = file(name);
    try {
      DiskOutput.write(file, bytes, mode, umask());
    } catch (IOException e) {
      throw unwritable(name, file, e);
    }
  }

  private static DiagnosticException unwritable(String name, File file, IOException e) {
    return new DiagnosticException("cannot open \"" + name + "\" for writing: " + reason(file, e));
  }

  @Override
  public void replace(String name, byte[] bytes, boolean secret) {
    File file = file(name);
    try {
      DiskOutput.replace(file, bytes, secret ? DiskOutput.SECRET : DiskOutput.PUBLIC, umask());
    } catch (IOException e) {
      throw unwritable(name, file, e);
    }
  }

  @Override
  public void restrict(String name) {
    try {
      DiskOutput.restrict(file(name).toPath());
    } catch (IOException e) {
      throw unwritable(name, file(name), e);
    }
  }

  /** The path that a byte string names. */
  public Path path(String name) {
    return file(name).toPath();
  }

  @Override
  public void update(String name, Change change) {
    File file = file(name);
    synchronized (ONE_AT_A_TIME) {
      boolean exists = file.exists();
      try {
        if (!exists && umask() >= 0) {
          DiskOutput.create(file, umask());
        }
        try (RandomAccessFile access = new RandomAccessFile(file, "rw")) {
          update(access, exists, change);
        }
      } catch (IOException e) {
        throw new DiagnosticException("cannot write \"" + name + "\": " + e.getMessage());
      }
    }
  }

  private static void update(RandomAccessFile access, boolean existed, Change change) throws IOException {
    for (int waited = 0; ; waited += 10) {
      try (FileLock lock = access.getChannel().lock()) {
        long length = access.length();
        // Where another process has made it a moment ago, it is empty until that one has the lock.
        if (length > 0 || !existed || waited >= PATIENCE) {
          byte[] before = new byte[(int) Math.min(length, LARGEST_UPDATED)];
          access.readFully(before);
          byte[] after = change.apply(length == 0 && !existed ? null : before);
          if (after != null) {
            access.seek(0);
            access.write(after);
            access.setLength(after.length);
          }
          return;
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String[] entries(String folder) {
    String[] names = file(folder).list();
    for (int i = 0; names != null && i < names.length; i++) {
      names[i] = byteString(names[i]);
    }
    return names;
  }

  @Override
  public String linkTarget(String name) {
    Path path = file(name).toPath();
    try {
      return Files.isSymbolicLink(path) ? byteString(Files.readSymbolicLink(path).toString()) : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void link(String name, String target) {
    Path path = file(name).toPath();
    Path pointed = Path.of(platformName(target));
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

  @Override
  public void rename(String name, String to) {
    try {
      Files.move(file(name).toPath(), file(to).toPath(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DiagnosticException("cannot rename \"" + name + "\" to \"" + to + "\"");
    }
  }

  @Override
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name).toPath());
    } catch (IOException e) {
      throw new DiagnosticException("cannot remove \"" + name + "\"");
    }
  }
}
