package io.github.certscribe.config;

/**
 * Cuts an input into logical lines as the real one does: it reads at most 510 bytes at a time, as a C string, and what
 * it does at the seams can be seen from outside.
 */
final class LineReader {
  /** The most that is read at once. */
  private static final int CHUNK = 510;

  private final SourceText source;
  private int position;

  LineReader(SourceText source, boolean first) {
    this.source = source;
    // Only the first file of all may begin with a byte order mark.
    this.position = first && source.startsWithByteOrderMark() ? 3 : 0;
  }

  SourceText source() {
    return source;
  }

  /** Reads the next logical line; false where the input has come to its end. */
  boolean next(LogicalLine line) {
    line.clear(source);
    skipRemarks();
    boolean again = false;
    while (true) {
      int start = position;
      int stop = nextChunk();
      int end = start;
      // What follows a NUL in a chunk is never seen.
      while (end < stop && source.bytes[end] != 0) {
        end++;
      }
      int read = end - start;
      if (read == 0 && !again) {
        return false;
      }
      while (end > start && (source.bytes[end - 1] == '\r' || source.bytes[end - 1] == '\n')) {
        end--;
      }
      // Nothing to strip means that the line goes on in the next chunk.
      again = read > 0 && end - start == read;
      line.append(start, end);
      if (!again && isContinued(line)) {
        line.cut(line.length() - 1);
        again = true;
      }
      if (!again) {
        return true;
      }
    }
  }

  /**
   * Passes over lines of nothing but a comment, and over empty ones, as far as they are one chunk each and end there:
   * these are most of the config that comes with a system.
   */
  private void skipRemarks() {
    byte[] bytes = source.bytes;
    int limit = bytes.length - 1;
    while (position < limit && (bytes[position] == '#' || bytes[position] == '\n')) {
      int end = position;
      int most = Math.min(limit, position + CHUNK - 1);
      while (end < most && bytes[end] != '\n' && bytes[end] != 0) {
        end++;
      }
      if (bytes[end] != '\n' || end > position && (bytes[end - 1] == '\\' || bytes[end - 1] == '\r')) {
        return;
      }
      position = end + 1;
    }
  }

  private int nextChunk() {
    int limit = Math.min(source.bytes.length, position + CHUNK);
    int stop = position;
    while (stop < limit && source.bytes[stop] != '\n') {
      stop++;
    }
    position = stop < limit ? stop + 1 : stop;
    return position;
  }

  private static boolean isContinued(LogicalLine line) {
    int length = line.length();
    return length > 0 && line.at(length - 1) == '\\' && (length == 1 || line.at(length - 2) != '\\');
  }
}
