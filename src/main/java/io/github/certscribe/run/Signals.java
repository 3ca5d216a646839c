package io.github.certscribe.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * Signals that would end this process are the script's to answer: this process ends when the script does.
 *
 * <p>SIGTERM and SIGHUP, and SIGINT where it does not come from the terminal, are passed on as SIGTERM by a shutdown
 * hook; the JVM halts once the script has ended. What nohup has a process ignore the JVM and the script ignore.
 */
final class Signals extends Thread {
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile Script script;

  private Signals() {}

  /** To be called before there is a script, so that no signal is missed. */
  static Signals receive() {
    Signals signals = new Signals();
    Runtime.getRuntime().addShutdownHook(signals);
    return signals;
  }

  /** Names the script, to which signals go from now on, and those that have come already. */
  void passOn(Script to) {
    script = to;
    started.countDown();
    // Not earlier: a script inherits what is ignored.
    if (hasTerminal()) {
      ignoreInterrupts();
    }
  }

  @Override
  public void run() {
    try {
      started.await();
      script.terminate();
      // The main thread halts the JVM, with the script's status.
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether this process is of the group that has the terminal: what comes from there comes to the script as well. */
  private static boolean hasTerminal() {
    ProcessFiles own = new ProcessFiles("self");
    try {
      return own.statistic(5).equals(own.statistic(8));
    } catch (IOException e) {
      return false;
    }
  }

  /** By reflection, since the compiler cannot be told not to warn of the class; a JVM without it passes SIGINT on. */
  private static void ignoreInterrupts() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal.getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // See above.
    }
  }
}
