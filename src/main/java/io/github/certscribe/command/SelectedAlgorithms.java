package io.github.certscribe.command;

/** What {@code list -select NAME} leaves of a list: of what providers have, the entries that have the name. */
final class SelectedAlgorithms {
  private final String list;
  private final String name;
  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder entry = new StringBuilder();
  private boolean legacy;
  /** How many entries there were since the last heading, and how many of them were kept. */
  private int entries;
  private int keptEntries;

  private SelectedAlgorithms(String list, String name) {
    this.list = list;
    this.name = name;
  }

  /**
   * @param list the list's name
   * @param text the whole of it
   * @param name the algorithm's; null for all
   */
  static String of(String list, String text, String name) {
    if (name == null || list.equals("random-instances") || !text.contains(" @ ")) {
      return text;
    }
    SelectedAlgorithms selected = new SelectedAlgorithms(list, name);
    for (String line : text.split("\n")) {
      selected.take(line);
    }
    selected.endBlock();
    return selected.kept.toString();
  }

  private void take(String line) {
    if (line.equals("Legacy:") || line.equals("Provided:")) {
      legacy = line.startsWith("Legacy");
    }
    if (legacy) {
      if (keepsLegacy(line)) {
        kept.append(line).append('\n');
      }
      return;
    }
    String words = line.strip();
    entry.append(line).append('\n');
    if (words.startsWith("Name: ") || words.startsWith("Type: ")) {
      // The last line of an entry has its names.
      return;
    }
    int at = words.indexOf(" @ ");
    if (at < 0) {
      endBlock();
      kept.append(entry);
    } else {
      entries++;
      if (names(words.substring(words.startsWith("IDs: ") ? 5 : 0, at))) {
        kept.append(entry);
        keptEntries++;
      }
    }
    entry.setLength(0);
  }

  /** Digests that are known without a provider are all shown, of ciphers the one of this name. */
  private boolean keepsLegacy(String line) {
    return switch (list) {
      case "public-key-algorithms", "public-key-methods" -> false;
      case "cipher-algorithms" -> line.equals("Legacy:") || line.strip().equalsIgnoreCase(name);
      default -> true;
    };
  }

  /** Says of operations with keys where there is nothing. */
  private void endBlock() {
    boolean says = switch (list) {
      case "asymcipher-algorithms", "kem-algorithms", "key-exchange-algorithms", "public-key-methods",
          "signature-algorithms" -> true;
      default -> false;
    };
    if (says && entries > 0 && keptEntries == 0) {
      kept.append(" -\n");
    }
    entries = 0;
    keptEntries = 0;
  }

  private boolean names(String words) {
    for (String word : words.replace("{", "").replace("}", "").split(",")) {
      if (word.strip().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
