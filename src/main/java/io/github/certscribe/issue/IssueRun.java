package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rows in, certificates out: rows are worked on by several threads in two steps, and between the steps and after them
 * stand in line in their order. So serial numbers and standard output are those of a loop over the rows, and no more
 * rows are in memory than are being worked on.
 */
final class IssueRun {
  /**
   * How many rows of a line are waited for at once, for each thread; as many again stand behind them, so that no thread
   * has to wait meanwhile. Waiting for each row alone wakes this thread and another at every step of every row.
   */
  private static final int WINDOW = 16;

  private final Job job;
  private final Host host;
  private final RowReader rows;
  private final RowNames names;
  private final RowReport report;
  private final Progress progress;
  private final Serials serials;
  private final int window;
  private final ExecutorService threads;
  private final ArrayDeque<Step<?>> preparing = new ArrayDeque<>();
  private final ArrayDeque<Step<byte[]>> finishing = new ArrayDeque<>();
  private boolean stopped;

  /** A step of a row that a thread is at. */
  private record Step<T>(RowTask task, Future<T> future) {}

  IssueRun(Job job, RowReader rows, RowNames names, RowReport report, Progress progress, int threadCount) {
    this.job = job;
    this.host = job.host();
    this.rows = rows;
    this.names = names;
    this.report = report;
    this.progress = progress;
    this.serials = job.options().makesCertificates() ? Serials.of(job.options(), host) : null;
    this.window = WINDOW * threadCount;
    this.threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              Thread thread = new Thread(task, "row");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Issues all rows, or all up to the first that fails. */
  void run() throws IOException {
    try {
      for (Row row; !stopped && (row = rows.next()) != null; ) {
        begin(row);
        if (preparing.size() >= 2 * window) {
          advance(window);
        }
      }
      advance(preparing.size());
      // What has its serial number is brought to its end even where no more is begun.
      complete(finishing.size());
    } finally {
      threads.shutdownNow();
      if (serials != null) {
        serials.close();
      }
    }
  }

  private void begin(Row row) {
    Map<String, String> files;
    long hash;
    try {
      if (row.problem() != null) {
        throw new RowException(null, row.problem());
      }
      files = names.of(row);
      hash = RowNames.hash(row, files);
      Journal journal = job.journal();
      if (journal != null && journal.has(hash) && names.areDone(files, journal.file(hash))) {
        progress.skipped(row.offset());
        return;
      }
    } catch (RowException e) {
      preparing.add(new Step<>(new RowTask(row, 0, Map.of(), job), CompletableFuture.failedFuture(e)));
      return;
    }
    RowTask task = new RowTask(row, hash, files, job);
    preparing.add(new Step<>(task, threads.submit(task::prepare)));
  }

  /** Takes the rows that were begun first through to their second step, in their order. */
  private void advance(int count) {
    await(preparing, count);
    for (int i = 0; i < count && !stopped; i++) {
      advance();
      if (finishing.size() >= 2 * window) {
        complete(window);
      }
    }
  }

  private void complete(int count) {
    await(finishing, count);
    for (int i = 0; i < count; i++) {
      complete();
    }
  }

  /** Waits for one row, by whose end most of those before it have come to theirs. */
  private static <T extends Step<?>> void await(ArrayDeque<T> line, int count) {
    int left = count;
    for (T step : line) {
      if (--left == 0) {
        failure(step.future());
        return;
      }
    }
  }

  private void advance() {
    Step<?> step = preparing.remove();
    RowTask task = step.task();
    Throwable failure = failure(step.future());
    if (failure == null) {
      BigInteger number = task.needsSerialNumber() ? serials.next() : null;
      finishing.add(new Step<>(task, threads.submit(() -> task.finish(number))));
    } else {
      // It is told when its turn comes.
      finishing.add(new Step<>(task, CompletableFuture.failedFuture(failure)));
      stopped |= job.options().has("stop");
    }
  }

  /** Waits for the row that is furthest on. */
  private void complete() {
    Step<byte[]> step = finishing.remove();
    Throwable failure = failure(step.future());
    if (failure != null) {
      fail(step.task(), failure);
      return;
    }
    byte[] out = result(step.future());
    if (out != null) {
      stream(out);
      step.task().streamed();
    }
    progress.issued(step.task().row().offset());
  }

  /** Nobody reads on behind a closed pipe, and what is not out must not count as done. */
  private void stream(byte[] out) {
    try {
      host.out().write(out);
      host.out().flush();
    } catch (IOException e) {
      throw new DiagnosticException("cannot write to standard output: " + e.getMessage());
    }
  }

  private void fail(RowTask task, Throwable failure) {
    progress.clear();
    report.tell(task.row(), failure, task.missing());
    progress.failed(task.row().offset());
    stopped |= job.options().has("stop");
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits; returns what was thrown, or null. */
  private static Throwable failure(Future<?> future) {
    try {
      future.get();
      return null;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError error) {
        throw error;
      }
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }
}
