package io.github.certscribe.config;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.List;

/**
 * The inputs that are being read: the file, and what it includes.
 *
 * <p>As in the real one there is one folder under way at most, and when any included file ends, the folder's next file
 * comes before the rest of what included it.
 */
final class Inclusion {
  /**
   * Where the real one runs out of file descriptors (of the 1024 that a Linux process usually has), which ends a loop
   * of includes silently.
   */
  private static final int DEEPEST = 1019;
  /** Past this many files a loop branches, and the real one would not come back either. */
  private static final int MOST_FILES = 50_000;

  /** What became of an include. */
  enum Result {
    READ,
    MISSING,
    /** There have been so many that it would not end. */
    ENDLESS
  }

  private final Host host;
  private final List<LineReader> stack = new ArrayList<>();
  private LineReader current;
  private String folder;
  private String[] folderFiles;
  private int nextFile;
  private int filesOpened;

  Inclusion(SourceText source, Host host) {
    this.host = host;
    this.current = new LineReader(source, true);
  }

  /** The next logical line of any of them; false where all have come to their end. */
  boolean next(LogicalLine line) {
    while (!current.next(line)) {
      LineReader next = folderFiles == null ? null : nextInFolder();
      if (next == null) {
        if (stack.isEmpty()) {
          return false;
        }
        next = stack.remove(stack.size() - 1);
      }
      current = next;
    }
    return true;
  }

  /**
   * Goes on with a file or folder; one that is not there, or cannot be read, is passed over, and so is a folder within
   * a folder.
   */
  Result include(String path) {
    if (path.isEmpty()) {
      return Result.MISSING;
    }
    LineReader next = null;
    boolean isFolder = host.files().isDirectory(path);
    if (!isFolder && host.files().exists(path)) {
      next = open(path);
    } else if (isFolder && folderFiles == null) {
      folder = path;
      folderFiles = isRoom() ? host.files().entries(path) : null;
      nextFile = 0;
      next = folderFiles == null ? null : nextInFolder();
    }
    if (next != null) {
      stack.add(current);
      current = next;
    }
    if (filesOpened > MOST_FILES) {
      return Result.ENDLESS;
    }
    return next != null || isFolder ? Result.READ : Result.MISSING;
  }

  /** Whether there is a file descriptor left; a folder under way has one. */
  private boolean isRoom() {
    return stack.size() + (folderFiles == null ? 0 : 1) < DEEPEST;
  }

  private LineReader open(String path) {
    if (!isRoom()) {
      return null;
    }
    filesOpened++;
    try {
      return new LineReader(new SourceText(path, InputFile.read(path, host.files())), false);
    } catch (DiagnosticException e) {
      return null;
    }
  }

  private LineReader nextInFolder() {
    while (nextFile < folderFiles.length) {
      String name = folderFiles[nextFile++];
      if (FolderEntry.isConfig(name)) {
        LineReader next = open(folder + "/" + name);
        if (next != null) {
          return next;
        }
      }
    }
    folderFiles = null;
    return null;
  }
}
