package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;

/** How far a run is: a line on a terminal that is written over as it goes on, and a summary at the end. */
final class Progress {
  private static final long INTERVAL = 200_000_000L;
  private static final int BAR = 24;

  private final Host host;
  private final boolean live;
  private final boolean quiet;
  private final long size;
  private final String noun;
  private final long start = System.nanoTime();
  private long shown;
  private long issued;
  private long failed;
  private long skipped;

  /**
   * @param live whether standard error is a terminal
   * @param size bytes of the file of rows; 0 where that is not known
   * @param noun what is made, in the plural
   */
  Progress(Host host, boolean live, boolean quiet, long size, String noun) {
    this.host = host;
    this.live = live && !quiet;
    this.quiet = quiet;
    this.size = size;
    this.noun = noun;
  }

  long failed() {
    return failed;
  }

  long issued() {
    return issued;
  }

  /** @param offset bytes of the file of rows that lie before the row */
  void issued(long offset) {
    issued++;
    show(offset);
  }

  void failed(long offset) {
    failed++;
    show(offset);
  }

  /** A row was done by an earlier run. */
  void skipped(long offset) {
    skipped++;
    show(offset);
  }

  private void show(long offset) {
    long now = System.nanoTime();
    if (!live || now - shown < INTERVAL) {
      return;
    }
    shown = now;
    double seconds = (now - start) / 1e9;
    StringBuilder line = new StringBuilder("\r");
    double share = size <= 0 ? -1 : Math.min(1, (double) offset / size);
    if (share >= 0) {
      int filled = (int) (share * BAR);
      line.append('[').append("#".repeat(filled)).append("-".repeat(BAR - filled)).append("] ")
          .append((int) (share * 100)).append(" %  ");
    }
    line.append(issued).append(' ').append(noun);
    if (failed > 0) {
      line.append(", ").append(failed).append(" failed");
    }
    line.append("  ").append(Math.round(issued / Math.max(seconds, 0.001))).append("/s");
    if (share > 0) {
      line.append("  ").append(clock((long) (seconds / share - seconds))).append(" left");
    }
    host.printError(line.append("\u001b[K").toString());
  }

  private static String clock(long seconds) {
    String minutes = String.valueOf(seconds / 60 % 60);
    String rest = (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    return seconds < 3600 ? minutes + ":" + rest
        : seconds / 3600 + ":" + (minutes.length() < 2 ? "0" : "") + minutes + ":" + rest;
  }

  /** Takes the line away, so that something else can be told. */
  void clear() {
    if (live && shown != 0) {
      host.printError("\r\u001b[K");
      shown = 0;
    }
  }

  /** The last line. */
  void end() {
    clear();
    if (quiet) {
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    StringBuilder line = new StringBuilder("certscribe issue: ").append(issued).append(' ').append(noun).append(" in ");
    long tenths = Math.round(seconds * 10);
    line.append(tenths / 10).append('.').append(tenths % 10).append(" s");
    if (issued > 0) {
      line.append(", ").append(Math.round(issued / Math.max(seconds, 0.001))).append(" a second");
    }
    if (skipped > 0) {
      line.append("; ").append(skipped).append(skipped == 1 ? " was" : " were").append(" there already");
    }
    if (failed > 0) {
      line.append("; ").append(failed).append(failed == 1 ? " row" : " rows").append(" failed");
    }
    host.printError(line.append('\n').toString());
  }
}
