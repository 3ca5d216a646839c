package io.github.certscribe.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * The bytes of a file of rows as chars 0 to 255, without a byte order mark. Remembers where lines begin, as far as they
 * have been read ahead of the row that was asked for last, so that an error can show its line.
 */
final class RowSource extends Reader {
  private static final int BYTE_ORDER_MARK = 0xefbbbf;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int limit;
  /** The offset of {@code buffer[0]}. */
  private long bufferOffset;
  /** Where lines begin: those from {@link #firstLine} on, at {@link #head} and behind. */
  private long[] starts = new long[256];
  private int head;
  private int count;
  private long firstLine = 1;
  private boolean afterReturn;

  /** @param in is not closed */
  RowSource(InputStream in) throws IOException {
    this.in = in;
    fill(3);
    if (limit >= 3 && ((buffer[0] & 0xff) << 16 | (buffer[1] & 0xff) << 8 | buffer[2] & 0xff) == BYTE_ORDER_MARK) {
      next = 3;
    }
    addLine(next);
  }

  /** Whether the bytes begin as UTF-16 does: with its byte order mark. */
  boolean isUtf16() {
    int mark = limit < 2 ? 0 : (buffer[0] & 0xff) << 8 | buffer[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe;
  }

  /** The first character that is no white space, before anything is read; -1 where there is none within reach. */
  int peek() throws IOException {
    fill(buffer.length);
    for (int i = next; i < limit; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
        return buffer[i] & 0xff;
      }
    }
    return -1;
  }

  /** Reads until so many bytes are there, or the end is. */
  private void fill(int wanted) throws IOException {
    while (limit < wanted) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read <= 0) {
        return;
      }
      limit += read;
    }
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (next == limit) {
      bufferOffset += limit;
      next = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
      if (limit == 0) {
        return -1;
      }
    }
    int taken = Math.min(length, limit - next);
    for (int i = 0; i < taken; i++) {
      byte b = buffer[next + i];
      chars[offset + i] = (char) (b & 0xff);
      if (afterReturn && b != '\n') {
        addLine(bufferOffset + next + i);
      }
      afterReturn = b == '\r';
      if (b == '\n') {
        addLine(bufferOffset + next + i + 1);
      }
    }
    next += taken;
    return taken;
  }

  private void addLine(long start) {
    if (count == starts.length) {
      long[] larger = new long[2 * count];
      for (int i = 0; i < count; i++) {
        larger[i] = starts[(head + i) % count];
      }
      starts = larger;
      head = 0;
    }
    starts[(head + count) % starts.length] = start;
    count++;
  }

  /** Where a line begins; the lines before it are forgotten. */
  long offset(long line) {
    while (firstLine < line && count > 1) {
      head = (head + 1) % starts.length;
      count--;
      firstLine++;
    }
    return starts[head];
  }

  @Override
  public void close() {
    // whoever opened the stream closes it
  }
}
