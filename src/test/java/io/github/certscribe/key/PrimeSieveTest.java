package io.github.certscribe.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeSieveTest {
  private static final int LIMIT = 1024;

  /** The product of the odd primes below the limit. */
  private static BigInteger product() {
    BigInteger product = BigInteger.ONE;
    BigInteger prime = BigInteger.TWO.nextProbablePrime();
    for (; prime.intValueExact() < LIMIT; prime = prime.nextProbablePrime()) {
      product = product.multiply(prime);
    }
    return product;
  }

  @Test
  void whatHasASmallFactorIsMarkedAndNothingElse() {
    BigInteger smallPrimes = product();
    Random random = new Random(1);
    PrimeSieve sieve = new PrimeSieve(LIMIT);
    for (int bits : new int[] {32, 33, 63, 64, 65, 256, 1023, 1024}) {
      BigInteger start = new BigInteger(bits, random).setBit(0).setBit(bits - 1);
      boolean[] composites = sieve.composites(start, 2000);
      for (int i = 0; i < composites.length; i++) {
        BigInteger number = start.add(BigInteger.valueOf(2L * i));
        assertEquals(!number.gcd(smallPrimes).equals(BigInteger.ONE), composites[i], bits + " bits, " + number);
      }
    }
  }

  @Test
  void noPrimeIsDropped() {
    Random random = new Random(2);
    PrimeSieve sieve = new PrimeSieve(PrimeSearch.sieveLimit(2048));
    for (int i = 0; i < 200; i++) {
      BigInteger prime = BigInteger.probablePrime(32 + i, random);
      int before = random.nextInt(3000);
      boolean[] composites = sieve.composites(prime.subtract(BigInteger.valueOf(2L * before)), before + 1);
      assertFalse(composites[before], prime.toString());
    }
  }
}
