package io.github.certscribe.key;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Tells which numbers have a small prime factor: what is left is worth a test of primality, which costs as much as
 * thousands of divisions.
 */
final class PrimeSieve {
  /** The odd primes below the limit, in groups whose product is below 2^31: one long division serves a group. */
  private final int[] primes;
  private final int[] groupEnds;
  private final int[] products;

  /** @param limit the primes below it are sieved with; at most 46,340 */
  PrimeSieve(int limit) {
    primes = smallPrimes(limit);
    int[] ends = new int[primes.length];
    int[] all = new int[primes.length];
    int groups = 0;
    long product = 1;
    for (int i = 0; i < primes.length; i++) {
      if (product * primes[i] > Integer.MAX_VALUE) {
        ends[groups] = i;
        all[groups++] = (int) product;
        product = 1;
      }
      product *= primes[i];
    }
    ends[groups] = primes.length;
    all[groups++] = (int) product;
    groupEnds = Arrays.copyOf(ends, groups);
    products = Arrays.copyOf(all, groups);
  }

  /** The odd primes below a limit, which is at most 46,340. */
  static int[] smallPrimes(int limit) {
    boolean[] composite = new boolean[limit];
    int[] primes = new int[limit / 4];
    int count = 0;
    for (int i = 3; i < limit; i += 2) {
      if (!composite[i]) {
        primes[count++] = i;
        for (int j = i * i; j < limit; j += 2 * i) {
          composite[j] = true;
        }
      }
    }
    return Arrays.copyOf(primes, count);
  }

  /**
   * Which of {@code start + 2i} have a small prime factor.
   *
   * @param start odd, and larger than the primes that are sieved with
   * @param window how many numbers are looked at
   */
  boolean[] composites(BigInteger start, int window) {
    boolean[] composite = new boolean[window];
    int[] words = words(start);
    int next = 0;
    for (int group = 0; group < products.length; group++) {
      int rest = (int) remainder(words, products[group]);
      for (; next < groupEnds[group]; next++) {
        int prime = primes[next];
        int r = rest % prime;
        // The first i with start + 2i = 0 mod prime.
        int i = r == 0 ? 0 : (r & 1) == 1 ? (prime - r) / 2 : prime - r / 2;
        for (; i < window; i += prime) {
          composite[i] = true;
        }
      }
    }
    return composite;
  }

  /** What is left of a number in words when it is divided by one of up to 31 bits. */
  static long remainder(int[] words, long divisor) {
    long remainder = 0;
    for (int word : words) {
      remainder = (remainder << 32 | word & 0xffffffffL) % divisor;
    }
    return remainder;
  }

  /** The number's 32-bit words, the highest first. */
  static int[] words(BigInteger number) {
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
