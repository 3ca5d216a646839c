package io.github.certscribe.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.Primes;

/**
 * Searches a prime for an RSA key: from a random odd number upwards, candidates with small factors sieved out first,
 * the others tested by Miller-Rabin with random bases, as many rounds as FIPS 186-5 (table B.1) asks for.
 */
final class PrimeSearch {
  private static final int[] SMALL_PRIMES = smallPrimes(1 << 14);

  private final SecureRandom random;
  private final StringBuilder progress;

  /** @param progress takes what {@code -verbose} shows: a dot a candidate, a plus a round; may be null */
  PrimeSearch(SecureRandom random, StringBuilder progress) {
    this.random = random;
    this.progress = progress;
  }

  private static int[] smallPrimes(int limit) {
    boolean[] composite = new boolean[limit];
    int[] primes = new int[limit / 4];
    int count = 0;
    for (int i = 3; i < limit; i += 2) {
      if (!composite[i]) {
        primes[count++] = i;
        for (int j = i * i; j > 0 && j < limit; j += 2 * i) {
          composite[j] = true;
        }
      }
    }
    return java.util.Arrays.copyOf(primes, count);
  }

  /** FIPS 186-5, table B.1, for an error probability of 2^-100 and below; more for short ones. */
  private static int rounds(int bits) {
    return bits >= 1536 ? 4 : bits >= 1024 ? 5 : bits >= 512 ? 7 : 40;
  }

  /**
   * A probable prime.
   *
   * @param bits its exact length; at least 32
   * @param topBits how many of the highest bits are set: two, so that a product of two has its full length
   * @param exponent coprime to the prime less one
   */
  BigInteger find(int bits, int topBits, BigInteger exponent) {
    int window = Math.max(256, 4 * bits);
    while (true) {
      BigInteger start = new BigInteger(bits, random).setBit(0);
      for (int i = 1; i <= topBits; i++) {
        start = start.setBit(bits - i);
      }
      boolean[] composite = sieve(start, window);
      for (int i = 0; i < window; i++) {
        if (composite[i]) {
          continue;
        }
        BigInteger candidate = start.add(BigInteger.valueOf(2L * i));
        if (candidate.bitLength() == bits && isPrime(candidate)
            && candidate.subtract(BigInteger.ONE).gcd(exponent).equals(BigInteger.ONE)) {
          return candidate;
        }
      }
    }
  }

  private boolean isPrime(BigInteger candidate) {
    show('.');
    int rounds = rounds(candidate.bitLength());
    for (int i = 0; i < rounds; i++) {
      if (!Primes.isMRProbablePrime(candidate, random, 1)) {
        return false;
      }
      show('+');
    }
    return true;
  }

  private void show(char c) {
    if (progress != null) {
      progress.append(c);
    }
  }

  /** Which of {@code start + 2i} have a small prime factor. */
  private static boolean[] sieve(BigInteger start, int window) {
    boolean[] composite = new boolean[window];
    int[] words = words(start);
    for (int prime : SMALL_PRIMES) {
      long remainder = 0;
      for (int word : words) {
        remainder = (remainder << 32 | word & 0xffffffffL) % prime;
      }
      // The first i with start + 2i = 0 mod prime.
      int i = remainder == 0 ? 0 : (int) ((remainder & 1) == 1 ? (prime - remainder) / 2 : prime - remainder / 2);
      for (; i < window; i += prime) {
        composite[i] = true;
      }
    }
    return composite;
  }

  private static int[] words(BigInteger number) {
    byte[] octets = number.toByteArray();
    int[] words = new int[(octets.length + 3) / 4];
    int shift = words.length * 4 - octets.length;
    for (int i = 0; i < octets.length; i++) {
      int at = i + shift;
      words[at / 4] |= (octets[i] & 0xff) << 24 - 8 * (at % 4);
    }
    return words;
  }
}
