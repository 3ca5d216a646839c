package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** Whether a public key is one that can be read. */
final class PublicKeyChecks {
  private static final int KEM_MODULUS = 3329;
  private static final int KEM_SEED = 32;

  private PublicKeyChecks() {}

  static boolean isReadable(PublicKey key) {
    try {
      check(PublicKeyInfo.parse(key.encoded()));
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }

  static void check(PublicKeyInfo info) throws DecodeException {
    if (info.isRsa()) {
      info.rsa();
      if (info.oid().equals(KeyOids.RSA_PSS)) {
        PssParameters.ofKey(info.parameters());
      }
    } else if (info.oid().equals(KeyOids.EC)) {
      EcCurve curve = info.curve();
      if (!info.isPointAtInfinity()) {
        curve.point(info.key());
      }
    } else if (OctetPrivateKey.name(info.oid()) != null) {
      if (info.key().length != OctetPrivateKey.length(info.oid()) || info.parameters() != null) {
        throw new DecodeException("wrong length");
      }
    } else if (PostQuantum.name(info.oid()) != null) {
      String name = PostQuantum.name(info.oid());
      if (info.parameters() != null || info.key().length != PostQuantum.publicLength(name)
          || PostQuantum.isKem(name) && !hasSmallCoefficients(info.key())) {
        throw new DecodeException("wrong length or number");
      }
    } else if (info.isFiniteField()) {
      info.number();
      if (info.parameters() == null) {
        throw new DecodeException("no parameters");
      }
      FiniteFieldParameters.parse(info.oid(), info.parameters());
    } else {
      throw new DecodeException("unknown algorithm");
    }
  }

  /** Whether all coefficients of an ML-KEM key, two in three octets before a seed, are below q (FIPS 203, 7.2). */
  private static boolean hasSmallCoefficients(byte[] key) {
    for (int i = 0; i + 2 < key.length - KEM_SEED; i += 3) {
      int pair = key[i] & 0xff | (key[i + 1] & 0xff) << 8 | (key[i + 2] & 0xff) << 16;
      if ((pair & 0xfff) >= KEM_MODULUS || pair >> 12 >= KEM_MODULUS) {
        return false;
      }
    }
    return true;
  }

  /** Whether two EC keys are one point of one curve, however the curve is said. */
  static boolean isSamePoint(PublicKey one, PublicKey other) {
    try {
      PublicKeyInfo a = PublicKeyInfo.parse(one.encoded());
      PublicKeyInfo b = PublicKeyInfo.parse(other.encoded());
      if (!a.oid().equals(KeyOids.EC) || !b.oid().equals(KeyOids.EC)) {
        return false;
      }
      ECDomainParameters p = a.curve().domain();
      ECDomainParameters q = b.curve().domain();
      return p.getCurve().equals(q.getCurve()) && p.getN().equals(q.getN()) && isSame(p.getG(), q.getG())
          && isSame(a.curve().point(a.key()), b.curve().point(b.key()));
    } catch (DecodeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSame(ECPoint one, ECPoint other) {
    return Arrays.equals(one.getEncoded(false), other.getEncoded(false));
  }
}
