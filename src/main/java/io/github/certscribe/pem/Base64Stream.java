package io.github.certscribe.pem;

import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Base64 in lines, read as the real one's filter reads it ({@code BIO_f_base64}), in blocks of 1,024 characters: lines
 * before the first that decodes are passed over, which also finds the content of most PEM files; what follows must
 * decode, and an error ends the reading with what the blocks before it gave.
 */
public final class Base64Stream {
  private static final int BLOCK = 1024;

  private final byte[] in;
  private final boolean inBlocks;
  private final boolean readsAgain;
  private final byte[] block = new byte[BLOCK];
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Base64Decoder decoder = new Base64Decoder();
  private int next;
  private int held;
  private boolean started;
  private boolean inLongLine;

  private Base64Stream(byte[] in, boolean inBlocks, boolean readsAgain) {
    this.in = in;
    this.inBlocks = inBlocks;
    this.readsAgain = readsAgain;
  }

  /** Base64 in lines. */
  public static Base64Stream of(byte[] in, Dialect dialect) {
    return new Base64Stream(in, false, dialect.readsSkippedLinesAgain());
  }

  /** Base64 without line feeds ({@code -A}). */
  public static Base64Stream ofSingleLine(byte[] in, Dialect dialect) {
    Base64Stream stream = new Base64Stream(in, dialect.refusesLinesInSingleLine(), false);
    stream.started = true;
    return stream;
  }

  /** What comes out; nothing where no line decodes. To be called once. */
  public byte[] decode() {
    if (inBlocks) {
      decodeBlocks();
    } else {
      decodeLines();
    }
    return out.toByteArray();
  }

  /** How many characters had been read when the decoding ended. */
  public int consumed() {
    return next;
  }

  /**
   * Base64 without line feeds, in blocks of 1,024 characters as well: white space may stand at a block's
   * ends only, and an error ends the reading.
   */
  private void decodeBlocks() {
    for (int start = 0; start < in.length; ) {
      next = Math.min(in.length, start + BLOCK);
      int length = (next - start) / 4 * 4;
      if (length == 0) {
        return;
      }
      int from = start;
      int to = start + length;
      while (from < to && (in[from] == ' ' || in[from] == '\t')) {
        from++;
      }
      while (to - from > 3 && (in[to - 1] == '-' || isSpace(in[to - 1]))) {
        to--;
      }
      for (int i = from; i < to; i++) {
        if (isSpace(in[i]) || in[i] == '-') {
          return;
        }
      }
      // Padding only counts at the block's own end, so that white space behind it lets zeros through.
      int zeros = in[start + length - 1] != '=' ? 0 : in[start + length - 2] != '=' ? 1 : 2;
      byte[] text = Arrays.copyOfRange(in, from, to);
      for (int i = 0; i < text.length; i++) {
        text[i] = text[i] == '=' ? (byte) 'A' : text[i];
      }
      ByteArrayOutputStream decoded = new ByteArrayOutputStream();
      Base64Decoder.State state = new Base64Decoder().update(text, 0, text.length, decoded);
      if (state == Base64Decoder.State.ERROR || text.length % 4 != 0 || decoded.size() <= zeros) {
        return;
      }
      out.write(decoded.toByteArray(), 0, decoded.size() - zeros);
      start += length;
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void decodeLines() {
    boolean more = true;
    while (more) {
      int read = Math.min(BLOCK - held, in.length - next);
      System.arraycopy(in, next, block, held, read);
      next += read;
      more = read > 0;
      int length = held + read;
      if (!more && held == 0) {
        return;
      }
      held = length;
      int start = started ? 0 : firstLine(length);
      if (start < 0) {
        continue;
      }
      started = true;
      held = 0;
      ByteArrayOutputStream decoded = new ByteArrayOutputStream(BLOCK);
      Base64Decoder.State state = decoder.update(block, start, length, decoded);
      if (state == Base64Decoder.State.ERROR) {
        return;
      }
      out.writeBytes(decoded.toByteArray());
      more &= state == Base64Decoder.State.MORE;
    }
  }

  /** Where the first line that decodes begins in the block, or -1; then what is not yet a whole line is held. */
  private int firstLine(int length) {
    int line = 0;
    for (int i = 0; i < length; i++) {
      if (block[i] != '\n') {
        continue;
      }
      if (inLongLine) {
        inLongLine = false;
      } else if (decodes(line, i + 1)) {
        decoder = new Base64Decoder();
        return line;
      }
      line = i + 1;
    }
    if (line == 0 && length == BLOCK) {
      // One line longer than a block is passed over to its end.
      inLongLine = true;
      held = 0;
    } else if (line > 0 && line < length) {
      byte[] rest = Arrays.copyOfRange(block, line, length);
      System.arraycopy(rest, 0, block, 0, rest.length);
      held = rest.length;
    } else if (line == length && !readsAgain) {
      held = 0;
    }
    return -1;
  }

  private boolean decodes(int start, int end) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    Base64Decoder.State state = decoder.update(block, start, end, decoded);
    if (state == Base64Decoder.State.MORE || decoded.size() > 0) {
      return true;
    }
    decoder = new Base64Decoder();
    return false;
  }
}
