package io.github.certscribe.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Makes RSA keys (RFC 8017, 3.2; FIPS 186-5, A.1), also of more than two primes. */
public final class RsaGenerator {
  private final SecureRandom random;
  private final BigInteger exponent;

  /** @param exponent odd, above one */
  public RsaGenerator(SecureRandom random, BigInteger exponent) {
    this.random = random;
    this.exponent = exponent;
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
      BigInteger[] pair = pair(bits, progress);
      BigInteger p = pair[0].max(pair[1]);
      BigInteger q = pair[0].min(pair[1]);
      BigInteger n = p.multiply(q);
      // FIPS 186-5, A.1.3: |p - q| > 2^(nlen/2 - 100).
      boolean apart = p.subtract(q).bitLength() > bits / 2 - 100;
      if (n.bitLength() == bits && apart) {
        BigInteger[] all = {p, q};
        BigInteger d = exponent.modInverse(lcm(all));
        // FIPS 186-5, A.1.1: d > 2^(nlen/2).
        if (d.bitLength() > bits / 2) {
          return key(n, d, all);
        }
      }
    }
  }

  /** Two primes, searched at the same time. */
  private BigInteger[] pair(int bits, StringBuilder progress) {
    BigInteger[] pair = new BigInteger[2];
    StringBuilder[] shown = {progress == null ? null : new StringBuilder(), progress == null ? null : new StringBuilder()};
    Throwable[] failure = new Throwable[1];
    Thread other =
        new Thread("prime") {
          @Override
          public void run() {
            try {
              pair[1] = new PrimeSearch(random, shown[1]).find(bits / 2, 2, exponent);
            } catch (RuntimeException | Error e) {
              failure[0] = e;
            }
          }
        };
    other.setDaemon(true);
    other.start();
    pair[0] = new PrimeSearch(random, shown[0]).find(bits - bits / 2, 2, exponent);
    boolean interrupted = false;
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (pair[1] == null) {
      throw new IllegalStateException("the search for a prime failed", failure[0]);
    }
    if (progress != null) {
      progress.append(shown[0]).append('\n').append(shown[1]).append('\n');
    }
    return pair;
  }

  private RsaPrivateKey manyPrimes(int bits, int count, StringBuilder progress) {
    PrimeSearch search = new PrimeSearch(random, progress);
    while (true) {
      BigInteger[] all = new BigInteger[count];
      BigInteger n = BigInteger.ONE;
      for (int i = 0; i < count; i++) {
        int length = bits / count + (i < bits % count ? 1 : 0);
        // Enough high bits that the product of all seldom falls short.
        all[i] = search.find(length, count > 3 ? 4 : 3, exponent);
        n = n.multiply(all[i]);
        if (progress != null) {
          progress.append('\n');
        }
      }
      if (n.bitLength() == bits && distinct(all)) {
        java.util.Arrays.sort(all, 0, 2, java.util.Collections.reverseOrder());
        return key(n, exponent.modInverse(lcm(all)), all);
      }
    }
  }

  private static boolean distinct(BigInteger[] primes) {
    return new java.util.HashSet<>(java.util.Arrays.asList(primes)).size() == primes.length;
  }

  private static BigInteger lcm(BigInteger[] primes) {
    BigInteger lcm = BigInteger.ONE;
    for (BigInteger prime : primes) {
      BigInteger less = prime.subtract(BigInteger.ONE);
      lcm = lcm.divide(lcm.gcd(less)).multiply(less);
    }
    return lcm;
  }

  private RsaPrivateKey key(BigInteger n, BigInteger d, BigInteger[] primes) {
    BigInteger p = primes[0];
    BigInteger q = primes[1];
    BigInteger[] numbers = {
      n, exponent, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)
    };
    List<BigInteger> others = new ArrayList<>();
    BigInteger product = p.multiply(q);
    for (int i = 2; i < primes.length; i++) {
      others.add(primes[i]);
      others.add(d.mod(primes[i].subtract(BigInteger.ONE)));
      others.add(product.modInverse(primes[i]));
      product = product.multiply(primes[i]);
    }
    return new RsaPrivateKey(numbers, others, null);
  }
}
