package io.github.certscribe.run;

import java.io.File;
import java.io.IOException;

/**
 * Processes that outlive the script. One that it started as its last thing may be about to make a call: its shell is
 * then yet to read the program that the folder holds.
 */
final class Latecomers {
  private static final int MILLISECONDS = 10;
  private static final int TURNS = 10;

  private Latecomers() {}

  /** Gives them the time to make their call: a tenth of a second at most, none where there are no such processes. */
  static void await(String folder) throws InterruptedException {
    for (int turn = 0; turn < TURNS && exist(folder); turn++) {
      Thread.sleep(MILLISECONDS);
    }
  }

  /** Whether a process has the folder on its PATH. */
  private static boolean exist(String folder) {
    String[] names = new File("/proc").list();
    for (String name : names == null ? new String[0] : names) {
      if (name.charAt(0) >= '0' && name.charAt(0) <= '9') {
        try {
          String path = new ProcessFiles(name).environment().get("PATH");
          if (path != null && path.startsWith(folder + ":")) {
            return true;
          }
        } catch (IOException e) {
          // another user's, or gone
        }
      }
    }
    return false;
  }
}
