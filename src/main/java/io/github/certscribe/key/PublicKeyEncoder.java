package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import java.math.BigInteger;

/** Public keys that were read, written again: their numbers and parameters in DER. */
final class PublicKeyEncoder {
  private static final byte[] NULL = {5, 0};

  private PublicKeyEncoder() {}

  /**
   * SubjectPublicKeyInfo of a key that was read.
   *
   * @return null where the real one cannot write it: the point at infinity, and PSS parameters other than usual
   */
  static byte[] encode(byte[] subjectPublicKeyInfo) {
    try {
      return encode(PublicKeyInfo.parse(subjectPublicKeyInfo), subjectPublicKeyInfo);
    } catch (DecodeException e) {
      return null;
    }
  }

  private static byte[] encode(PublicKeyInfo info, byte[] asItStands) throws DecodeException {
    if (info.isRsa()) {
      BigInteger[] numbers = info.rsa();
      byte[] key = DerEncoder.sequence(DerEncoder.integer(numbers[0]), DerEncoder.integer(numbers[1]));
      if (!info.oid().equals(KeyOids.RSA_PSS)) {
        return spki(KeyOids.RSA, NULL, key);
      }
      PssParameters pss = PssParameters.ofKey(info.parameters());
      if (!pss.restricted()) {
        return spki(KeyOids.RSA_PSS, new byte[0], key);
      }
      return pss.isEncodable() ? spki(KeyOids.RSA_PSS, pss.encoded(), key) : null;
    }
    if (info.oid().equals(KeyOids.EC)) {
      return info.isPointAtInfinity() ? null : spki(KeyOids.EC, curve(info.curve().held()), info.key());
    }
    if (info.isFiniteField()) {
      FiniteFieldParameters parameters = FiniteFieldParameters.parse(info.oid(), info.parameters());
      return spki(info.oid(), parameters.encoded(), DerEncoder.integer(info.number()));
    }
    return OctetPrivateKey.name(info.oid()) == null && PostQuantum.name(info.oid()) == null
        ? asItStands : spki(info.oid(), new byte[0], info.key());
  }

  private static byte[] curve(EcCurve curve) {
    return curve.oid() != null ? curve.parameters() : curve.encodedAs(true, null, true).parameters();
  }

  private static byte[] spki(String algorithm, byte[] parameters, byte[] key) {
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(algorithm), parameters), key).encoded();
  }
}
