package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.Digest;

/**
 * Makes p, q and g of DSA and X9.42 Diffie-Hellman as FIPS 186-4 does (A.1.1.2, A.2.1). Bouncy Castle's generator has
 * no place for the combinations of lengths that the real one takes beside the standard's.
 */
final class SubgroupParameters {
  private static final int WORD = 64;
  private static final int ROUNDS = 64;
  private static final int CERTAINTY = 128;

  private static final BigInteger SMALL_FACTORS = product(PrimeSieve.smallPrimes(1 << 11));

  private final SecureRandom random;
  private final Digest digest;
  private final int bits;
  private final int orderBits;
  private final StringBuilder progress;

  /**
   * @param bits of p, made a multiple of 64
   * @param orderBits of q: 160, 224 or 256
   * @param progress takes what is shown meanwhile; may be null
   */
  SubgroupParameters(SecureRandom random, Digest digest, int bits, int orderBits, StringBuilder progress) {
    this.random = random;
    this.digest = digest;
    this.bits = (bits + WORD - 1) / WORD * WORD;
    this.orderBits = orderBits;
    this.progress = progress;
  }

  FiniteFieldParameters make(String oid) throws DecodeException {
    while (true) {
      byte[] seed = new byte[orderBits / 8];
      random.nextBytes(seed);
      BigInteger q = order(seed);
      show(".");
      if (!q.isProbablePrime(CERTAINTY)) {
        continue;
      }
      found();
      int[] counter = new int[1];
      BigInteger p = prime(q, seed, counter);
      if (p != null) {
        found();
        return generator(oid, p, q, seed, counter[0]);
      }
    }
  }

  private static BigInteger product(int[] primes) {
    BigInteger product = BigInteger.ONE;
    for (int prime : primes) {
      product = product.multiply(BigInteger.valueOf(prime));
    }
    return product;
  }

  private BigInteger order(byte[] seed) {
    BigInteger top = BigInteger.ONE.shiftLeft(orderBits - 1);
    BigInteger u = new BigInteger(1, hash(seed)).mod(top);
    return top.add(u).setBit(0);
  }

  private BigInteger prime(BigInteger q, byte[] seed, int[] counter) {
    int outputBits = 8 * digest.getDigestSize();
    int n = (bits + outputBits - 1) / outputBits - 1;
    BigInteger top = BigInteger.ONE.shiftLeft(bits - 1);
    BigInteger doubled = q.shiftLeft(1);
    byte[] number = seed.clone();
    for (counter[0] = 0; counter[0] < 4 * bits; counter[0]++) {
      BigInteger w = BigInteger.ZERO;
      for (int j = 0; j <= n; j++) {
        increment(number);
        w = w.or(new BigInteger(1, hash(number)).shiftLeft(j * outputBits));
      }
      BigInteger x = w.mod(top).add(top);
      BigInteger p = x.subtract(x.mod(doubled)).add(BigInteger.ONE);
      show(".");
      if (p.bitLength() == bits && p.gcd(SMALL_FACTORS).equals(BigInteger.ONE) && p.isProbablePrime(CERTAINTY)) {
        return p;
      }
    }
    return null;
  }

  private static FiniteFieldParameters generator(String oid, BigInteger p, BigInteger q, byte[] seed, int counter)
      throws DecodeException {
    BigInteger exponent = p.subtract(BigInteger.ONE).divide(q);
    int h = 2;
    BigInteger g = BigInteger.valueOf(h).modPow(exponent, p);
    while (g.equals(BigInteger.ONE)) {
      h++;
      g = BigInteger.valueOf(h).modPow(exponent, p);
    }
    return FiniteFieldParameters.made(oid, p, q, g, seed, counter, h);
  }

  private byte[] hash(byte[] octets) {
    byte[] out = new byte[digest.getDigestSize()];
    digest.update(octets, 0, octets.length);
    digest.doFinal(out, 0);
    return out;
  }

  private static void increment(byte[] number) {
    for (int i = number.length - 1; i >= 0 && ++number[i] == 0; i--) {
      // the carry goes on
    }
  }

  private void show(String mark) {
    if (progress != null) {
      progress.append(mark);
    }
  }

  private void found() {
    show("+".repeat(ROUNDS + 1) + "*\n");
  }
}
