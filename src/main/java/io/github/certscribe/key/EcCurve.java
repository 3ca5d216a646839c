package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The curve of an EC key, named or explicit (RFC 5480, 2.1.1; X9.62). */
public final class EcCurve {
  private final byte[] parameters;
  private final NamedCurves.Entry entry;
  private EcDefinition definition;
  private ECDomainParameters domain;
  private EcCurve named;
  private PointForm asked;

  private EcCurve(byte[] parameters, NamedCurves.Entry entry) throws DecodeException {
    this.parameters = parameters;
    this.entry = entry;
    if (entry == null) {
      definition = EcDefinition.parse(DerValue.parse(parameters));
      named = findName();
      domain = named == null ? definition.domain() : named.domain();
    }
  }

  /** Reads ECParameters: an object identifier, or the curve spelled out. */
  static EcCurve parse(DerValue parameters) throws DecodeException {
    if (!parameters.isUniversal(6)) {
      return new EcCurve(parameters.encoded(), null);
    }
    NamedCurves.Entry entry = NamedCurves.byOid(parameters.oid());
    if (entry == null) {
      throw new DecodeException("unknown curve " + parameters.oid());
    }
    return new EcCurve(DerEncoder.oid(entry.oid()), entry);
  }

  /** A curve by the name that options take, or null where there is none; one without an object is spelled out. */
  public static EcCurve named(String name) {
    NamedCurves.Entry entry = NamedCurves.byName(name);
    return entry == null ? null : of(entry);
  }

  private static EcCurve of(NamedCurves.Entry entry) {
    try {
      return entry.oid() == null
          ? new EcCurve(entry.parameters(), null) : new EcCurve(DerEncoder.oid(entry.oid()), entry);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same curve encoded as asked.
   *
   * @param explicitly whether spelled out; null as it is
   * @param form of the base point where it is spelled out; null as it is
   */
  public EcCurve encodedAs(Boolean explicitly, PointForm form, boolean withSeed) {
    boolean spelledOut = explicitly == null ? entry == null : explicitly;
    if (spelledOut) {
      EcCurve spelled = explicit(form != null ? form : form(), withSeed);
      spelled.asked = form;
      return spelled;
    }
    EcCurve same = byName();
    if (same == null) {
      if (explicitly != null) {
        throw new DiagnosticException("the curve is none of those that have names");
      }
      same = this;
    }
    return form == null ? same : same.askedFor(form);
  }

  private EcCurve askedFor(PointForm form) {
    try {
      EcCurve same = new EcCurve(parameters, entry);
      same.asked = form;
      return same;
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The form in which the traditional PEM has the public point, whatever the key was read in. */
  PointForm form() {
    if (asked != null) {
      return asked;
    }
    return byName() != null ? PointForm.UNCOMPRESSED : PointForm.of(definition.base());
  }

  /** The same curve spelled out, its base point in a form. */
  EcCurve explicit(PointForm form, boolean withSeed) {
    try {
      byte[] base = form.encode(domain().getG());
      return new EcCurve(definition().encode(withSeed, base), null);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same curve by its name; null where no named one is the same. */
  EcCurve byName() {
    return entry == null ? named : this;
  }

  private EcCurve findName() {
    for (NamedCurves.Entry candidate : NamedCurves.all()) {
      if (candidate.oid() != null && same(candidate)) {
        return of(candidate);
      }
    }
    return null;
  }

  private boolean same(NamedCurves.Entry candidate) {
    try {
      EcDefinition other = EcDefinition.parse(DerValue.parse(candidate.parameters()));
      return other.modulus().equals(definition.modulus()) && other.a().equals(definition.a())
          && other.b().equals(definition.b()) && other.order().equals(definition.order())
          && definition.hasBase(other.base());
    } catch (DecodeException e) {
      return false;
    }
  }

  /**
   * The curve as the real one holds it: one that is spelled out but has a name becomes the one of that name, spelled
   * out, with its seed only where one was there. One that was spelled out in a form asked for stays so.
   */
  EcCurve held() {
    if (asked != null) {
      return this;
    }
    EcCurve same = entry == null ? byName() : null;
    return same == null ? this : same.explicit(PointForm.UNCOMPRESSED, definition.seed() != null);
  }

  /** The named curves as {@code -list_curves} shows them. */
  public static String list() {
    StringBuilder out = new StringBuilder();
    for (NamedCurves.Entry entry : NamedCurves.all()) {
      out.append("  ").append(entry.name()).append(" ".repeat(Math.max(0, 10 - entry.name().length()))).append(": ")
          .append(entry.description()).append('\n');
    }
    return out.toString();
  }

  /** The curve's name in dotted decimals; null for one that is spelled out. */
  String oid() {
    return entry == null ? null : entry.oid();
  }

  /** The curve's short name; null for one that is spelled out. */
  String name() {
    return entry == null ? null : entry.name();
  }

  /** Whether it is SM2's, be it by its name or spelled out. */
  public boolean isSm2() {
    EcCurve same = byName();
    return same != null && KeyOids.SM2.equals(same.entry.oid());
  }

  /** ECParameters in DER. */
  byte[] parameters() {
    return parameters;
  }

  EcDefinition definition() {
    if (definition == null) {
      try {
        definition = EcDefinition.parse(DerValue.parse(entry.parameters()));
      } catch (DecodeException e) {
        throw new IllegalStateException(e);
      }
    }
    return definition;
  }

  ECDomainParameters domain() {
    if (domain == null) {
      X9ECParameters quick = CustomNamedCurves.getByOID(new ASN1ObjectIdentifier(entry.oid()));
      try {
        domain = quick == null ? definition().domain() : new ECDomainParameters(quick);
      } catch (DecodeException e) {
        throw new IllegalStateException(e);
      }
    }
    return domain;
  }

  /** Size as the real one counts it: the order's. */
  int bits() {
    return domain().getN().bitLength();
  }

  ECPoint point(byte[] encoded) throws DecodeException {
    try {
      ECPoint point = onCurve(encoded);
      if (point.isInfinity()) {
        throw new DecodeException("bad point");
      }
      return point;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new DecodeException("bad point");
    }
  }

  /** A point that is on the curve; whether it is in the base point's group is not asked. */
  private ECPoint onCurve(byte[] encoded) throws DecodeException {
    ECCurve curve = domain().getCurve();
    if (BigInteger.ONE.equals(domain().getH())) {
      return PointForm.decode(curve, encoded);
    }
    ECPoint point = PointForm.decode(definition().curve(null, null), encoded);
    if (point.isInfinity()) {
      return point;
    }
    return curve.createPoint(point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
  }

  /** Whether the base point is of the order that the curve says. */
  boolean hasTrueOrder() {
    return byName() != null || domain().getG().multiply(domain().getN()).isInfinity();
  }

  /** Whether the order of a point divides that of the base point. */
  boolean isInGroup(byte[] encoded) throws DecodeException {
    return point(encoded).multiply(domain().getN()).isInfinity();
  }

  /** The public point of a private scalar. */
  byte[] publicPoint(BigInteger scalar, PointForm form) {
    return form.encode(domain().getG().multiply(scalar));
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
