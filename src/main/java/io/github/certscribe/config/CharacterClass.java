package io.github.certscribe.config;

/** What a byte means in a config file; bytes past ASCII mean nothing but themselves. */
final class CharacterClass {
  static final int WORD = 1;
  static final int PUNCTUATION = 2;
  static final int SPACE = 4;
  static final int QUOTE = 8;

  private static final byte[] CLASSES = classes();

  private CharacterClass() {}

  private static byte[] classes() {
    byte[] table = new byte[128];
    mark(table, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_", WORD);
    mark(table, "!%&*+,-./;?@^|~", PUNCTUATION);
    mark(table, " \t\r\n", SPACE);
    mark(table, "\"'`", QUOTE);
    return table;
  }

  private static void mark(byte[] table, String characters, int kind) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] |= (byte) kind;
    }
  }

  private static boolean is(int character, int kinds) {
    return character >= 0 && character < 128 && (CLASSES[character] & kinds) != 0;
  }

  /** What the name of a variable is made of. */
  static boolean isWord(int character) {
    return is(character, WORD);
  }

  /** What names of values and sections are made of. */
  static boolean isName(int character) {
    return is(character, WORD | PUNCTUATION);
  }

  static boolean isSpace(int character) {
    return is(character, SPACE);
  }

  static boolean isQuote(int character) {
    return is(character, QUOTE);
  }
}
