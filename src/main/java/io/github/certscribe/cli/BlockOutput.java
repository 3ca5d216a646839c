package io.github.certscribe.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output as C's library keeps it for a file or a pipe: what is written gathers to a block, and is seen when
 * that is full or the process ends. Where a script sends both streams to one file, it decides which lines come first.
 */
final class BlockOutput extends OutputStream {
  private final OutputStream out;
  /** What Linux names as the block of a file and of a pipe (st_blksize of stat(2)). */
  private final byte[] block = new byte[4096];
  private int length;

  BlockOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (length == block.length) {
        end();
      }
      int part = Math.min(count - done, block.length - length);
      System.arraycopy(octets, offset + done, block, length, part);
      length += part;
      done += part;
    }
  }

  /** A block is not seen sooner for this. */
  @Override
  public void flush() {}

  /** Writes what is left. */
  void end() throws IOException {
    out.write(block, 0, length);
    length = 0;
  }
}
