package io.github.certscribe.cli;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Writes whole files: what is there stays until all that replaces it is written. */
final class DiskOutput {
  /** The mode of files that hold no secret, before the umask. */
  static final int PUBLIC = 0666;
  /** The mode of files that do. */
  static final int SECRET = 0600;
  /** How much of an old file is kept in memory until the new one is written, in bytes. */
  private static final int MOST_KEPT = 1 << 26;

  private DiskOutput() {}

  /**
   * @param mode of a file that is not there yet
   * @param umask what a new file's mode is to lack; -1 for what the process has
   */
  static void write(File file, byte[] bytes, int mode, int umask) throws IOException {
    if (!file.exists()) {
      writeNew(file, bytes, mode, umask);
    } else if (file.isFile()) {
      writeOver(file, bytes);
    } else {
      writeInPlace(file, bytes);
    }
  }

  /**
   * As {@link #write}, but a new file too is written beside its place, under a name that the next who tries takes over;
   * folders that are not there are made.
   */
  static void replace(File file, byte[] bytes, int mode, int umask) throws IOException {
    boolean exists = file.exists();
    if (exists && !file.isFile()) {
      writeInPlace(file, bytes);
      return;
    }
    File target = exists ? file.getCanonicalFile() : file.getAbsoluteFile();
    File parent = target.getParentFile();
    File beside = new File(parent, "." + target.getName() + ".part");
    OutputStream created;
    try {
      created = createBeside(beside, exists ? SECRET : mode, umask);
    } catch (NoSuchFileException e) {
      // Where that fails, opening does, and says why.
      parent.mkdirs();
      created = createBeside(beside, exists ? SECRET : mode, umask);
    }
    if (created == null) {
      beside.delete();
      created = createBeside(beside, exists ? SECRET : mode, umask);
    }
    if (created == null) {
      throw new IOException(beside + " (File exists)");
    }
    move(created, bytes, beside, target, exists);
  }

  /**
   * As {@link #createNew}, for one of many files: the system is asked once for each. A file that is the only one is
   * made sooner by asking twice, with classes that are there anyway.
   */
  private static OutputStream createBeside(File file, int mode, int umask) throws IOException {
    if (mode != PUBLIC || umask >= 0) {
      return createNew(file, mode, umask);
    }
    try {
      return Channels.newOutputStream(
          Files.newByteChannel(file.toPath(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (FileAlreadyExistsException e) {
      return null;
    }
  }

  private static void move(OutputStream created, byte[] bytes, File beside, File target, boolean keepMode)
      throws IOException {
    boolean done = false;
    try {
      try (OutputStream out = created) {
        out.write(bytes);
      }
      if (keepMode) {
        copyMode(target.toPath(), beside.toPath());
      }
      Files.move(
          beside.toPath(), target.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        beside.delete();
      }
    }
  }

  /** Makes an empty file, where there is none. */
  static void create(File file, int umask) throws IOException {
    OutputStream created = createAsOther(file.toPath(), PUBLIC & ~umask);
    if (created != null) {
      created.close();
    }
  }

  private static void writeInPlace(File file, byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(bytes);
    }
  }

  /** Nothing can be lost here, so it is written where it goes, and taken away again where that fails. */
  private static void writeNew(File file, byte[] bytes, int mode, int umask) throws IOException {
    OutputStream created = createNew(file, mode, umask);
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

  /** A new file, its mode as {@link #write} says; null where the name is taken. */
  private static OutputStream createNew(File file, int mode, int umask) throws IOException {
    if (umask >= 0) {
      return createAsOther(file.toPath(), mode & ~umask);
    }
    if (mode != PUBLIC) {
      return createWithMode(file.toPath(), mode);
    }
    return file.createNewFile() ? new FileOutputStream(file) : null;
  }

  /**
   * Writes a regular file that is there in one piece, and only then cuts it to its length, so that whoever reads
   * meanwhile never finds it empty. Its owner, mode, links and mounts stay, which a file moved to its place would
   * change.
   */
  private static void writeOver(File file, byte[] bytes) throws IOException {
    RandomAccessFile there;
    try {
      there = new RandomAccessFile(file, "rw");
    } catch (IOException e) {
      // Perhaps it can be written and not read; else this says why not.
      writeInPlace(file, bytes);
      return;
    }
    try (there) {
      byte[] old = new byte[(int) Math.min(there.length(), MOST_KEPT)];
      there.readFully(old);
      try {
        there.seek(0);
        there.write(bytes);
        there.setLength(bytes.length);
      } catch (IOException e) {
        // The device is full: what was there goes back where it stood.
        there.seek(0);
        there.write(old);
        there.setLength(old.length);
        throw e;
      }
    }
  }

  /** A new file with this mode, as far as the umask lets it; null where the name is taken. */
  private static OutputStream createWithMode(Path path, int mode) throws IOException {
    Set<StandardOpenOption> create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      if (!hasPermissions(path)) {
        return Channels.newOutputStream(Files.newByteChannel(path, create));
      }
      return Channels.newOutputStream(
          Files.newByteChannel(path, create, PosixFilePermissions.asFileAttribute(permissions(mode))));
    } catch (FileAlreadyExistsException e) {
      return null;
    }
  }

  /** A new file as another process would make it; null where the name is taken. */
  private static OutputStream createAsOther(Path path, int mode) throws IOException {
    // Closed first, then opened as far as that process would: what this process's own umask is has no say then.
    OutputStream created = createWithMode(path, SECRET);
    if (created != null && hasPermissions(path) && mode != SECRET) {
      Files.setPosixFilePermissions(path, permissions(mode));
    }
    return created;
  }

  /** Mode 0600, where there are modes. */
  static void restrict(Path path) throws IOException {
    if (hasPermissions(path)) {
      Files.setPosixFilePermissions(path, permissions(0600));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] all = PosixFilePermission.values();
    Set<PosixFilePermission> set = new HashSet<>();
    for (int i = 0; i < all.length; i++) {
      // In the enumeration's order the first is the highest of nine bits.
      if ((mode >> all.length - 1 - i & 1) != 0) {
        set.add(all[i]);
      }
    }
    return set;
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void copyMode(Path from, Path to) throws IOException {
    if (hasPermissions(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }
}
