package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** ECDSA (FIPS 186-5, 6). */
final class EcdsaSignature {
  private EcdsaSignature() {}

  /** {@code SEQUENCE { r INTEGER, s INTEGER }} in DER (RFC 3279, 2.2.3). */
  static byte[] sign(EcPrivateKey key, byte[] hash) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(true, new ECPrivateKeyParameters(key.scalar(), key.curve().domain()));
    BigInteger[] pair = signer.generateSignature(hash);
    return DerEncoder.sequence(DerEncoder.integer(pair[0]), DerEncoder.integer(pair[1]));
  }

  static boolean verify(EcCurve curve, byte[] point, byte[] hash, byte[] signature) throws DecodeException {
    List<DerValue> pair = DerValue.parse(signature).sequence();
    if (pair.size() != 2) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(curve.point(point), curve.domain()));
    return signer.verifySignature(hash, pair.get(0).integer(), pair.get(1).integer());
  }
}
