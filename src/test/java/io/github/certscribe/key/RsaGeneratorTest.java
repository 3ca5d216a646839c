package io.github.certscribe.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RsaGeneratorTest {
  private static final BigInteger ONE = BigInteger.ONE;

  private static void checkPrime(BigInteger prime, BigInteger exponent) {
    assertTrue(prime.isProbablePrime(64), "prime");
    assertEquals(ONE, prime.subtract(ONE).gcd(exponent), "gcd(e, p - 1)");
  }

  /** RFC 8017, 3.2; FIPS 186-5, A.1. */
  @ParameterizedTest
  @CsvSource({"512, 65537", "513, 3", "1000, 17", "1024, 65537", "2048, 65537", "2048, 3",
      "1024, 18446744073709551629"})
  void twoPrimesMakeAKeyThatHolds(int bits, BigInteger exponent) {
    for (int round = 0; round < 3; round++) {
      StringBuilder progress = new StringBuilder();
      BigInteger[] n = new RsaGenerator(new SecureRandom(), exponent).generate(bits, 2, progress).numbers();
      BigInteger p = n[3];
      BigInteger q = n[4];
      assertEquals(bits, n[0].bitLength());
      assertEquals(n[0], p.multiply(q));
      assertEquals(exponent, n[1]);
      checkPrime(p, exponent);
      checkPrime(q, exponent);
      assertTrue(p.compareTo(q) > 0, "p is the larger");
      assertEquals(bits - bits / 2, p.bitLength());
      assertEquals(bits / 2, q.bitLength());
      assertTrue(p.subtract(q).compareTo(ONE.shiftLeft(bits / 2 - 100)) > 0, "|p - q|");
      assertTrue(n[2].compareTo(ONE.shiftLeft(bits / 2)) > 0, "d");
      BigInteger p1 = p.subtract(ONE);
      BigInteger q1 = q.subtract(ONE);
      assertEquals(exponent.modInverse(p1.multiply(q1).divide(p1.gcd(q1))), n[2], "d = 1/e mod lcm");
      assertEquals(n[2].mod(p1), n[5]);
      assertEquals(n[2].mod(q1), n[6]);
      assertEquals(q.modInverse(p), n[7]);
      assertTrue(progress.toString().matches("\\.+\\++\n\\.+\\++\n"), progress.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"1024, 3", "2048, 3", "4096, 4"})
  void moreThanTwoPrimes(int bits, int count) {
    RsaPrivateKey key = new RsaGenerator(new SecureRandom(), BigInteger.valueOf(65_537)).generate(bits, count, null);
    BigInteger[] n = key.numbers();
    List<BigInteger> others = key.otherPrimes();
    assertEquals(3 * (count - 2), others.size());
    BigInteger product = n[3].multiply(n[4]);
    for (int i = 0; i < others.size(); i += 3) {
      checkPrime(others.get(i), n[1]);
      assertEquals(n[2].mod(others.get(i).subtract(ONE)), others.get(i + 1), "d_i");
      assertEquals(ONE, others.get(i + 2).multiply(product).mod(others.get(i)), "t_i");
      product = product.multiply(others.get(i));
    }
    assertEquals(n[0], product);
    assertEquals(bits, product.bitLength());
    BigInteger message = new BigInteger(bits - 1, new SecureRandom());
    assertEquals(message, message.modPow(n[1], n[0]).modPow(n[2], n[0]));
  }

  @Test
  void primesTooCloseAreNotTaken() {
    BigInteger p = BigInteger.TWO.pow(256).subtract(BigInteger.valueOf(189));
    assertFalse(RsaGenerator.areFit(p, p.subtract(ONE.shiftLeft(155)), 512), "2^155 apart");
    assertTrue(RsaGenerator.areFit(p, p.subtract(ONE.shiftLeft(157)), 512), "2^157 apart");
    assertTrue(RsaGenerator.areFit(p.subtract(ONE.shiftLeft(157)), p, 512), "either way round");
    assertFalse(RsaGenerator.areFit(p, ONE.shiftLeft(254), 512), "a product that falls short");
    assertFalse(RsaGenerator.isLarge(ONE.shiftLeft(256).subtract(ONE), 512));
    assertTrue(RsaGenerator.isLarge(ONE.shiftLeft(256).add(ONE), 512));
  }
}
