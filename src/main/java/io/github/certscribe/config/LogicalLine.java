package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.util.Arrays;

/**
 * A line after continuations are joined, and where each byte of it stands. The byte after the last is always 0, which
 * is what ends a line for every scan; scans are indices into the line.
 */
final class LogicalLine {
  private byte[] bytes = new byte[512];
  private int[] offsets = new int[512];
  private int length;
  private SourceText source;

  void clear(SourceText newSource) {
    length = 0;
    bytes[0] = 0;
    source = newSource;
  }

  int length() {
    return length;
  }

  SourceText source() {
    return source;
  }

  /** Appends a run of bytes of the source. */
  void append(int from, int to) {
    int count = to - from;
    if (length + count + 1 > bytes.length) {
      int size = Math.max(2 * bytes.length, length + count + 1);
      bytes = Arrays.copyOf(bytes, size);
      offsets = Arrays.copyOf(offsets, size);
    }
    System.arraycopy(source.bytes, from, bytes, length, count);
    for (int i = 0; i < count; i++) {
      offsets[length + i] = from + i;
    }
    length += count;
    bytes[length] = 0;
    offsets[length] = to;
  }

  /** Takes off everything from {@code newLength} on. */
  void cut(int newLength) {
    length = newLength;
    bytes[newLength] = 0;
  }

  /** The byte at an index; 0 at and past the end. */
  int at(int index) {
    return index < length ? bytes[index] & 0xff : 0;
  }

  /** Where the byte at an index stands in the source. */
  int offset(int index) {
    return offsets[Math.min(index, length)];
  }

  String text(int from, int to) {
    return ByteString.of(bytes, from, to);
  }

  int skipSpaces(int index) {
    return index < length ? CharacterClass.skip(bytes, index, CharacterClass.SPACE) : index;
  }

  /**
   * The index after the bytes from here on that stand for themselves in a value and side by side in the source; at
   * least
   * {@code index + 1}.
   */
  int skipPlain(int index) {
    int end = CharacterClass.skip(bytes, index + 1, CharacterClass.PLAIN);
    for (int i = index + 1; i < end; i++) {
      if (offsets[i] != offsets[i - 1] + 1) {
        return i;
      }
    }
    return end;
  }

  /** The index after the name that begins here; an escape takes the character after it along. */
  int skipName(int index, boolean dollarInNames) {
    int i = Math.min(index, length);
    while (true) {
      i = CharacterClass.skip(bytes, i, CharacterClass.WORD | CharacterClass.PUNCTUATION);
      int c = at(i);
      if (c == '\\') {
        i = skipEscape(i);
      } else if (dollarInNames && c == '$') {
        i++;
      } else {
        return i;
      }
    }
  }

  private int skipEscape(int index) {
    return at(index + 1) == 0 ? index + 1 : index + 2;
  }

  private int skipQuoted(int index) {
    int quote = at(index);
    int i = index + 1;
    while (at(i) != 0 && at(i) != quote) {
      if (at(i) == '\\') {
        i++;
        if (at(i) == 0) {
          return i;
        }
      }
      i++;
    }
    return at(i) == quote ? i + 1 : i;
  }

  /** Takes off a comment: from the first {@code #} that is neither quoted nor escaped. */
  void cutComment() {
    int i = 0;
    while (true) {
      i = CharacterClass.skip(bytes, i, CharacterClass.UNREMARKABLE);
      int c = at(i);
      if (c == 0) {
        return;
      } else if (c == '#') {
        cut(i);
        return;
      }
      i = c == '\\' ? skipEscape(i) : skipQuoted(i);
    }
  }

  /** Takes off spaces at the end, back to {@code from} at most. */
  void trimEnd(int from) {
    int end = length;
    while (end > from && CharacterClass.isSpace(bytes[end - 1])) {
      end--;
    }
    cut(end);
  }

  DiagnosticException error(int from, int to, String message, String hint) {
    Diagnostic diagnostic = Diagnostic.at(source.at(offset(from)), to - from, message);
    return new DiagnosticException(diagnostic.withHint(hint));
  }
}
