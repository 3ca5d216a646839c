package io.github.certscribe.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.Primes;

/**
 * Searches a safe prime for Diffie-Hellman: p and (p - 1) / 2 both prime, p in a residue class that makes the generator
 * one of a large subgroup. Candidates are sieved, then tested by Miller-Rabin, on each processor from a start of its
 * own.
 */
final class SafePrimeSearch {
  private static final int SIEVE = 46_340;
  private static final int WINDOW = 1 << 17;
  private static final int MOST_THREADS = 4;
  private static final int LONG_PRIME = 2048;
  private static final int ROUNDS = 64;

  private final SecureRandom random;
  private final int bits;
  private final int step;
  private final int residue;
  private final int[] smallPrimes = PrimeSieve.smallPrimes(SIEVE);
  private final StringBuilder progress;
  private BigInteger found;

  private SafePrimeSearch(SecureRandom random, int bits, int generator, StringBuilder progress) {
    this.random = random;
    this.bits = bits;
    this.progress = progress;
    step = generator == 2 ? 24 : generator == 5 ? 60 : 12;
    residue = step - 1;
  }

  /**
   * @param bits length of the prime, at least 64; the two highest are set
   * @param generator what is to generate a large subgroup; 0 where nothing is
   * @param progress takes what is shown while the search runs; may be null
   */
  static BigInteger find(SecureRandom random, int bits, int generator, StringBuilder progress) {
    return new SafePrimeSearch(random, bits, generator, progress).search();
  }

  private BigInteger search() {
    int count = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    Thread[] others = new Thread[count - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(this::run, "safe prime");
      others[i].setDaemon(true);
      others[i].start();
    }
    run();
    if (progress != null) {
      // Each round of the real one's last test shows both primes' success.
      progress.append("++*".repeat(bits > LONG_PRIME ? 2 * ROUNDS : ROUNDS)).append('\n');
    }
    return found;
  }

  private void run() {
    while (current() == null) {
      BigInteger start = new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2);
      start = start.subtract(start.mod(BigInteger.valueOf(step))).add(BigInteger.valueOf(residue));
      boolean[] composite = sieve(start);
      for (int i = 0; i < WINDOW && current() == null; i++) {
        if (!composite[i]) {
          test(start.add(BigInteger.valueOf((long) step * i)));
        }
      }
    }
  }

  private void test(BigInteger candidate) {
    if (candidate.bitLength() != bits) {
      return;
    }
    BigInteger half = candidate.shiftRight(1);
    boolean quick = isFermatPrime(half);
    show(quick ? ".+" : ".");
    if (quick && isFermatPrime(candidate) && isPrime(half) && isPrime(candidate)) {
      accept(candidate);
    }
  }

  private static boolean isFermatPrime(BigInteger number) {
    BigInteger less = number.subtract(BigInteger.ONE);
    return BigInteger.TWO.modPow(less, number).equals(BigInteger.ONE);
  }

  private boolean isPrime(BigInteger number) {
    return Primes.isMRProbablePrime(number, random, ROUNDS);
  }

  private synchronized BigInteger current() {
    return found;
  }

  private synchronized void accept(BigInteger prime) {
    found = found == null ? prime : found;
  }

  private synchronized void show(String mark) {
    if (progress != null && found == null) {
      progress.append(mark);
    }
  }

  /** Which of {@code start + step i} have a small factor, or their halves one. */
  private boolean[] sieve(BigInteger start) {
    boolean[] composite = new boolean[WINDOW];
    int[] words = PrimeSieve.words(start);
    for (int prime : smallPrimes) {
      if (step % prime == 0) {
        continue;
      }
      long remainder = PrimeSieve.remainder(words, prime);
      long inverse = BigInteger.valueOf(step).modInverse(BigInteger.valueOf(prime)).longValue();
      // start + step i = 0 modulo the small prime, and = 1, where the half would have it as a factor
      mark(composite, (prime - remainder) % prime * inverse % prime, prime);
      mark(composite, (prime + 1 - remainder) % prime * inverse % prime, prime);
    }
    return composite;
  }

  private static void mark(boolean[] composite, long first, int prime) {
    for (long i = first; i < WINDOW; i += prime) {
      composite[(int) i] = true;
    }
  }
}
