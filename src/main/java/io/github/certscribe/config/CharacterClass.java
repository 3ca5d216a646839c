package io.github.certscribe.config;

/** What a byte means in a config file; bytes past ASCII mean nothing but themselves. */
final class CharacterClass {
  static final int WORD = 1;
  static final int PUNCTUATION = 2;
  static final int SPACE = 4;
  static final int QUOTE = 8;
  /** What stands for itself in a value: all but quotes, the backslash, the dollar sign and 0. */
  static final int PLAIN = 16;
  /** What cannot begin a comment, nor hide one: all but quotes, the backslash, the number sign and 0. */
  static final int UNREMARKABLE = 32;

  private static final byte[] CLASSES = classes();

  private CharacterClass() {}

  private static byte[] classes() {
    byte[] table = new byte[256];
    mark(table, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_", WORD);
    mark(table, "!%&*+,-./;?@^|~", PUNCTUATION);
    mark(table, " \t\r\n", SPACE);
    mark(table, "\"'`", QUOTE);
    for (int i = 1; i < table.length; i++) {
      boolean special = i == '\\' || (table[i] & QUOTE) != 0;
      table[i] |= (byte) ((special || i == '$' ? 0 : PLAIN) | (special || i == '#' ? 0 : UNREMARKABLE));
    }
    return table;
  }

  private static void mark(byte[] table, String characters, int kind) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] |= (byte) kind;
    }
  }

  /** @param character from 0 to 255, or negative for a byte that is as good as one past ASCII */
  private static boolean is(int character, int kinds) {
    return (CLASSES[character & 0xff] & kinds) != 0;
  }

  /** The first index from {@code from} on whose byte is of none of the kinds; the bytes end in one that is not, a 0. */
  static int skip(byte[] bytes, int from, int kinds) {
    // A loop without calls: most configs are read through once, by an interpreter.
    byte[] classes = CLASSES;
    int i = from;
    while ((classes[bytes[i] & 0xff] & kinds) != 0) {
      i++;
    }
    return i;
  }

  /** What the name of a variable is made of. */
  static boolean isWord(int character) {
    return is(character, WORD);
  }

  static boolean isSpace(int character) {
    return is(character, SPACE);
  }

  static boolean isQuote(int character) {
    return is(character, QUOTE);
  }
}
