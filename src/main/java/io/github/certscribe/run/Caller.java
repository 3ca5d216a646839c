package io.github.certscribe.run;

import io.github.certscribe.cli.DiskFiles;
import java.io.File;
import java.io.IOException;

/**
 * The process that a call came from: {@code call}, of which standard input is at descriptor 8, and which waits for an
 * answer at descriptor 9.
 */
final class Caller extends DiskFiles {
  static final int STANDARD_INPUT = 8;
  private static final int ANSWER = 9;
  private static final int OWN_UMASK = new ProcessFiles("self").umask();

  private final ProcessFiles process;
  private final String requests;
  private boolean umaskKnown;
  private int umask;
  private boolean touched;

  /** @param requests the link of the pipe that calls come through */
  Caller(String pid, String requests) {
    super(null);
    process = new ProcessFiles(pid);
    this.requests = requests;
  }

  ProcessFiles process() {
    return process;
  }

  /** What its standard output or error is; null for nothing. */
  String outputLink(int number) {
    String link = process.link(number);
    while (requests.equals(link)) {
      // The caller's "echo" is not over yet, whose output went where calls come from.
      Thread.onSpinWait();
      link = process.link(number);
    }
    return link;
  }

  /** The path of the pipe in which it waits for an answer. */
  String answer() {
    return process.descriptor(ANSWER);
  }

  boolean isAlive() {
    return new File(answer()).exists();
  }

  /**
   * To be called before anything is done that can be seen.
   *
   * @throws CallerGone where nobody waits for it any more
   */
  void touch() {
    if (!isAlive()) {
      throw new CallerGone();
    }
    touched = true;
  }

  /** Gives the call up to another process, where that can still be. */
  void refuse(String reason) {
    if (!touched) {
      throw new CallCannotBeServed(reason);
    }
  }

  /** Whether its terminal is this process's, if it has one. */
  boolean sharesTerminal() {
    ProcessFiles own = new ProcessFiles("self");
    try {
      return process.statistic(6).equals(own.statistic(6)) && process.statistic(7).equals(own.statistic(7));
    } catch (IOException e) {
      return false;
    }
  }

  // Its files, as it sees them:

  @Override
  protected File file(String name) {
    if (name.startsWith("/")) {
      return named(own(name));
    }
    // An empty name is no file, and must not become the folder.
    return name.isEmpty() ? new File("") : named(process.path("cwd/" + name));
  }

  /** What a process calls its own, by a name that says whose it is. */
  private String own(String name) {
    if (name.startsWith("/dev/") || name.startsWith("/proc/")) {
      outputLink(1);
    }
    switch (name) {
      case "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0":
        return process.descriptor(STANDARD_INPUT);
      case "/dev/stdout":
        return process.descriptor(1);
      case "/dev/stderr":
        return process.descriptor(2);
      default:
        break;
    }
    if (name.startsWith("/dev/fd/")) {
      return process.path("fd/" + name.substring("/dev/fd/".length()));
    }
    return name.startsWith("/proc/self/") ? process.path(name.substring("/proc/self/".length())) : name;
  }

  @Override
  protected int umask() {
    if (!umaskKnown) {
      umaskKnown = true;
      umask = process.umask();
      // The same as ours: then the system sees to it better than we can.
      umask = umask == OWN_UMASK ? -1 : umask;
    }
    return umask;
  }

  @Override
  public void write(String name, byte[] bytes, boolean secret) {
    touch();
    super.write(name, bytes, secret);
  }

  @Override
  public void update(String name, Change change) {
    touch();
    super.update(name, change);
  }

  @Override
  public void link(String name, String target) {
    touch();
    super.link(name, target);
  }

  @Override
  public void delete(String name) {
    touch();
    super.delete(name);
  }
}
