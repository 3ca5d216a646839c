package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2). */
final class RsaSignature {
  private static final byte[] NULL = {5, 0};

  private RsaSignature() {}

  /**
   * The private operation on a block as long as the modulus. No blinding: nobody can time a process that signs once
   * for its owner, and drawing random numbers costs a short command much.
   */
  static byte[] privateOperation(RsaPrivateKey key, byte[] block) {
    BigInteger[] n = key.numbers();
    RSAKeyParameters parameters =
        key.otherPrimes().isEmpty()
            ? new RSAPrivateCrtKeyParameters(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], true)
            : new RSAKeyParameters(true, n[0], n[2], true);
    RSAEngine engine = new RSAEngine();
    engine.init(true, parameters);
    return padded(engine.processBlock(block, 0, block.length), (n[0].bitLength() + 7) / 8);
  }

  /** The public operation on a signature; null where it is out of range. */
  static byte[] publicOperation(BigInteger modulus, BigInteger exponent, byte[] signature) {
    int length = (modulus.bitLength() + 7) / 8;
    if (signature.length != length || new BigInteger(1, signature).compareTo(modulus) >= 0) {
      return null;
    }
    RSAEngine engine = new RSAEngine();
    engine.init(false, new RSAKeyParameters(false, modulus, exponent, true));
    return padded(engine.processBlock(signature, 0, length), length);
  }

  private static byte[] padded(byte[] octets, int length) {
    byte[] block = new byte[length];
    int take = Math.min(length, octets.length);
    System.arraycopy(octets, octets.length - take, block, length - take, take);
    return block;
  }

  static byte[] sign(RsaPrivateKey key, String digest, byte[] hash) {
    byte[] block = encode(digest, hash, (key.bits() + 7) / 8);
    if (block == null) {
      throw new DiagnosticException("an RSA key of " + key.bits() + " bits is too small to sign with " + digest);
    }
    return privateOperation(key, block);
  }

  static boolean verify(BigInteger modulus, BigInteger exponent, String digest, byte[] hash, byte[] signature) {
    byte[] block = publicOperation(modulus, exponent, signature);
    return block != null && Arrays.equals(block, encode(digest, hash, block.length));
  }

  /** EMSA-PKCS1-v1_5 (RFC 8017, 9.2); null where the modulus is too short. */
  private static byte[] encode(String digest, byte[] hash, int length) {
    byte[] info =
        digest.equals("MD5-SHA1")
            ? hash
            : DerEncoder.sequence(
                DerEncoder.sequence(DerEncoder.oid(Digests.oid(digest)), NULL), DerEncoder.tlv(4, hash));
    if (info.length + 11 > length) {
      return null;
    }
    byte[] block = new byte[length];
    Arrays.fill(block, (byte) 0xff);
    block[0] = 0;
    block[1] = 1;
    block[length - info.length - 1] = 0;
    System.arraycopy(info, 0, block, length - info.length, info.length);
    return block;
  }
}
