package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A public key: its SubjectPublicKeyInfo (RFC 5280, 4.1).
 *
 * @param encoded SubjectPublicKeyInfo in DER
 */
public record PublicKey(byte[] encoded) {
  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  /**
   * A key of its parts.
   *
   * @param algorithm AlgorithmIdentifier in DER
   * @param key the octets of the BIT STRING
   */
  static PublicKey of(byte[] algorithm, byte[] key) {
    return new PublicKey(DerEncoder.sequence(algorithm, DerEncoder.bitString(key)));
  }

  /** Whether the algorithm is known and the key is one. */
  public boolean isReadable() {
    return PublicKeyChecks.isReadable(this);
  }

  /** The same for what a release knows. */
  public boolean isReadable(Dialect dialect) {
    try {
      return isReadable()
          && (dialect.hasPostQuantumKeys() || PostQuantum.name(PublicKeyInfo.parse(encoded).oid()) == null);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** Whether both are the same key, be they encoded differently; false where one cannot be read. */
  public boolean isSameKeyAs(PublicKey other) {
    if (!isReadable() || !other.isReadable()) {
      return false;
    }
    PublicKey own = reencoded();
    boolean same = own == null ? equals(other) : own.equals(other.reencoded());
    return same || (spellsCurveOut() || other.spellsCurveOut()) && PublicKeyChecks.isSamePoint(this, other);
  }

  /** As a key is written that was read; null where it cannot be written. */
  public PublicKey reencoded() {
    byte[] written = PublicKeyEncoder.encode(encoded);
    return written == null ? null : new PublicKey(written);
  }

  /** Whether it is EC's point at infinity: a key, but one that can be neither shown nor written. */
  public boolean isPointAtInfinity() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      return info.isPointAtInfinity() && isReadable();
    } catch (DecodeException e) {
      return false;
    }
  }

  /** Whether it is an EC key whose curve is spelled out, not named. */
  public boolean spellsCurveOut() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      return info.oid().equals(KeyOids.EC) && info.parameters() != null && info.parameters().isUniversal(16);
    } catch (DecodeException e) {
      return false;
    }
  }

  /**
   * The object identifier of an EC key's curve, also where it is spelled out; empty for a curve without one, null where
   * it is no EC key or cannot be read.
   */
  public String curve() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      if (!info.oid().equals(KeyOids.EC) || !isReadable()) {
        return null;
      }
      EcCurve named = info.curve().byName();
      return named == null ? "" : named.oid();
    } catch (DecodeException e) {
      return null;
    }
  }

  /** Whether it is an EC key on the curve of SM2. */
  public boolean isSm2() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      return info.oid().equals(KeyOids.EC) && info.curve().isSm2();
    } catch (DecodeException e) {
      return false;
    }
  }

  /** The modulus of an RSA key; null for others. */
  public BigInteger modulus() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      return info.isRsa() ? info.rsa()[0] : null;
    } catch (DecodeException e) {
      return null;
    }
  }

  /** The public number of a DSA key; null for others. */
  public BigInteger dsaNumber() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      return info.oid().equals(KeyOids.DSA) ? info.number() : null;
    } catch (DecodeException e) {
      return null;
    }
  }
}
