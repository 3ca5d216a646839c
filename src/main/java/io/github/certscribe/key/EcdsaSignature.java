package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;

/** ECDSA (FIPS 186-5, 6) and SM2 (GB/T 32918). */
final class EcdsaSignature {
  private EcdsaSignature() {}

  /**
   * {@code SEQUENCE { r INTEGER, s INTEGER }} in DER (RFC 3279, 2.2.3).
   *
   * @param nonceDigest the digest that the nonce is derived with (RFC 6979); null for a random nonce
   */
  static byte[] sign(EcPrivateKey key, String nonceDigest, byte[] hash) {
    if (!key.curve().domain().getN().testBit(0)) {
      throw new DiagnosticException("no signatures can be made on this curve, whose order is even");
    }
    ECPrivateKeyParameters secret = secret(key);
    ECDSASigner signer;
    if (nonceDigest == null) {
      signer = new ECDSASigner();
      signer.init(true, new ParametersWithRandom(secret, SystemRandom.get()));
    } else {
      signer = new ECDSASigner(new HMacDSAKCalculator(Digests.create(nonceDigest)));
      signer.init(true, secret);
    }
    BigInteger[] pair = signer.generateSignature(hash);
    return DerEncoder.sequence(DerEncoder.integer(pair[0]), DerEncoder.integer(pair[1]));
  }

  /**
   * The private number as signatures need it: one that is greater than the order signs as what is left of it does.
   *
   * @throws DiagnosticException where nothing is left, or the number needs more octets than the order
   */
  static ECPrivateKeyParameters secret(EcPrivateKey key) {
    BigInteger rest = new BigInteger(1, key.octets()).mod(key.curve().domain().getN());
    if (rest.signum() == 0) {
      throw new DiagnosticException("the private number is a multiple of the curve's order, and cannot sign");
    }
    return new ECPrivateKeyParameters(rest, key.curve().domain());
  }

  /** @param identity the signer's, empty unless told otherwise */
  static byte[] signSm2(EcPrivateKey key, byte[] identity, byte[] message) {
    ECPrivateKeyParameters secret = secret(key);
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ParametersWithID(new ParametersWithRandom(secret, SystemRandom.get()), identity));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
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

  static boolean verifySm2(EcCurve curve, byte[] point, byte[] identity, byte[] message, byte[] signature)
      throws DecodeException {
    CipherParameters open = new ECPublicKeyParameters(curve.point(point), curve.domain());
    SM2Signer signer = new SM2Signer();
    signer.init(false, new ParametersWithID(open, identity));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }
}
