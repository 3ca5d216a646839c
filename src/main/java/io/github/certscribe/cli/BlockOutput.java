package io.github.certscribe.cli;

/**
 * Standard output as C's library keeps it for a file or a pipe: what is printed gathers to a block. Where a script
 * sends both streams to one file, it decides which lines come first.
 */
public final class BlockOutput {
  /** In octets: what Linux names as the block of a file and of a pipe (glibc's setvbuf(3), st_blksize). */
  private static final int BLOCK = 4096;

  private final Host host;
  private final StringBuilder gathered = new StringBuilder();

  /** Prints to a host's standard output. */
  public BlockOutput(Host host) {
    this.host = host;
  }

  /** @param byteString what is printed, at once or later */
  public void print(String byteString) {
    gathered.append(byteString);
    while (gathered.length() > BLOCK) {
      host.print(gathered.substring(0, BLOCK));
      gathered.delete(0, BLOCK);
    }
  }

  /** Prints what is left. */
  public void flush() {
    if (gathered.length() > 0) {
      host.print(gathered.toString());
      gathered.setLength(0);
    }
  }
}
