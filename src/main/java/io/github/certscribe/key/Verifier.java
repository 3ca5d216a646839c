package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;

/** Verifies signatures with one public key. */
final class Verifier {
  /** Beyond these the real one does not even try. */
  private static final int RSA_MAXIMUM_BITS = 16384;
  private static final int RSA_SMALL_MODULUS_BITS = 3072;
  private static final int RSA_MAXIMUM_EXPONENT_BITS = 64;

  private final PublicKeyInfo key;
  private final byte[] identity;
  private final MessageOptions options;

  /** @param identity SM2's; null for none */
  Verifier(PublicKeyInfo key, byte[] identity) {
    this(key, identity, MessageOptions.NONE);
  }

  Verifier(PublicKeyInfo key, byte[] identity, MessageOptions options) {
    this.key = key;
    this.identity = identity;
    this.options = options;
  }

  /** @param digest canonical name; null where the algorithm has its own */
  boolean verify(String digest, byte[] message, byte[] signature) throws DecodeException {
    try {
      if (verifiesHashes()) {
        return digest != null && verifyHash(digest, Digests.digest(digest, message), signature);
      }
      if (key.oid().equals(KeyOids.EC)) {
        byte[] name = identity == null ? new byte[0] : identity;
        return digest != null && EcdsaSignature.verifySm2(key.curve(), key.key(), name, message, signature);
      }
      return verifyOctets(message, signature);
    } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
      return false;
    }
  }

  /** Whether nothing is needed of a message but its hash. */
  boolean verifiesHashes() throws DecodeException {
    return key.isRsa() || key.oid().equals(KeyOids.DSA) || key.oid().equals(KeyOids.EC) && !key.curve().isSm2();
  }

  /** The same of the message that has this hash, where {@link #verifiesHashes}. */
  boolean verifyHash(String digest, byte[] hash, byte[] signature) throws DecodeException {
    try {
      if (key.isRsa()) {
        BigInteger[] rsa = key.rsa();
        return isUsable(rsa) && RsaSignature.verify(rsa[0], rsa[1], digest, hash, signature);
      }
      return key.oid().equals(KeyOids.EC)
          ? EcdsaSignature.verify(key.curve(), key.key(), hash, signature) : verifyDsa(hash, signature);
    } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
      return false;
    }
  }

  private boolean isUsable(BigInteger[] rsa) {
    int bits = rsa[0].bitLength();
    return bits <= RSA_MAXIMUM_BITS && rsa[0].compareTo(rsa[1]) > 0 && rsa[0].testBit(0) && rsa[1].signum() > 0
        && (bits <= RSA_SMALL_MODULUS_BITS || rsa[1].bitLength() <= RSA_MAXIMUM_EXPONENT_BITS);
  }

  /** RSASSA-PSS; a key that is restricted takes no other parameters than its own. */
  boolean verifyPss(PssParameters pss, byte[] message, byte[] signature) throws DecodeException {
    BigInteger[] rsa = key.rsa();
    if (key.oid().equals(KeyOids.RSA_PSS)) {
      PssParameters own = PssParameters.ofKey(key.parameters());
      if (own.restricted()
          && !(own.hash().equals(pss.hash()) && own.mask().equals(pss.mask())
              && own.saltLength() <= pss.saltLength())) {
        return false;
      }
    }
    return pss.trailer() == 1 && isUsable(rsa)
        && RsaSignature.verifyPss(rsa[0], rsa[1], pss, Digests.digest(pss.hash(), message), signature);
  }

  private boolean verifyDsa(byte[] hash, byte[] signature) throws DecodeException {
    if (key.parameters() == null || !key.parameters().isUniversal(16)) {
      return false;
    }
    FiniteFieldParameters p = FiniteFieldParameters.parse(KeyOids.DSA, key.parameters());
    BigInteger open = DerValue.first(key.key()).integer();
    List<DerValue> pair = DerValue.parse(signature).sequence();
    if (pair.size() != 2) {
      return false;
    }
    DSASigner signer = new DSASigner();
    signer.init(false, new DSAPublicKeyParameters(open, new DSAParameters(p.p(), p.q(), p.g())));
    return signer.verifySignature(hash, pair.get(0).integer(), pair.get(1).integer());
  }

  private boolean verifyOctets(byte[] message, byte[] signature) throws DecodeException {
    PublicKeyChecks.check(key);
    if (key.oid().equals(KeyOids.ED25519) || key.oid().equals(KeyOids.ED448)) {
      return EdwardsSigner.verify(key, options, message, signature);
    }
    String quantum = PostQuantum.name(key.oid());
    return quantum != null && !PostQuantum.isKem(quantum)
        && PostQuantumSigner.verify(quantum, key.key(), options, message, signature);
  }
}
