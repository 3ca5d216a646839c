package io.github.certscribe.key;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/** Whether domain parameters are what they should be: DSA's, Diffie-Hellman's, and curves. */
public final class ParameterChecks {
  private static final int LEAST_BITS = 512;
  private static final int MOST_BITS = 32768;
  private static final int LEAST_DSA_BITS = 1024;
  private static final int LEAST_DSA_ORDER_BITS = 160;

  private ParameterChecks() {}

  /** What is wrong with parameters, or null. */
  public static String problem(KeyParameters parameters) {
    return parameters.curve() != null ? problem(parameters.curve()) : problem(parameters.field());
  }

  /** Whether a curve is one of the named ones, under whatever name. */
  public static boolean isNamed(EcCurve curve) {
    return curve.byName() != null;
  }

  private static String problem(EcCurve curve) {
    try {
      ECPoint base = curve.domain().getG();
      if (curve.definition().order().signum() <= 0 || !base.multiply(curve.definition().order()).isInfinity()) {
        return "the group's order is another";
      }
      return base.isValid() ? null : "the base point is not on the curve";
    } catch (RuntimeException e) {
      return "this is no curve";
    }
  }

  static String problem(FiniteFieldParameters field) {
    return field.oid().equals(KeyOids.DSA) ? dsa(field) : diffieHellman(field);
  }

  private static String dsa(FiniteFieldParameters field) {
    BigInteger one = BigInteger.ONE;
    BigInteger p = field.p();
    if (p.signum() <= 0 || field.q().signum() <= 0) {
      return "a number is zero";
    }
    if (p.bitLength() < LEAST_DSA_BITS || field.q().bitLength() < LEAST_DSA_ORDER_BITS) {
      return "p or q is too short";
    }
    if (!isGenerator(field.g(), p) || !field.g().modPow(field.q(), p).equals(one)) {
      return "g generates no group of q elements";
    }
    return p.subtract(one).mod(field.q()).signum() != 0 || !PrimeNumbers.isPrime(p) || !PrimeNumbers.isPrime(field.q())
        ? "p and q are not DSA's" : null;
  }

  private static boolean isGenerator(BigInteger g, BigInteger p) {
    return g.compareTo(BigInteger.ONE) > 0 && g.compareTo(p.subtract(BigInteger.ONE)) < 0;
  }

  private static String diffieHellman(FiniteFieldParameters field) {
    BigInteger p = field.p();
    BigInteger q = field.q();
    if (p.bitLength() < LEAST_BITS || p.bitLength() > MOST_BITS) {
      return "p has " + p.bitLength() + " bits; " + LEAST_BITS + " are the least";
    }
    if (!isGenerator(field.g(), p)) {
      return "g generates nothing";
    }
    if (q != null && q.signum() > 0) {
      if (!field.g().modPow(q, p).equals(BigInteger.ONE)) {
        return "g generates no group of q elements";
      }
      if (!PrimeNumbers.isPrime(q) || !p.mod(q).equals(BigInteger.ONE)) {
        return "q is no prime that divides p - 1";
      }
      return PrimeNumbers.isPrime(p) ? null : "p is not prime";
    }
    if (FiniteFieldGroups.name(field) != null) {
      return null;
    }
    if (!PrimeNumbers.isPrime(p)) {
      return "p is not prime";
    }
    return PrimeNumbers.isPrime(p.shiftRight(1)) ? null : "p is not a safe prime";
  }
}
