package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Position;
import java.util.Arrays;

/**
 * Where each character of a text came from, in runs: characters of a run stand side by side in one source, or, for
 * what the environment gave, all at the reference that brought them in. What another value gave is one run, whose
 * places that value knows: copied, they would fill the memory where values grow by what they held before, a thousand
 * times.
 */
final class Origins implements Value.PositionMap {
  private int count;
  private int[] starts = new int[1];
  /** The {@link SourceText} of a run, or the {@link Origins} that know its places. */
  private Object[] sources = new Object[1];
  /** The offset of the run's first character; its complement where the whole run stands at one place. */
  private int[] offsets = new int[1];

  /** Says that the character at {@code index}, the next one of the text, is the byte at {@code offset}. */
  void add(int index, SourceText source, int offset) {
    int last = count - 1;
    if (last >= 0 && sources[last] == source && offsets[last] >= 0
        && offsets[last] + index - starts[last] == offset) {
      return;
    }
    addRun(index, source, offset);
  }

  /** Says that all characters from {@code index} on came from one place. */
  void addFixed(int index, SourceText source, int offset) {
    addRun(index, source, ~offset);
  }

  /** Says that the characters from {@code index} on are those of another text. */
  void addAll(int index, Origins other) {
    if (other.count > 0) {
      addRun(index, other, -1);
    }
  }

  private void addRun(int index, Object source, int offset) {
    if (count > 0 && starts[count - 1] == index) {
      // Nothing came from the run before: an empty expansion, or the place where the text begins.
      count--;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count + 2);
      sources = Arrays.copyOf(sources, 2 * count + 2);
      offsets = Arrays.copyOf(offsets, 2 * count + 2);
    }
    starts[count] = index;
    sources[count] = source;
    offsets[count] = offset;
    count++;
  }

  @Override
  public Position at(int index) {
    Origins origins = this;
    int place = index;
    int run = origins.runAt(place);
    while (origins.sources[run] instanceof Origins inner) {
      place -= origins.starts[run];
      origins = inner;
      run = inner.runAt(place);
    }
    int offset = origins.offsets[run];
    return ((SourceText) origins.sources[run]).at(offset < 0 ? ~offset : offset + place - origins.starts[run]);
  }

  private int runAt(int index) {
    int run = 0;
    while (run + 1 < count && starts[run + 1] <= index) {
      run++;
    }
    return run;
  }
}
