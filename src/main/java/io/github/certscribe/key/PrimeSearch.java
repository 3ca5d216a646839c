package io.github.certscribe.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.Primes;

/**
 * A search for one prime of an RSA key, in which several threads may take part: from a random odd number upwards,
 * candidates with small factors sieved out first, the others tested by Bouncy Castle's Miller-Rabin with random bases,
 * as many rounds as FIPS 186-5 (table B.1) asks for.
 */
final class PrimeSearch {
  private final SecureRandom random;
  private final int bits;
  private final int topBits;
  private final BigInteger exponent;
  private final StringBuilder progress = new StringBuilder();
  private final PrimeSieve sieve;

  private BigInteger start;
  private boolean[] composite = {};
  private int next;
  private boolean claimed;
  private BigInteger prime;

  /**
   * @param bits the prime's exact length; at least 32
   * @param topBits how many of the highest bits are set: two, so that a product of two has its full length
   * @param exponent coprime to the prime less one
   */
  PrimeSearch(SecureRandom random, int bits, int topBits, BigInteger exponent, PrimeSieve sieve) {
    this.random = random;
    this.bits = bits;
    this.topBits = topBits;
    this.exponent = exponent;
    this.sieve = sieve;
  }

  /** Up to what to sieve for a prime of so many bits: the longer it is, the more a test costs that a division saves. */
  static int sieveLimit(int bits) {
    return Math.min(46_340, Math.max(256, bits * bits / 64));
  }

  /** FIPS 186-5, table B.1, for an error probability of 2^-100 and below; more for short ones. */
  private static int rounds(int bits) {
    return bits >= 1536 ? 4 : bits >= 1024 ? 5 : bits >= 512 ? 7 : 40;
  }

  /** Takes part until somebody has found the prime, or has a number that all but is. */
  void join() {
    BigInteger candidate;
    while ((candidate = take()) != null) {
      if (Primes.isMRProbablePrime(candidate, random, 1) && claim()) {
        finish(candidate);
      }
    }
  }

  /** Draws where to start, and sieves, where that is not done yet: what join() would begin with. */
  synchronized void prepare() {
    if (start == null) {
      int window = Math.max(256, 2 * bits);
      BigInteger odd = new BigInteger(bits, random).setBit(0);
      for (int i = 1; i <= topBits; i++) {
        odd = odd.setBit(bits - i);
      }
      start = odd;
      composite = sieve.composites(start, window);
      next = 0;
    }
  }

  /** The next candidate; null where the search is over, or is about to be. */
  private synchronized BigInteger take() {
    while (!claimed) {
      prepare();
      while (next < composite.length) {
        int i = next++;
        if (!composite[i]) {
          BigInteger candidate = start.add(BigInteger.valueOf(2L * i));
          if (candidate.bitLength() == bits) {
            progress.append('.');
            return candidate;
          }
        }
      }
      start = null;
    }
    return null;
  }

  private synchronized boolean claim() {
    boolean first = !claimed;
    claimed = true;
    return first;
  }

  /** The other rounds for a candidate that has stood the first. */
  private void finish(BigInteger candidate) {
    int rounds = rounds(bits);
    boolean isPrime =
        candidate.subtract(BigInteger.ONE).gcd(exponent).equals(BigInteger.ONE)
            && Primes.isMRProbablePrime(candidate, random, rounds - 1);
    synchronized (this) {
      claimed = isPrime;
      if (isPrime) {
        prime = candidate;
        // The real one's rounds, each of which it shows, are more than the standard asks for.
        for (int i = 0; i < (bits > 2048 ? 128 : 64); i++) {
          progress.append('+');
        }
      }
    }
  }

  /** The prime, once all who took part have come back. */
  synchronized BigInteger prime() {
    return prime;
  }

  /** What {@code -verbose} shows: a dot a candidate, pluses for the prime. */
  synchronized String progress() {
    return progress.toString();
  }
}
