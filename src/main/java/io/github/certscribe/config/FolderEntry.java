package io.github.certscribe.config;

/** Names of the files in a folder that is included. */
final class FolderEntry {
  private FolderEntry() {}

  /** Whether a file of a folder is read: its name ends in .cnf or .conf, in any case, and has more than that. */
  static boolean isConfig(String name) {
    return name.length() > 5 && name.regionMatches(true, name.length() - 5, ".conf", 0, 5)
        || name.length() > 4 && name.regionMatches(true, name.length() - 4, ".cnf", 0, 4);
  }
}
