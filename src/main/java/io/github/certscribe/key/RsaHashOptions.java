package io.github.certscribe.key;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * RSA signatures over a hash: which padding, and which digest's the hash is.
 *
 * @param digest canonical name; null where octets are signed as they are
 * @param scheme padding; its PSS parameters have SHA-1 where no digest was named
 * @param none whether there is no padding at all
 * @param anySalt whether a salt of any length is taken in a signature
 */
record RsaHashOptions(String digest, RsaSignatureOptions scheme, boolean none, boolean anySalt) {
  private static final int PKCS1_OVERHEAD = 11;

  /** Whether a key of RSA-PSS cannot tell what it signs with: any option brings SHA-1 with it. */
  static boolean lacksDigest(PssParameters own, List<String> options) {
    return own != null && !own.restricted() && options.isEmpty();
  }

  static RsaHashOptions parse(PssParameters own, int bits, List<String> options, Dialect dialect) {
    boolean restricted = own != null && own.restricted();
    if (lacksDigest(own, options)) {
      throw new DiagnosticException(
          Diagnostic.of("a key of RSA-PSS needs to know the digest").withHint("-pkeyopt digest:NAME names it"));
    }
    String digest = restricted ? own.hash() : null;
    boolean none = false;
    List<String> others = new ArrayList<>();
    for (String option : options) {
      if (option.startsWith("digest:")) {
        String named = Digests.canonical(option.substring(7));
        if (named == null || !RsaSigner.isAllowed(named, dialect) || none || restricted && !named.equals(digest)) {
          throw KeyOperations.refused(option);
        }
        digest = named;
      } else if (option.equals("rsa_padding_mode:none") && own == null) {
        if (digest != null) {
          throw KeyOperations.refused(option);
        }
        none = true;
      } else {
        if (option.equals("rsa_padding_mode:x931") && !RsaSignature.hasX931(digest)) {
          throw KeyOperations.refused(option);
        }
        none &= !option.startsWith("rsa_padding_mode:");
        others.add(option);
      }
    }
    RsaSignatureOptions scheme =
        RsaSignatureOptions.parse(own, digest == null ? "SHA1" : digest, bits, others, dialect);
    return new RsaHashOptions(digest, scheme, none, RsaSignatureOptions.takesAnySalt(own, others, dialect));
  }

  byte[] sign(RsaPrivateKey key, byte[] hash) {
    String name = scheme.pss() != null ? scheme.pss().hash() : digest;
    if (name != null && hash.length != size(name)) {
      throw new DiagnosticException("the input has " + hash.length + " octets, which is not the length of " + name);
    }
    if (scheme.pss() != null) {
      return RsaSignature.signPss(key, scheme.pss(), hash);
    }
    if (scheme.x931()) {
      return RsaSignature.signX931(key, digest, hash);
    }
    if (digest != null) {
      return RsaSignature.sign(key, digest, hash);
    }
    int length = (key.bits() + 7) / 8;
    byte[] block = none ? hash : pad(hash, length);
    if (block == null || block.length != length || new BigInteger(1, block).compareTo(key.modulus()) >= 0) {
      throw new DiagnosticException("the input of " + hash.length + " octets does not fit the key's " + length);
    }
    return RsaSignature.privateOperation(key, block);
  }

  private static int size(String digest) {
    return Digests.size(digest);
  }

  /** EMSA-PKCS1-v1_5 without a DigestInfo; null where it does not fit. */
  private static byte[] pad(byte[] hash, int length) {
    if (hash.length > length - PKCS1_OVERHEAD) {
      return null;
    }
    byte[] block = new byte[length];
    Arrays.fill(block, 2, length - hash.length - 1, (byte) 0xff);
    block[1] = 1;
    System.arraycopy(hash, 0, block, length - hash.length, hash.length);
    return block;
  }

  boolean verify(BigInteger[] key, byte[] hash, byte[] signature) {
    if (scheme.pss() != null) {
      return hash.length == size(scheme.pss().hash())
          && RsaSignature.verifyPss(key[0], key[1], scheme.pss(), anySalt, hash, signature);
    }
    if (digest != null && !scheme.x931()) {
      return hash.length == size(digest) && RsaSignature.verify(key[0], key[1], digest, hash, signature);
    }
    byte[] recovered = recover(key, signature);
    return recovered != null && Arrays.equals(recovered, hash);
  }

  /** What the padding holds; null where it is not right. */
  byte[] recover(BigInteger[] key, byte[] signature) {
    if (scheme.pss() != null) {
      return null;
    }
    int length = (key[0].bitLength() + 7) / 8;
    boolean whole = digest != null && !scheme.x931() || signature.length > length;
    byte[] padded = whole ? signature : KeyOperations.padded(new BigInteger(1, signature), length);
    byte[] block = RsaSignature.publicOperation(key[0], key[1], padded);
    if (block == null || none) {
      return block;
    }
    if (scheme.x931()) {
      return RsaSignature.recoverX931(key[0], digest, block);
    }
    if (digest != null) {
      byte[] hash = Arrays.copyOfRange(block, Math.max(0, block.length - size(digest)), block.length);
      return RsaSignature.verify(key[0], key[1], digest, hash, signature) ? hash : null;
    }
    int end = 2;
    while (end < block.length && block[end] == (byte) 0xff) {
      end++;
    }
    boolean good = block[0] == 0 && block[1] == 1 && end >= PKCS1_OVERHEAD - 1 && end < block.length && block[end] == 0;
    return good ? Arrays.copyOfRange(block, end + 1, block.length) : null;
  }
}
