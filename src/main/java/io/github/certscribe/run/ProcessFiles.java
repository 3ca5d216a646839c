package io.github.certscribe.run;

import io.github.certscribe.text.ByteString;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What Linux tells of a process in {@code /proc/PID} (proc(5)). Texts are byte strings. */
final class ProcessFiles {
  private static final int TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FIFO = 0010000;
  private static final int ACCESS_MODE = 3;
  private static final int READ_AND_WRITE = 2;

  private final String folder;

  /** @param pid a process id, or {@code self} */
  ProcessFiles(String pid) {
    this.folder = "/proc/" + pid + "/";
  }

  /** The path of what the process sees as its own. */
  String path(String name) {
    return folder + name;
  }

  /** The path of a file descriptor, which can be opened anew. */
  String descriptor(int number) {
    return folder + "fd/" + number;
  }

  private String read(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(folder + name)) {
      byte[] bytes = new byte[8192];
      int length = 0;
      for (int count; (count = in.read(bytes, length, bytes.length - length)) > 0; ) {
        length += count;
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * length);
        }
      }
      return ByteString.of(bytes, 0, length);
    }
  }

  /** The words that the process was started with, the program's first. */
  String[] commandLine() throws IOException {
    String all = read("cmdline");
    // Each word ends in NUL.
    String[] words = all.split("\0", -1);
    return Arrays.copyOf(words, Math.max(0, words.length - 1));
  }

  /** The environment that the process was started with. */
  Map<String, String> environment() throws IOException {
    String all = read("environ");
    Map<String, String> environment = new HashMap<>();
    for (int start = 0; start < all.length(); ) {
      int nul = all.indexOf('\0', start);
      int end = nul < 0 ? all.length() : nul;
      int equals = all.indexOf('=', start);
      if (equals > start && equals < end) {
        environment.putIfAbsent(all.substring(start, equals), all.substring(equals + 1, end));
      }
      start = end + 1;
    }
    return environment;
  }

  /** The umask; -1 where the system does not tell it (before Linux 4.7). */
  int umask() {
    try {
      String umask = field(read("status"), "\nUmask:");
      return umask == null ? -1 : Integer.parseInt(umask, 8);
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }

  /**
   * A field of {@code stat}.
   *
   * @param number as proc(5) counts, from 3 (the state) on; 4 is the parent, 6 the session, 7 the terminal
   */
  String statistic(int number) throws IOException {
    String all = read("stat");
    // The second field is a name in parentheses, in which anything may stand.
    return all.substring(all.lastIndexOf(')') + 2).split(" ")[number - 3];
  }

  /** Where a descriptor leads: a path, or a word such as {@code pipe:[1234]}; null where it is closed. */
  String link(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of(descriptor(descriptor))).toString();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** Whether any descriptor leads there. */
  boolean holds(String link) {
    String[] descriptors = new File(folder + "fd").list();
    for (int i = 0; descriptors != null && i < descriptors.length; i++) {
      if (link.equals(link(Integer.parseInt(descriptors[i])))) {
        return true;
      }
    }
    // Where nothing is to be seen, anything may be there.
    return descriptors == null;
  }

  boolean isRegular(int descriptor) {
    return type(descriptor) == REGULAR;
  }

  /** Whether it is a pipe that has a name, and opening it anew would wait for the other end, which may be gone. */
  boolean isWaitingPipe(int descriptor, String link) throws IOException {
    if (link.startsWith("pipe:") || type(descriptor) != FIFO) {
      return false;
    }
    String info = positionAndFlags(descriptor);
    return (Integer.parseInt(info.substring(info.indexOf(' ') + 1), 8) & ACCESS_MODE) != READ_AND_WRITE;
  }

  /** What stands behind a name, on its line. */
  private static String field(String text, String name) {
    int start = text.indexOf(name);
    return start < 0 ? null : text.substring(start + name.length(), text.indexOf('\n', start + name.length())).trim();
  }

  private int type(int descriptor) {
    try {
      return (Integer) Files.getAttribute(Path.of(descriptor(descriptor)), "unix:mode") & TYPE;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /** The position (decimal) and the flags (octal) of an open file, with a blank between. */
  String positionAndFlags(int descriptor) throws IOException {
    String info = read("fdinfo/" + descriptor);
    return field(info, "pos:") + " " + field(info, "flags:");
  }
}
