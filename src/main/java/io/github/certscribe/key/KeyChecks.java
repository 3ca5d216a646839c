package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the numbers of a key belong together. */
public final class KeyChecks {
  private static final int CERTAINTY = 128;
  private static final String AT_INFINITY = "the public point is at infinity";
  private static final String OTHER_ORDER = "the order of the group is another";

  private KeyChecks() {}

  /** What is wrong with a private key, or null. */
  public static String problem(PrivateKey key) {
    if (key instanceof RsaPrivateKey rsa) {
      return rsa(rsa);
    }
    if (key instanceof EcPrivateKey ec) {
      BigInteger d = ec.scalar();
      if (d.signum() <= 0 || d.compareTo(ec.curve().domain().getN()) >= 0) {
        return "the private number is out of range";
      }
      if (ec.point().length == 1) {
        return AT_INFINITY;
      }
      byte[] expected = ec.curve().publicPoint(d, PointForm.of(ec.point()));
      if (!ec.curve().hasTrueOrder()) {
        return OTHER_ORDER;
      }
      return Arrays.equals(expected, ec.point()) ? null : "the public point is another key's";
    }
    if (key instanceof FiniteFieldPrivateKey field) {
      return field(field);
    }
    return problem(key.publicKey());
  }

  /** What is wrong with a public key, or null. */
  public static String problem(PublicKey key) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      PublicKeyChecks.check(info);
      if (info.isRsa()) {
        BigInteger[] rsa = info.rsa();
        return rsa[0].testBit(0) && rsa[1].testBit(0) && rsa[1].compareTo(BigInteger.ONE) > 0
            && rsa[0].gcd(smallPrimes()).equals(BigInteger.ONE) && !rsa[0].isProbablePrime(CERTAINTY)
            ? null : "modulus or exponent cannot be those of RSA";
      }
      if (info.isPointAtInfinity()) {
        return AT_INFINITY;
      }
      if (info.oid().equals(KeyOids.EC)) {
        return info.curve().isInGroup(info.key()) ? null : OTHER_ORDER;
      }
      if (info.isFiniteField()) {
        return open(info.number(), FiniteFieldParameters.parse(info.oid(), info.parameters()));
      }
      return null;
    } catch (DecodeException e) {
      return e.getMessage();
    }
  }

  /** The product of the odd primes up to 751, which divide no modulus (NIST SP 800-89, 5.3.3). */
  private static BigInteger smallPrimes() {
    BigInteger product = BigInteger.ONE;
    for (int i = 3; i <= 751; i += 2) {
      BigInteger candidate = BigInteger.valueOf(i);
      product = candidate.isProbablePrime(20) ? product.multiply(candidate) : product;
    }
    return product;
  }

  /** What is wrong with the public number of DSA or Diffie-Hellman. */
  private static String open(BigInteger number, FiniteFieldParameters field) {
    BigInteger one = BigInteger.ONE;
    if (number.compareTo(one) <= 0 || number.compareTo(field.p().subtract(one)) >= 0) {
      return "the public number is out of range";
    }
    return field.q() == null || number.modPow(field.q(), field.p()).equals(one)
        ? null : "the public number is not in the group";
  }

  private static String field(FiniteFieldPrivateKey key) {
    FiniteFieldParameters field = key.parameters();
    if (!isInRange(key.secret(), field)) {
      return "the private number is out of range";
    }
    String problem = open(key.open(), field);
    return problem != null || field.g().modPow(key.secret().abs(), field.p()).equals(key.open())
        ? problem : "the public number is another key's";
  }

  /** Where nothing says what the order is, the real one looks at the number's length, not at its sign. */
  private static boolean isInRange(BigInteger secret, FiniteFieldParameters field) {
    int length = field.privateLength();
    boolean named = field.q() == null && FiniteFieldGroups.name(field) != null;
    if (field.q() == null && !named) {
      int bits = secret.abs().bitLength();
      return length > 0 ? bits == length : bits > 1 && bits < field.p().bitLength();
    }
    BigInteger order = named ? field.p().shiftRight(1) : field.q();
    return secret.signum() > 0 && secret.compareTo(order) < 0
        && (!named || length == 0 || secret.bitLength() <= length);
  }

  private static String rsa(RsaPrivateKey key) {
    BigInteger[] n = key.numbers();
    List<BigInteger> primes = new ArrayList<>(List.of(n[3], n[4]));
    for (int i = 0; key.isMultiPrime() && i < key.otherPrimes().size(); i += 3) {
      primes.add(key.otherPrimes().get(i));
    }
    BigInteger one = BigInteger.ONE;
    BigInteger product = one;
    BigInteger lcm = one;
    for (int i = 0; i < primes.size(); i++) {
      BigInteger prime = primes.get(i);
      if (!prime.isProbablePrime(CERTAINTY)) {
        return (i == 0 ? "p" : i == 1 ? "q" : "another prime") + " not prime";
      }
      BigInteger less = prime.subtract(one);
      product = product.multiply(prime);
      lcm = lcm.divide(lcm.gcd(less)).multiply(less);
    }
    if (!product.equals(n[0])) {
      return "n does not equal p q";
    }
    if (n[1].compareTo(one) <= 0 || !n[1].testBit(0)) {
      return "bad e value";
    }
    if (!n[2].multiply(n[1]).mod(lcm).equals(one)) {
      return "d e not congruent to 1";
    }
    if (!n[5].equals(n[2].mod(n[3].subtract(one)))) {
      return "dmp1 not congruent to d";
    }
    if (!n[6].equals(n[2].mod(n[4].subtract(one)))) {
      return "dmq1 not congruent to d";
    }
    return n[7].equals(n[4].modInverse(n[3])) ? null : "iqmp not inverse of q";
  }
}
