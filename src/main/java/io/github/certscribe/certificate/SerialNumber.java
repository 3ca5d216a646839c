package io.github.certscribe.certificate;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Serial numbers (RFC 5280, 4.1.2.2: positive, at most 20 octets). */
public final class SerialNumber {
  private static final int RANDOM_BITS = 159;

  private SerialNumber() {}

  /** A random one of 159 bits: 20 octets, never negative. */
  public static BigInteger random(SecureRandom random) {
    return new BigInteger(RANDOM_BITS, random);
  }
}
