package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.util.BigIntegers;

/**
 * A curve spelled out (X9.62, RFC 3279 2.3.5).
 *
 * <pre>
 * ECParameters ::= SEQUENCE { version INTEGER, fieldID SEQUENCE { fieldType OBJECT IDENTIFIER, parameters ANY },
 *   curve SEQUENCE { a OCTET STRING, b OCTET STRING, seed BIT STRING OPTIONAL },
 *   base OCTET STRING, order INTEGER, cofactor INTEGER OPTIONAL }
 * Characteristic-two ::= SEQUENCE { m INTEGER, basis OBJECT IDENTIFIER, parameters ANY }
 * </pre>
 */
final class EcDefinition {
  private static final String TRINOMIAL = "1.2.840.10045.1.2.3.2";
  private static final String PENTANOMIAL = "1.2.840.10045.1.2.3.3";
  private static final byte[] VERSION_1 = {2, 1, 1};

  private final byte[] field;
  /** The prime, or the polynomial as a number. */
  private final BigInteger modulus;
  /** Empty for a prime field; else m and the middle exponents. */
  private final int[] exponents;
  private final BigInteger a;
  private final BigInteger b;
  private final byte[] seed;
  private final byte[] base;
  private final BigInteger order;
  private final BigInteger cofactor;

  private EcDefinition(DerValue parameters) throws DecodeException {
    List<DerValue> parts = parameters.sequence();
    if (parts.size() < 5) {
      throw new DecodeException("bad curve");
    }
    field = parts.get(1).encoded();
    List<DerValue> fieldParts = parts.get(1).sequence();
    if (fieldParts.size() != 2) {
      throw new DecodeException("bad field");
    }
    boolean prime = fieldParts.get(0).oid().equals(KeyOids.PRIME_FIELD);
    if (!prime && !fieldParts.get(0).oid().equals(KeyOids.BINARY_FIELD)) {
      throw new DecodeException("bad field");
    }
    exponents = prime ? new int[0] : exponents(fieldParts.get(1).sequence());
    modulus = prime ? fieldParts.get(1).integer() : polynomial(exponents);
    List<DerValue> curve = parts.get(2).sequence();
    if (curve.size() < 2 || modulus.signum() <= 0 || modulus.bitLength() > 661) {
      throw new DecodeException("bad curve");
    }
    a = new BigInteger(1, curve.get(0).octetString());
    b = new BigInteger(1, curve.get(1).octetString());
    seed = curve.size() > 2 ? curve.get(2).bitString() : null;
    base = parts.get(3).octetString();
    order = parts.get(4).integer();
    if (order.signum() <= 0 || base.length == 0) {
      throw new DecodeException("bad order");
    }
    cofactor = parts.size() > 5 ? parts.get(5).integer() : guessCofactor();
  }

  static EcDefinition parse(DerValue parameters) throws DecodeException {
    return new EcDefinition(parameters);
  }

  private static int[] exponents(List<DerValue> parts) throws DecodeException {
    int m = parts.get(0).integer().intValue();
    String basis = parts.get(1).oid();
    if (basis.equals(TRINOMIAL)) {
      return new int[] {m, parts.get(2).integer().intValue()};
    }
    if (!basis.equals(PENTANOMIAL)) {
      throw new DecodeException("unsupported basis");
    }
    List<DerValue> k = parts.get(2).sequence();
    return new int[] {
      m, k.get(0).integer().intValue(), k.get(1).integer().intValue(), k.get(2).integer().intValue()
    };
  }

  private static BigInteger polynomial(int[] exponents) throws DecodeException {
    BigInteger polynomial = BigInteger.ONE;
    for (int exponent : exponents) {
      if (exponent <= 0 || exponent > 661) {
        throw new DecodeException("bad field");
      }
      polynomial = polynomial.setBit(exponent);
    }
    return polynomial;
  }

  /** By Hasse's bound the order determines it, if the order is large enough; 0 where unknown. */
  private BigInteger guessCofactor() {
    if (order.bitLength() <= (fieldBits() + 1) / 2 + 3) {
      return BigInteger.ZERO;
    }
    BigInteger q = isPrime() ? modulus : BigInteger.ONE.shiftLeft(exponents[0]);
    return order.shiftRight(1).add(q).add(BigInteger.ONE).divide(order);
  }

  boolean isPrime() {
    return exponents.length == 0;
  }

  /** {@code tpBasis} or {@code ppBasis}. */
  String basis() {
    return exponents.length == 2 ? "tpBasis" : "ppBasis";
  }

  BigInteger modulus() {
    return modulus;
  }

  BigInteger a() {
    return a;
  }

  BigInteger b() {
    return b;
  }

  byte[] seed() {
    return seed;
  }

  byte[] base() {
    return base;
  }

  BigInteger order() {
    return order;
  }

  BigInteger cofactor() {
    return cofactor;
  }

  int fieldBits() {
    return isPrime() ? modulus.bitLength() : exponents[0];
  }

  ECDomainParameters domain() throws DecodeException {
    try {
      ECCurve curve;
      if (isPrime()) {
        curve = new ECCurve.Fp(modulus, a, b, order, cofactor, true);
      } else if (exponents.length == 2) {
        curve = new ECCurve.F2m(exponents[0], exponents[1], a, b, order, cofactor);
      } else {
        curve = new ECCurve.F2m(exponents[0], exponents[3] < exponents[1] ? exponents[3] : exponents[1], exponents[2],
            exponents[3] < exponents[1] ? exponents[1] : exponents[3], a, b, order, cofactor);
      }
      return new ECDomainParameters(curve, curve.decodePoint(base), order, cofactor);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DecodeException("bad curve");
    }
  }

  /** ECParameters in DER, the base point in another form. */
  byte[] encode(boolean withSeed, byte[] basePoint) {
    int length = (fieldBits() + 7) / 8;
    byte[] curve =
        DerEncoder.sequence(
            DerEncoder.tlv(4, BigIntegers.asUnsignedByteArray(length, a)),
            DerEncoder.tlv(4, BigIntegers.asUnsignedByteArray(length, b)),
            withSeed && seed != null ? DerEncoder.bitString(seed) : new byte[0]);
    return DerEncoder.sequence(
        VERSION_1, field, curve, DerEncoder.tlv(4, basePoint), DerEncoder.integer(order),
        cofactor.signum() == 0 ? new byte[0] : DerEncoder.integer(cofactor));
  }

}
