package io.github.certscribe.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated list of words as {@code -nameopt} and {@code -certopt} take it: white space around a word does not
 * count, and what follows a colon is passed over. An empty word spoils the list: the real one then takes none of it,
 * and does not say so.
 *
 * @param words in the order given
 */
record OptionWords(List<String> words) {

  static OptionWords parse(String list) {
    List<String> words = new ArrayList<>();
    int end = 0;
    while (end < list.length() && list.charAt(end) != '\r' && list.charAt(end) != '\n') {
      end++;
    }
    int start = 0;
    while (true) {
      int comma = list.indexOf(',', start);
      boolean last = comma < 0 || comma >= end;
      // The end of a line ends the list, but the last word goes on behind it.
      String item = list.substring(start, last ? list.length() : comma);
      int colon = item.indexOf(':');
      String word = strip(colon < 0 ? item : item.substring(0, colon));
      if (word.isEmpty() || colon >= 0 && strip(item.substring(colon + 1)).isEmpty()) {
        return new OptionWords(List.of());
      }
      words.add(word);
      if (last) {
        return new OptionWords(words);
      }
      start = comma + 1;
    }
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** The name of a word: without the sign before it, ASCII letters in lower case. */
  static String name(String word) {
    return lower(word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word);
  }

  /**
   * What a word makes of flags.
   *
   * @param maskAndFlag what goes first, and what is set, or cleared by a word with a minus; null for an unknown word
   */
  static long apply(long flags, String word, long[] maskAndFlag) {
    if (maskAndFlag == null) {
      return flags;
    }
    long rest = flags & ~maskAndFlag[0];
    return word.startsWith("-") ? rest & ~maskAndFlag[1] : rest | maskAndFlag[1];
  }

  private static String lower(String word) {
    StringBuilder out = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (out == null) {
          out = new StringBuilder(word);
        }
        out.setCharAt(i, (char) (c + 32));
      }
    }
    return out == null ? word : out.toString();
  }
}
