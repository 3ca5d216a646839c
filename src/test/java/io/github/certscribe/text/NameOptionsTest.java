package io.github.certscribe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameOptionsTest {
  @Test
  void wordsAddUpAndTakeAway() {
    assertEquals(NameOptions.ONELINE & ~NameOptions.ESC_MSB, NameOptions.add(0, "oneline,-esc_msb"));
    assertEquals(NameOptions.RFC2253, NameOptions.add(NameOptions.MULTILINE, "RFC2253"));
    assertEquals(NameOptions.UTF8 | NameOptions.SEP_COMMA_PLUS_SPACE, NameOptions.add(0, "+UTF8"));
  }

  @Test
  void anUnknownWordIsRefusedAndAnEmptyOneSpoilsAll() {
    assertEquals(-1, NameOptions.add(0, "oneline,foo"));
    assertEquals(NameOptions.COMPAT, NameOptions.add(0, "oneline,,utf8"));
    assertEquals(NameOptions.COMPAT, NameOptions.add(0, ""));
  }

  @Test
  void listsOfWordsAreReadAsTheRealOneReadsThem() {
    assertEquals(List.of("a", "b"), OptionWords.parse(" a : x,b ").words());
    assertEquals(List.of(), OptionWords.parse("a:").words());
    assertEquals(List.of("a\nb,c"), OptionWords.parse("a\nb,c").words());
  }
}
