package io.github.certscribe.run;

import io.github.certscribe.text.ByteString;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The process that outlives this one ({@code bin/run-watch}): where the JVM is killed, it ends the script and removes
 * the folder, which it is told in a pipe, whose end is the JVM's.
 */
final class Watch {
  private static final int PIPE = 6;
  /** How long to wait for its end, in milliseconds. */
  private static final int PATIENCE = 200;

  private final String pid;
  private final FileOutputStream pipe;

  /** @param pid its process id */
  Watch(String pid) throws IOException {
    this.pid = pid;
    this.pipe = new FileOutputStream(new ProcessFiles("self").descriptor(PIPE));
  }

  /** @param what {@code folder} or {@code done} */
  void tell(String what, String value) {
    try {
      pipe.write(ByteString.bytes(what + " " + value + "\n"));
    } catch (IOException e) {
      // It was killed, and nobody watches.
    }
  }

  /** Lets it go, and waits for its end. */
  void end() throws InterruptedException {
    tell("done", "");
    ProcessFiles process = new ProcessFiles(pid);
    for (int waited = 0; waited < PATIENCE; waited++) {
      try {
        if (process.statistic(3).equals("Z")) {
          return;
        }
      } catch (IOException e) {
        return;
      }
      Thread.sleep(1);
    }
  }
}
