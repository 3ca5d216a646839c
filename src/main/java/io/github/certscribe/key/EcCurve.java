package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The curve of an EC key, named or explicit (RFC 5480, 2.1.1; X9.62). */
final class EcCurve {
  private final byte[] parameters;
  private final String oid;
  private ECDomainParameters domain;

  private EcCurve(byte[] parameters, String oid) {
    this.parameters = parameters;
    this.oid = oid;
  }

  /** Reads ECParameters: an object identifier, or the curve spelled out. */
  static EcCurve parse(DerValue parameters) throws DecodeException {
    EcCurve curve = new EcCurve(parameters.encoded(), parameters.isUniversal(6) ? parameters.oid() : null);
    if (curve.domain() == null) {
      throw new DecodeException("unknown curve");
    }
    return curve;
  }

  /** The curve's name in dotted decimals; null for one that is spelled out. */
  String oid() {
    return oid;
  }

  /** ECParameters in DER. */
  byte[] parameters() {
    return parameters;
  }

  ECDomainParameters domain() {
    if (domain == null && oid != null) {
      ASN1ObjectIdentifier identifier = new ASN1ObjectIdentifier(oid);
      X9ECParameters x9 = CustomNamedCurves.getByOID(identifier);
      x9 = x9 == null ? ECNamedCurveTable.getByOID(identifier) : x9;
      domain = x9 == null ? null : new ECDomainParameters(x9);
    }
    return domain;
  }

  /** Size as the real one counts it: the order's. */
  int bits() {
    return domain().getN().bitLength();
  }

  ECPoint point(byte[] encoded) throws DecodeException {
    try {
      return domain().getCurve().decodePoint(encoded);
    } catch (IllegalArgumentException e) {
      throw new DecodeException("bad point");
    }
  }

  /** The public point of a private scalar, uncompressed. */
  byte[] publicPoint(BigInteger scalar) {
    return domain().getG().multiply(scalar).normalize().getEncoded(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EcCurve curve && Arrays.equals(parameters, curve.parameters);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters);
  }
}
