package io.github.certscribe.cli;

import java.util.Map;
import java.util.TreeMap;

/**
 * Files that are nowhere but in memory, by absolute names in which no {@code .}, {@code ..} or empty part is left. A
 * folder is there as soon as something is in it. For any number of threads; arrays that go in or out are not copied.
 */
final class MemoryFolder {
  /** The octets of a file, or where a link points (never both). */
  private record Entry(byte[] bytes, String target) {}

  private static final int MOST_LINKS = 40;

  private final TreeMap<String, Entry> entries = new TreeMap<>();

  /** A name seen from the working directory, which is {@code /}. */
  static String absolute(String name) {
    StringBuilder path = new StringBuilder();
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      String part = name.substring(start, end);
      if (part.equals("..")) {
        path.setLength(Math.max(0, path.lastIndexOf("/")));
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.append('/').append(part);
      }
      start = end + 1;
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /** The name of what a link, or a link to a link, points to; null where they go in a circle. */
  synchronized String resolve(String path) {
    String resolved = path;
    for (int i = 0; i < MOST_LINKS; i++) {
      Entry entry = entries.get(resolved);
      if (entry == null || entry.target == null) {
        return resolved;
      }
      String target = entry.target;
      resolved = absolute(target.startsWith("/") ? target : parent(resolved) + "/" + target);
    }
    return null;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Null where there is no such file. */
  synchronized byte[] read(String path) {
    String resolved = resolve(path);
    Entry entry = resolved == null ? null : entries.get(resolved);
    return entry == null ? null : entry.bytes;
  }

  synchronized boolean isDirectory(String path) {
    if (path.equals("/")) {
      return true;
    }
    String next = entries.higherKey(path + "/");
    return next != null && next.startsWith(path + "/");
  }

  /** Whether the folder is there that a file is to go into. */
  synchronized boolean hasParent(String path) {
    String parent = parent(path);
    return parent.isEmpty() || isDirectory(parent);
  }

  synchronized void write(String path, byte[] bytes) {
    String resolved = resolve(path);
    entries.put(resolved == null ? path : resolved, new Entry(bytes, null));
  }

  synchronized void link(String path, String target) {
    entries.put(path, new Entry(null, target));
  }

  /** Null where the name is no link. */
  synchronized String linkTarget(String path) {
    Entry entry = entries.get(path);
    return entry == null ? null : entry.target;
  }

  /** @return whether there was a file, and a folder for it to go to */
  synchronized boolean rename(String path, String to) {
    if (!entries.containsKey(path) || !hasParent(to) || isDirectory(to)) {
      return false;
    }
    entries.put(to, entries.remove(path));
    return true;
  }

  synchronized void delete(String path) {
    entries.remove(path);
  }

  /** Reads a file and writes what comes of it, in one step. */
  synchronized void update(String path, FileAccess.Change change) {
    byte[] after = change.apply(read(path));
    if (after != null) {
      write(path, after);
    }
  }

  /** The names in a folder, sorted; null where there is no such folder. */
  synchronized String[] list(String folder) {
    if (!isDirectory(folder)) {
      return null;
    }
    TreeMap<String, Boolean> names = new TreeMap<>();
    String start = folder.equals("/") ? "/" : folder + "/";
    for (String path : entries.tailMap(start).keySet()) {
      if (!path.startsWith(start)) {
        break;
      }
      int end = path.indexOf('/', start.length());
      names.put(path.substring(start.length(), end < 0 ? path.length() : end), true);
    }
    return names.keySet().toArray(new String[0]);
  }

  /** All files by their absolute names, sorted; links show what they point to. */
  synchronized Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    for (String path : entries.keySet()) {
      byte[] bytes = read(path);
      if (bytes != null) {
        all.put(path, bytes);
      }
    }
    return all;
  }
}
