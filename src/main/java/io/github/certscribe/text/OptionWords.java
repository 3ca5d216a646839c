package io.github.certscribe.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated list of words as options such as {@code -nameopt} and {@code -ext} take it: white space around a
 * word does not count, what follows a colon is passed over, an empty word spoils the list.
 *
 * @param words in the order given
 */
public record OptionWords(List<String> words) {

  /** The words, or null where one is empty. */
  public static OptionWords parse(String list) {
    List<String> words = new ArrayList<>();
    int end = 0;
    while (end < list.length() && list.charAt(end) != '\r' && list.charAt(end) != '\n') {
      end++;
    }
    int start = 0;
    while (start <= end) {
      int comma = list.indexOf(',', start);
      int stop = comma < 0 || comma > end ? end : comma;
      String item = list.substring(start, stop);
      int colon = item.indexOf(':');
      String word = strip(colon < 0 ? item : item.substring(0, colon));
      if (word.isEmpty() || colon >= 0 && strip(item.substring(colon + 1)).isEmpty()) {
        return null;
      }
      words.add(word);
      start = stop + 1;
    }
    return new OptionWords(words);
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

  /** ASCII letters in lower case. */
  static String lower(String word) {
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
