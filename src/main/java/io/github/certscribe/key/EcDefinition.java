package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.math.BigInteger;
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
    SequenceReader parts = SequenceReader.of(parameters);
    parts.next().int32();
    DerValue fieldId = parts.next();
    field = fieldId.encoded();
    SequenceReader fieldParts = SequenceReader.of(fieldId);
    String fieldType = fieldParts.next().oid();
    boolean prime = fieldType.equals(KeyOids.PRIME_FIELD);
    if (!prime && !fieldType.equals(KeyOids.BINARY_FIELD)) {
      throw new DecodeException("bad field");
    }
    DerValue fieldParameters = fieldParts.next();
    fieldParts.end();
    exponents = prime ? new int[0] : exponents(SequenceReader.of(fieldParameters));
    modulus = prime ? fieldParameters.integer() : polynomial(exponents);
    if (modulus.signum() <= 0 || modulus.bitLength() > 661) {
      throw new DecodeException("bad curve");
    }
    SequenceReader curve = SequenceReader.of(parts.next());
    a = new BigInteger(1, curve.next().octetString());
    b = new BigInteger(1, curve.next().octetString());
    DerValue seedBits = curve.optional(3);
    seed = seedBits == null ? null : seedBits.bitString();
    if (seed != null && seed.length == 0) {
      throw new DecodeException("a seed of no octets");
    }
    curve.end();
    base = parts.next().octetString();
    order = parts.next().integer();
    if (order.signum() <= 0 || order.bitLength() > fieldBits() + 1 || base.length == 0) {
      throw new DecodeException("bad order");
    }
    BigInteger given = parts.hasNext() ? parts.next().integer() : BigInteger.ZERO;
    parts.end();
    if (given.signum() < 0) {
      throw new DecodeException("bad cofactor");
    }
    cofactor = given.signum() == 0 ? guessCofactor() : given;
  }

  static EcDefinition parse(DerValue parameters) throws DecodeException {
    return new EcDefinition(parameters);
  }

  private static int[] exponents(SequenceReader parts) throws DecodeException {
    int m = parts.next().int32();
    String basis = parts.next().oid();
    if (basis.equals(TRINOMIAL)) {
      int k = parts.next().int32();
      parts.end();
      return new int[] {m, k};
    }
    if (!basis.equals(PENTANOMIAL)) {
      throw new DecodeException("unsupported basis");
    }
    SequenceReader k = SequenceReader.of(parts.next());
    parts.end();
    int[] exponents = {m, k.next().int32(), k.next().int32(), k.next().int32()};
    k.end();
    if (exponents[1] >= exponents[2] || exponents[2] >= exponents[3]) {
      // Three terms that stand the other way round make the same polynomial, but are not the standard's form.
      throw new DecodeException("bad pentanomial");
    }
    return exponents;
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

  /** Whether a point, encoded in whatever form, is the base point. */
  boolean hasBase(byte[] point) {
    try {
      ECCurve curve = curve(null, null);
      return PointForm.decode(curve, base).equals(PointForm.decode(curve, point));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  /** The order of the base point need not be true. */
  ECDomainParameters domain() throws DecodeException {
    try {
      return domain(curve(order, cofactor));
    } catch (IllegalArgumentException | ArithmeticException e) {
      try {
        return domain(curve(null, null));
      } catch (IllegalArgumentException | ArithmeticException bad) {
        throw new DecodeException("bad curve");
      }
    }
  }

  private ECDomainParameters domain(ECCurve curve) {
    return new ECDomainParameters(curve, PointForm.decode(curve, base), order, cofactor);
  }

  /** The curve, with the numbers by which points are checked to be in the base point's group; null for no check. */
  ECCurve curve(BigInteger ofOrder, BigInteger ofCofactor) {
    if (isPrime()) {
      return new ECCurve.Fp(modulus, a, b, ofOrder, ofCofactor, true);
    }
    int[] k = exponents;
    if (k.length == 2) {
      return new ECCurve.F2m(k[0], k[1], a, b, ofOrder, ofCofactor);
    }
    return new ECCurve.F2m(k[0], Math.min(k[1], k[3]), k[2], Math.max(k[1], k[3]), a, b, ofOrder, ofCofactor);
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
