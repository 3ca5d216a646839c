package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * How signatures of messages are verified: the counterpart of {@link Signer}.
 *
 * @param digest canonical name; null where the algorithm has its own
 * @param pss null unless RSA's are padded so
 * @param anySalt whether a PSS salt is taken as long as it is
 */
record Verification(
    PublicKeyInfo key, Verifier verifier, String digest, RsaSignatureOptions rsa, PssParameters pss, boolean anySalt) {

  /**
   * @param digest canonical name; null where none was named
   * @throws DiagnosticException where the key verifies nothing, or not so
   */
  static Verification of(PublicKey key, String digest, List<String> options, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.isRsa()) {
        return rsa(info, digest, options, dialect);
      }
      if (info.oid().equals(KeyOids.EC)) {
        return ec(info, digest, options, dialect);
      }
      if (info.oid().equals(KeyOids.DSA)) {
        if (!options.isEmpty()) {
          throw Signatures.refused(options.get(0));
        }
        return new Verification(info, new Verifier(info, null), digest == null ? "SHA256" : digest, null, null, false);
      }
      String octets = OctetPrivateKey.name(info.oid());
      String name = octets != null ? octets : PostQuantum.name(info.oid());
      if (name == null || name.startsWith("X") || PostQuantum.isKem(name)) {
        throw new DiagnosticException("this kind of key verifies no signatures");
      }
      if (digest != null) {
        throw new DiagnosticException("a key of " + name + " verifies messages, not digests");
      }
      return new Verification(
          info, new Verifier(info, null, MessageOptions.parse(name, options, dialect)), null, null, null, false);
    } catch (DecodeException e) {
      throw new DiagnosticException("the key cannot be read: " + e.getMessage());
    }
  }

  private static Verification ec(PublicKeyInfo info, String digest, List<String> options, Dialect dialect)
      throws DecodeException {
    if (!info.curve().isSm2()) {
      String name = digest == null ? "SHA256" : digest;
      for (String option : options) {
        if (!NonceType.isSaid(option, dialect) && !EcSigner.repeatsDigest(option, name, false, dialect)) {
          throw Signatures.refused(option);
        }
      }
      return new Verification(info, new Verifier(info, null), name, null, null, false);
    }
    byte[] identity = null;
    for (String option : options) {
      byte[] given = Sm2Identity.of(option, "-sigopt");
      identity = given == null ? identity : given;
      if (given == null && !EcSigner.repeatsDigest(option, "SM3", true, dialect)) {
        throw Signatures.refused(option);
      }
    }
    if (digest != null && !digest.equals("SM3")) {
      throw new DiagnosticException("SM2 verifies with SM3, not with " + digest);
    }
    return new Verification(info, new Verifier(info, identity), "SM3", null, null, false);
  }

  private static Verification rsa(PublicKeyInfo info, String given, List<String> options, Dialect dialect)
      throws DecodeException {
    PssParameters own = info.oid().equals(KeyOids.RSA_PSS) ? PssParameters.ofKey(info.parameters()) : null;
    boolean restricted = own != null && own.restricted();
    String digest = given != null ? given : restricted ? own.hash() : "SHA256";
    if (!RsaSigner.isAllowed(digest, dialect)) {
      throw new DiagnosticException("RSA does not verify with " + digest);
    }
    RsaSignatureOptions.checkSalt(own, options, false, dialect);
    RsaSignatureOptions rsa = RsaSignatureOptions.parse(own, digest, info.rsa()[0].bitLength(), options, dialect);
    boolean anySalt = RsaSignatureOptions.takesAnySalt(own, options, dialect);
    return new Verification(info, new Verifier(info, null), digest, rsa, rsa.pss(), anySalt);
  }

  /** Whether a signature is in the form that the algorithm's have; of those of one length none is in another. */
  boolean isFormed(byte[] signature, Dialect dialect) {
    try {
      return !(key.oid().equals(KeyOids.EC) || key.oid().equals(KeyOids.DSA)) || Signatures.isPair(signature, dialect);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** Whether a signature is the key's over a message. */
  boolean verify(InputStream message, byte[] signature) throws IOException {
    try {
      return verifier.verifiesHashes()
          ? verifyHash(DigestStream.digest(digest, message), signature)
          : verifier.verify(digest, DiskFiles.readFully(message), signature);
    } catch (DecodeException e) {
      return false;
    }
  }

  private boolean verifyHash(byte[] hash, byte[] signature) {
    try {
      if (pss != null) {
        return RsaSignature.verifyPss(key.rsa()[0], key.rsa()[1], pss, anySalt, hash, signature);
      }
      if (rsa != null && rsa.x931()) {
        byte[] block = RsaSignature.publicOperation(key.rsa()[0], key.rsa()[1], signature);
        byte[] signed = block == null ? null : RsaSignature.recoverX931(key.rsa()[0], digest, block);
        return signed != null && Arrays.equals(signed, hash);
      }
      return verifier.verifyHash(digest, hash, signature);
    } catch (DecodeException | IllegalArgumentException e) {
      return false;
    }
  }
}
