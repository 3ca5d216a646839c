package io.github.certscribe.key;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Makes RSA keys (RFC 8017, 3.2; FIPS 186-5, A.1), also of more than two primes. */
public final class RsaGenerator {
  private static final int MINIMUM_BITS = 512;
  private static final int RECOMMENDED_MAXIMUM_BITS = 16384;

  private final SecureRandom random;
  private final BigInteger exponent;

  /** @param exponent odd, above one */
  public RsaGenerator(SecureRandom random, BigInteger exponent) {
    this.random = random;
    this.exponent = exponent;
  }

  /**
   * Warns of a modulus that is very long, in the real one's words.
   *
   * @param bits length of the modulus
   * @throws DiagnosticException where it is too short
   */
  public static void checkLength(long bits, Host host) {
    if (bits > RECOMMENDED_MAXIMUM_BITS) {
      host.printError(
          "Warning: It is not recommended to use more than " + RECOMMENDED_MAXIMUM_BITS + " bit for RSA keys.\n"
              + "         Your key size is " + bits + "! Larger key size may behave not as expected.\n");
    }
    if (bits < MINIMUM_BITS) {
      throw new DiagnosticException(
          "an RSA key of " + bits + " bits is too small; " + MINIMUM_BITS + " is the least");
    }
  }

  /** How many primes a key of so many bits may have at most, as the real one has it. */
  public static int maximumPrimes(int bits) {
    return bits < 1024 ? 2 : bits < 4096 ? 3 : bits < 8192 ? 4 : 5;
  }

  /**
   * @param bits length of the modulus, at least 512
   * @param primes at least 2
   * @param progress takes what {@code -verbose} shows; may be null
   */
  public RsaPrivateKey generate(int bits, int primes, StringBuilder progress) {
    return primes == 2 ? twoPrimes(bits, progress) : manyPrimes(bits, primes, progress);
  }

  private RsaPrivateKey twoPrimes(int bits, StringBuilder progress) {
    while (true) {
      BigInteger[] pair = search(new int[] {bits - bits / 2, bits / 2}, 2, progress);
      BigInteger p = pair[0].max(pair[1]);
      BigInteger q = pair[0].min(pair[1]);
      if (areFit(p, q, bits)) {
        BigInteger[] all = {p, q};
        BigInteger d = privateExponent(all);
        if (isLarge(d, bits)) {
          return key(p.multiply(q), d, all);
        }
      }
    }
  }

  /** Whether the modulus has its full length, and |p - q| > 2^(nlen/2 - 100) (FIPS 186-5, A.1.3). */
  static boolean areFit(BigInteger p, BigInteger q, int bits) {
    return p.multiply(q).bitLength() == bits && p.subtract(q).abs().bitLength() > Math.max(0, bits / 2 - 100);
  }

  /** Whether d > 2^(nlen/2) (FIPS 186-5, A.1.1). */
  static boolean isLarge(BigInteger d, int bits) {
    return d.bitLength() > bits / 2;
  }

  private RsaPrivateKey manyPrimes(int bits, int count, StringBuilder progress) {
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = bits / count + (i < bits % count ? 1 : 0);
    }
    while (true) {
      // Enough high bits that the product of all seldom falls short.
      BigInteger[] all = search(lengths, count > 3 ? 4 : 3, progress);
      BigInteger n = BigInteger.ONE;
      for (BigInteger prime : all) {
        n = n.multiply(prime);
      }
      if (n.bitLength() == bits && distinct(all)) {
        java.util.Arrays.sort(all, 0, 2, java.util.Collections.reverseOrder());
        BigInteger d = privateExponent(all);
        if (isLarge(d, bits)) {
          return key(n, d, all);
        }
      }
    }
  }

  private BigInteger[] search(int[] lengths, int topBits, StringBuilder progress) {
    PrimeSieve sieve = new PrimeSieve(PrimeSearch.sieveLimit(lengths[0]));
    List<PrimeSearch> searches = new ArrayList<>();
    for (int length : lengths) {
      searches.add(new PrimeSearch(random, length, topBits, exponent, sieve));
    }
    PrimeTeam.find(searches);
    BigInteger[] primes = new BigInteger[lengths.length];
    for (int i = 0; i < primes.length; i++) {
      primes[i] = searches.get(i).prime();
      if (progress != null) {
        progress.append(searches.get(i).progress()).append('\n');
      }
    }
    return primes;
  }

  private static boolean distinct(BigInteger[] primes) {
    return new java.util.HashSet<>(java.util.Arrays.asList(primes)).size() == primes.length;
  }

  /** d = e^-1 mod lcm(p - 1, q - 1...). */
  private BigInteger privateExponent(BigInteger[] primes) {
    BigInteger modulus = lcm(primes);
    if (exponent.bitLength() > 62) {
      return exponent.modInverse(modulus);
    }
    // d = (1 + km) / e for the k that makes it whole: an inverse of a short number, and not of a long one.
    BigInteger k = exponent.subtract(modulus.mod(exponent).modInverse(exponent));
    return k.multiply(modulus).add(BigInteger.ONE).divide(exponent);
  }

  private static BigInteger lcm(BigInteger[] primes) {
    BigInteger lcm = BigInteger.ONE;
    for (BigInteger prime : primes) {
      BigInteger less = prime.subtract(BigInteger.ONE);
      lcm = lcm.divide(lcm.gcd(less)).multiply(less);
    }
    return lcm;
  }

  /** By Fermat's little theorem: modPow is the one operation of long numbers that a JVM has in fast code. */
  private static BigInteger inverse(BigInteger number, BigInteger prime) {
    return number.modPow(prime.subtract(BigInteger.TWO), prime);
  }

  private RsaPrivateKey key(BigInteger n, BigInteger d, BigInteger[] primes) {
    BigInteger p = primes[0];
    BigInteger q = primes[1];
    BigInteger[] numbers = {
      n, exponent, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), inverse(q, p)
    };
    List<BigInteger> others = new ArrayList<>();
    BigInteger product = p.multiply(q);
    for (int i = 2; i < primes.length; i++) {
      others.add(primes[i]);
      others.add(d.mod(primes[i].subtract(BigInteger.ONE)));
      others.add(inverse(product, primes[i]));
      product = product.multiply(primes[i]);
    }
    return new RsaPrivateKey(numbers, others, null);
  }
}
