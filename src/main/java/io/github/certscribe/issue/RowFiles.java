package io.github.certscribe.issue;

import io.github.certscribe.cli.FileAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that a row's commands see: those there are, the ones that all rows read kept as they were first read, and
 * what the commands write kept in memory.
 */
final class RowFiles implements FileAccess {
  /** Larger files are read anew for each row. */
  private static final int LARGEST_KEPT = 1 << 20;
  private static final int MOST_KEPT = 64;

  private final FileAccess files;
  /** Shared by all rows; null where a name is not there. Guarded by itself. */
  private final Map<String, byte[]> kept;
  private final Map<String, byte[]> written = new HashMap<>();

  /** @param kept contents by name, shared by all rows */
  RowFiles(FileAccess files, Map<String, byte[]> kept) {
    this.files = files;
    this.kept = kept;
  }

  /** What was written under a name, or null. */
  byte[] written(String name) {
    return written.get(name);
  }

  @Override
  public boolean exists(String name) {
    return written.containsKey(name) || isKept(name) || files.exists(name);
  }

  private boolean isKept(String name) {
    synchronized (kept) {
      return kept.containsKey(name);
    }
  }

  @Override
  public boolean isDirectory(String name) {
    return !written.containsKey(name) && !isKept(name) && files.isDirectory(name);
  }

  @Override
  public boolean isFile(String name) {
    return written.containsKey(name) || isKept(name) || files.isFile(name);
  }

  @Override
  public boolean isReadable(String name) {
    return written.containsKey(name) || files.isReadable(name);
  }

  @Override
  public boolean isWritable(String name) {
    return written.containsKey(name) || files.isWritable(name);
  }

  @Override
  public byte[] read(String name) {
    byte[] content = written.get(name);
    if (content != null) {
      return content.clone();
    }
    synchronized (kept) {
      content = kept.get(name);
    }
    if (content == null) {
      content = files.read(name);
      synchronized (kept) {
        // The first few are the template, what it includes, and the default config; then come the rows' own.
        if (kept.size() < MOST_KEPT && content.length <= LARGEST_KEPT && files.isFile(name)) {
          kept.put(name, content);
        }
      }
    }
    return content;
  }

  @Override
  public InputStream open(String name) throws IOException {
    byte[] content = written.get(name);
    return content == null ? files.open(name) : new ByteArrayInputStream(content);
  }

  @Override
  public void write(String name, byte[] bytes, boolean secret) {
    written.put(name, bytes);
  }

  @Override
  public void update(String name, Change change) {
    files.update(name, change);
  }

  @Override
  public String[] entries(String folder) {
    return files.entries(folder);
  }

  @Override
  public String linkTarget(String name) {
    return files.linkTarget(name);
  }

  @Override
  public void link(String name, String target) {
    throw new UnsupportedOperationException("no command of a row makes links");
  }

  @Override
  public void rename(String name, String to) {
    throw new UnsupportedOperationException("no command of a row renames files");
  }

  @Override
  public void delete(String name) {
    written.remove(name);
  }
}
