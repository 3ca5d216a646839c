package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/**
 * An elliptic curve private key (RFC 5915, SEC 1 C.4).
 *
 * <pre>
 * ECPrivateKey ::= SEQUENCE { version INTEGER (1), privateKey OCTET STRING,
 *   parameters [0] ECParameters OPTIONAL, publicKey [1] BIT STRING OPTIONAL }
 * </pre>
 */
public final class EcPrivateKey implements PrivateKey {
  /** As it was read: 1, but the real one minds no other. */
  private final int version;
  private final EcCurve curve;
  private final BigInteger scalar;
  private final byte[] point;
  private final boolean withPublic;
  /** Whether the public point was read, and not made of the private number. */
  private final boolean given;

  /** @param withPublic whether the public key stands in the private key's encoding */
  EcPrivateKey(EcCurve curve, BigInteger scalar, byte[] point, boolean withPublic) {
    this(1, curve, scalar, point, withPublic, false);
  }

  private EcPrivateKey(
      int version, EcCurve curve, BigInteger scalar, byte[] point, boolean withPublic, boolean given) {
    this.version = version;
    this.curve = curve;
    this.scalar = scalar;
    this.point = point;
    this.withPublic = withPublic;
    this.given = given;
  }

  /** @param known the curve that stands beside the key, or null where it must stand inside */
  static EcPrivateKey parse(DerValue key, EcCurve known) throws DecodeException {
    SequenceReader fields = SequenceReader.of(key);
    int version = fields.next().int32();
    BigInteger scalar = new BigInteger(1, fields.next().octetString());
    DerValue parameters = fields.optionalExplicit(0);
    DerValue bits = fields.optionalExplicit(1);
    fields.end();
    byte[] point = bits == null ? null : bits.bitString();
    EcCurve curve = parameters == null ? known : EcCurve.parse(parameters);
    if (curve == null) {
      throw new DecodeException("no curve");
    }
    curve = curve.held();
    if (point != null) {
      if (point.length != 1 || point[0] != 0) {
        curve.point(point);
      }
      return new EcPrivateKey(version, curve, scalar, point, true, true);
    }
    byte[] made = curve.publicPoint(scalar, PointForm.UNCOMPRESSED);
    return new EcPrivateKey(version, curve, scalar, made, false, false);
  }

  @Override
  public String algorithm() {
    return "EC";
  }

  EcCurve curve() {
    return curve;
  }

  BigInteger scalar() {
    return scalar;
  }

  /** The same key with its curve or point written otherwise. */
  EcPrivateKey with(EcCurve newCurve, PointForm form, boolean includePublic) throws DecodeException {
    byte[] encoded = isInfinity() ? point : form.encode(curve.point(point));
    return new EcPrivateKey(version, newCurve, scalar, encoded, includePublic, given);
  }

  /** The same key as one of version 1. */
  EcPrivateKey ofUsualVersion() {
    return new EcPrivateKey(1, curve, scalar, point, withPublic, given);
  }

  /** The same key, its point in the encoding or not. */
  EcPrivateKey withPublic(boolean include) {
    return new EcPrivateKey(version, curve, scalar, point, include, given);
  }

  /** Whether the public point is infinity: that of a private key that is a multiple of the order. */
  private boolean isInfinity() {
    return point.length == 1;
  }

  boolean includesPublic() {
    return withPublic;
  }

  /** The public point as encoded. */
  byte[] point() {
    return point;
  }

  @Override
  public int bits() {
    return curve.bits();
  }

  /** The scalar in as many octets as the order has. */
  byte[] octets() {
    int length = (curve.bits() + 7) / 8;
    if (given && withPublic && isInfinity()) {
      throw new DiagnosticException("the public point is at infinity");
    }
    if (scalar.bitLength() > 8 * length) {
      throw new DiagnosticException("the private number is longer than the curve's order");
    }
    return BigIntegers.asUnsignedByteArray(length, scalar);
  }

  /** ECPrivateKey in DER. */
  byte[] sec1(boolean withParameters) {
    return DerEncoder.sequence(
        DerEncoder.integer(BigInteger.valueOf(version)), DerEncoder.tlv(4, octets()),
        withParameters ? DerEncoder.tlv(0xa0, curve.parameters()) : new byte[0],
        withPublic ? DerEncoder.tlv(0xa1, DerEncoder.bitString(point)) : new byte[0]);
  }

  @Override
  public byte[] privateKeyInfo() {
    return DerEncoder.sequence(
        new byte[] {2, 1, 0}, DerEncoder.sequence(DerEncoder.oid(KeyOids.EC), curve.parameters()),
        DerEncoder.tlv(4, sec1(false)));
  }

  @Override
  public PublicKey publicKey() {
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(KeyOids.EC), curve.parameters()), point);
  }
}
