package io.github.certscribe.key;

import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;

/** The option {@code nonce-type:NUMBER} of ECDSA and DSA signatures: 1 makes those that repeat (RFC 6979). */
final class NonceType {
  private static final String NAME = "nonce-type:";
  private static final int BITS = 32;

  private NonceType() {}

  /** Whether an option is this one, and says a number; where a release has none of it, nothing is. */
  static boolean isSaid(String option, Dialect dialect) {
    return dialect.hasNonceType() && option.startsWith(NAME) && number(option) != null;
  }

  /** Whether signatures are to repeat. */
  static boolean repeats(String option) {
    return BigInteger.ONE.equals(number(option));
  }

  /** Of a value the number that it begins with, in hexadecimal behind 0x; null where that is none of 32 bits. */
  private static BigInteger number(String option) {
    String value = option.substring(NAME.length());
    boolean negative = value.startsWith("-");
    int start = negative ? 1 : 0;
    boolean hexadecimal = value.startsWith("0x", start) || value.startsWith("0X", start);
    start += hexadecimal ? 2 : 0;
    int end = start;
    while (end < value.length() && Character.digit(value.charAt(end), hexadecimal ? 16 : 10) >= 0) {
      end++;
    }
    if (end == start) {
      return null;
    }
    BigInteger number = new BigInteger(value.substring(start, end), hexadecimal ? 16 : 10);
    return number.bitLength() > BITS || negative && number.signum() != 0 ? null : number;
  }
}
