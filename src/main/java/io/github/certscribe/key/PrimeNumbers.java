package io.github.certscribe.key;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Primes for their own sake. */
public final class PrimeNumbers {
  private static final int CERTAINTY = 128;
  /** Below this a prime could be one of those that the search sieves by. */
  private static final int LEAST_SIEVED_BITS = 64;
  private static final int LEAST_SAFE_BITS = 6;

  private PrimeNumbers() {}

  /** Whether a number is prime, as sure as {@link BigInteger#isProbablePrime} is with a certainty of 128. */
  public static boolean isPrime(BigInteger number) {
    return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
  }

  /**
   * @param bits length of the prime
   * @param safe whether (p - 1) / 2 is to be prime too
   * @throws DiagnosticException where none is so short
   */
  public static BigInteger make(int bits, boolean safe, SecureRandom random) {
    if (bits < (safe ? LEAST_SAFE_BITS : 2)) {
      throw new DiagnosticException("a prime of " + bits + " bits is too small");
    }
    if (!safe) {
      return BigInteger.probablePrime(bits, random);
    }
    if (bits >= LEAST_SIEVED_BITS) {
      return SafePrimeSearch.find(random, bits, 0, null);
    }
    BigInteger prime;
    do {
      prime = BigInteger.probablePrime(bits - 1, random).shiftLeft(1).add(BigInteger.ONE);
    } while (!isPrime(prime));
    return prime;
  }
}
