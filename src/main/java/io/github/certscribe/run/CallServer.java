package io.github.certscribe.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Takes calls from a pipe, a process id a line, and runs each in a thread of its own. */
final class CallServer extends Thread {
  static final int PIPE = 9;

  private static final int LAST = '.';

  private final String folder;
  private final RandomAccessFile pipe;
  private final String requests;
  private final OwnDescriptors own = new OwnDescriptors();
  private final ExecutorService threads = Executors.newCachedThreadPool(new Daemons());
  private final Set<Call> calls = new HashSet<>();
  private boolean abandoned;

  /**
   * @param folder where the callers' programs are: a byte string
   * @param descriptor the pipe's
   */
  CallServer(String folder, int descriptor) throws IOException {
    super("calls");
    setDaemon(true);
    this.folder = folder;
    ProcessFiles process = new ProcessFiles("self");
    // Both ways, so that the pipe never comes to its end.
    pipe = new RandomAccessFile(process.descriptor(descriptor), "rw");
    requests = process.link(descriptor);
  }

  /** A class and no lambda, since a process's first lambda costs milliseconds. */
  private static final class Daemons implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }
  }

  String folder() {
    return folder;
  }

  String requests() {
    return requests;
  }

  OwnDescriptors ownDescriptors() {
    return own;
  }

  @Override
  public void run() {
    takeCalls();
  }

  /** Begins calls until the pipe says that none are to be taken any more. */
  private void takeCalls() {
    byte[] bytes = new byte[4096];
    StringBuilder line = new StringBuilder();
    try {
      boolean last = false;
      for (int count; !last && (count = pipe.read(bytes)) > 0; ) {
        for (int i = 0; i < count; i++) {
          last |= bytes[i] == LAST;
          if (bytes[i] >= '0' && bytes[i] <= '9') {
            line.append((char) bytes[i]);
          } else if (!line.isEmpty()) {
            begin(new Call(this, line.toString()));
            line.setLength(0);
          }
        }
      }
    } catch (IOException e) {
      // No more calls are taken; each is then a process of its own.
    }
  }

  void begin(Call call) {
    synchronized (calls) {
      if (abandoned) {
        call.abandon();
        return;
      }
      calls.add(call);
    }
    threads.execute(call);
  }

  void ended(Call call) {
    synchronized (calls) {
      calls.remove(call);
      calls.notifyAll();
    }
  }

  /**
   * Takes no more calls, but for those that came while it finished: their processes wait. A JVM that ends waits 300 ms
   * for threads that still read.
   */
  void close() throws InterruptedException {
    try {
      pipe.write(LAST);
      join();
      finish();
      pipe.write(LAST);
      takeCalls();
      finish();
    } catch (IOException e) {
      // Then the JVM ends later.
    }
  }

  /** Waits for the calls that are under way: those of processes that the script left behind. */
  void finish() throws InterruptedException {
    synchronized (calls) {
      while (!abandoned && !calls.isEmpty()) {
        calls.wait();
      }
    }
  }

  /** Ends the calls that are under way, their work undone. */
  void abandon() {
    synchronized (calls) {
      abandoned = true;
      calls.forEach(Call::abandon);
    }
  }
}
