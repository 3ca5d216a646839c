package io.github.certscribe.key;

import java.util.List;

/**
 * Threads that search primes together: all of them for the first one first, so that none ends long before the others.
 */
final class PrimeTeam {
  /** More of them stand in each other's way. */
  private static final int LARGEST = 8;

  private final List<PrimeSearch> searches;
  private Throwable failure;

  private PrimeTeam(List<PrimeSearch> searches) {
    this.searches = searches;
  }

  /** Searches until every search has its prime. */
  static void find(List<PrimeSearch> searches) {
    PrimeTeam team = new PrimeTeam(searches);
    Thread[] others = new Thread[Math.min(LARGEST, Runtime.getRuntime().availableProcessors()) - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = team.member(i + 1);
      others[i].start();
    }
    team.work(0);
    boolean interrupted = false;
    for (Thread other : others) {
      while (other.isAlive()) {
        try {
          other.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (team.failure() != null) {
      throw new IllegalStateException("the search for a prime failed", team.failure());
    }
  }

  private Thread member(int number) {
    Thread thread =
        new Thread("primes") {
          @Override
          public void run() {
            try {
              work(number);
            } catch (RuntimeException | Error e) {
              fail(e);
            }
          }
        };
    thread.setDaemon(true);
    return thread;
  }

  private void work(int number) {
    // Each sieves for another prime; then all test candidates for the first.
    if (number < searches.size()) {
      searches.get(number).prepare();
    }
    for (PrimeSearch search : searches) {
      search.join();
    }
  }

  private synchronized void fail(Throwable why) {
    failure = why;
  }

  private synchronized Throwable failure() {
    return failure;
  }
}
