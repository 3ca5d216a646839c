package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;

/** Whether a public key is one that can be read. */
final class PublicKeyChecks {
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
      if (info.parameters() != null || info.key().length != PostQuantum.publicLength(PostQuantum.name(info.oid()))) {
        throw new DecodeException("wrong length");
      }
    } else if (info.isFiniteField()) {
      if (info.number().signum() < 0 && info.oid().equals(KeyOids.DSA)) {
        throw new DecodeException("the public number is negative");
      }
      if (info.parameters() == null) {
        throw new DecodeException("no parameters");
      }
      FiniteFieldParameters.parse(info.oid(), info.parameters());
    } else {
      throw new DecodeException("unknown algorithm");
    }
  }
}
