package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2) and its kin. */
final class RsaSignature {
  private static final byte[] NULL = {5, 0};

  private RsaSignature() {}

  /**
   * The private operation on a block as long as the modulus. No blinding: nobody can time a process that signs once
   * for its owner, and drawing random numbers costs a short command much.
   */
  static byte[] privateOperation(RsaPrivateKey key, byte[] block) {
    RSAEngine engine = new RSAEngine();
    try {
      engine.init(true, parameters(key));
      return padded(engine.processBlock(block, 0, block.length), (key.bits() + 7) / 8);
    } catch (RuntimeException e) {
      return withoutPrimes(key, block);
    }
  }

  /** Where the primes lead to what the public key does not undo: the private exponent alone, as it is. */
  private static byte[] withoutPrimes(RsaPrivateKey key, byte[] block) {
    RSAEngine engine = new RSAEngine();
    try {
      engine.init(true, exponentAlone(key));
      return padded(engine.processBlock(block, 0, block.length), (key.bits() + 7) / 8);
    } catch (RuntimeException e) {
      throw new DiagnosticException("the numbers of the RSA key do not belong together");
    }
  }

  private static RSAKeyParameters exponentAlone(RsaPrivateKey key) {
    BigInteger[] n = key.numbers();
    if (!n[0].testBit(0) || n[3].signum() == 0 || n[4].signum() == 0) {
      throw new IllegalArgumentException("the modulus is even, or a prime is nought");
    }
    return new RSAKeyParameters(true, n[0], n[2], true);
  }

  private static RSAKeyParameters parameters(RsaPrivateKey key) {
    BigInteger[] n = key.numbers();
    return key.otherPrimes().isEmpty()
        ? new RSAPrivateCrtKeyParameters(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], true)
        : new RSAKeyParameters(true, n[0], n[2], true);
  }

  /** RSASSA-PSS (RFC 8017, 8.1) over a hash. */
  static byte[] signPss(RsaPrivateKey key, PssParameters pss, byte[] hash) {
    try {
      return signPss(parameters(key), pss, hash);
    } catch (IllegalStateException | ArithmeticException e) {
      return signPss(exponentAlone(key), pss, hash);
    }
  }

  private static byte[] signPss(RSAKeyParameters key, PssParameters pss, byte[] hash) {
    PSSSigner signer = pssSigner(pss);
    signer.init(true, new ParametersWithRandom(key, SystemRandom.get()));
    signer.update(hash, 0, hash.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new DiagnosticException("the RSA key cannot sign so: " + e.getMessage());
    }
  }

  static boolean verifyPss(
      BigInteger modulus, BigInteger exponent, PssParameters pss, byte[] hash, byte[] signature) {
    try {
      PSSSigner signer = pssSigner(pss);
      signer.init(false, new RSAKeyParameters(false, modulus, exponent, true));
      signer.update(hash, 0, hash.length);
      return signature.length == (modulus.bitLength() + 7) / 8 && signer.verifySignature(signature);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** @param anySalt whether a salt of another length than the parameters say is taken too */
  static boolean verifyPss(
      BigInteger modulus, BigInteger exponent, PssParameters pss, boolean anySalt, byte[] hash, byte[] signature) {
    if (verifyPss(modulus, exponent, pss, hash, signature)) {
      return true;
    }
    int most = anySalt ? (modulus.bitLength() + 6) / 8 - Digests.create(pss.hash()).getDigestSize() - 2 : -1;
    for (int salt = 0; salt <= most; salt++) {
      PssParameters other = new PssParameters(true, pss.hash(), pss.mask(), salt, 1);
      if (verifyPss(modulus, exponent, other, hash, signature)) {
        return true;
      }
    }
    return false;
  }

  private static PSSSigner pssSigner(PssParameters pss) {
    return PSSSigner.createRawSigner(
        new RSAEngine(), Digests.create(pss.hash()), Digests.create(pss.mask()), pss.saltLength(), (byte) 0xbc);
  }

  /** X9.31 padding (ANSI X9.31, 1998), which only stands alone. */
  static byte[] signX931(RsaPrivateKey key, String digest, byte[] hash) {
    int length = (key.bits() + 7) / 8;
    byte[] block = new byte[length];
    int trailer = x931Trailer(digest);
    int start = length - hash.length - 2;
    if (trailer == 0 || start < 1) {
      throw new DiagnosticException("X9.31 padding cannot hold " + digest);
    }
    Arrays.fill(block, 0, start, (byte) 0xbb);
    block[0] = 0x6b;
    block[start - 1] = (byte) (start == 1 ? 0x6a : 0xba);
    System.arraycopy(hash, 0, block, start, hash.length);
    block[length - 2] = (byte) trailer;
    block[length - 1] = (byte) 0xcc;
    byte[] signature = privateOperation(key, block);
    BigInteger number = new BigInteger(1, signature);
    BigInteger other = key.modulus().subtract(number);
    return number.compareTo(other) > 0 ? padded(other.toByteArray(), length) : signature;
  }

  /** Whether X9.31 has a trailer for a digest; null stands for none. */
  static boolean hasX931(String digest) {
    return digest != null && x931Trailer(digest) != 0;
  }

  /** The hash that a block of X9.31 holds; null where the block is not one of the digest. */
  static byte[] recoverX931(BigInteger modulus, String digest, byte[] block) {
    byte[] plain = block;
    if ((plain[plain.length - 1] & 15) != 12) {
      plain = padded(modulus.subtract(new BigInteger(1, block)).toByteArray(), block.length);
    }
    int start = plain.length - Digests.create(digest).getDigestSize() - 2;
    if (start < 1 || (plain[plain.length - 2] & 0xff) != x931Trailer(digest) || (plain[plain.length - 1] & 0xff) != 0xcc
        || plain[0] != (start == 1 ? 0x6a : 0x6b) || start > 1 && (plain[start - 1] & 0xff) != 0xba) {
      return null;
    }
    for (int i = 1; i < start - 1; i++) {
      if ((plain[i] & 0xff) != 0xbb) {
        return null;
      }
    }
    return Arrays.copyOfRange(plain, start, plain.length - 2);
  }

  private static int x931Trailer(String digest) {
    return switch (digest) {
      case "SHA1" -> 0x33;
      case "SHA256" -> 0x34;
      case "SHA384" -> 0x36;
      case "SHA512" -> 0x35;
      default -> 0;
    };
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

  /** SM3 stands under the object of its signature with RSA: so the real one writes it. */
  private static String digestInfoOid(String digest) {
    return digest.equals("SM3") ? "1.2.156.10197.1.504" : Digests.oid(digest);
  }

  /** EMSA-PKCS1-v1_5 (RFC 8017, 9.2); null where the modulus is too short. */
  private static byte[] encode(String digest, byte[] hash, int length) {
    byte[] info =
        digest.equals("MD5-SHA1")
            ? hash
            : DerEncoder.sequence(
                DerEncoder.sequence(DerEncoder.oid(digestInfoOid(digest)), NULL), DerEncoder.tlv(4, hash));
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
