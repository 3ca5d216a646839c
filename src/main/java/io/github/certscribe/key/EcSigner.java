package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.List;

/** Signs with ECDSA, or with SM2 where the curve is its. */
final class EcSigner implements Signer {
  private final EcPrivateKey key;
  private final String digest;
  private final boolean deterministic;
  private final byte[] identity;

  private EcSigner(EcPrivateKey key, String digest, boolean deterministic, byte[] identity) {
    this.key = key;
    this.digest = digest;
    this.deterministic = deterministic;
    this.identity = identity;
  }

  static EcSigner create(EcPrivateKey key, String digest, List<String> options, Dialect dialect) {
    boolean sm2 = key.curve().isSm2();
    boolean deterministic = false;
    byte[] identity = new byte[0];
    for (String option : options) {
      byte[] given = sm2 ? Sm2Identity.of(option, "-sigopt") : null;
      if (given != null) {
        identity = given;
      } else if (!sm2 && NonceType.isSaid(option, dialect)) {
        deterministic = NonceType.repeats(option);
      } else if (!repeatsDigest(option, digest, sm2, dialect)) {
        throw Signatures.refused(option);
      }
    }
    if (sm2 ? !digest.equals("SM3") : digest.startsWith("SHAKE") && !dialect.shakeHasLength()) {
      throw new DiagnosticException("such an EC key cannot sign with " + digest);
    }
    return new EcSigner(key, digest, deterministic, identity);
  }

  /** Whether an option names the digest that is there anyway. */
  static boolean repeatsDigest(String option, String digest, boolean sm2, Dialect dialect) {
    return (sm2 || dialect.letsDigestBeRepeated()) && option.startsWith("digest:")
        && digest.equals(Digests.canonical(option.substring("digest:".length())));
  }

  @Override
  public String digest() {
    return digest;
  }

  @Override
  public byte[] algorithmIdentifier() {
    String oid = key.curve().isSm2() ? KeyOids.SM2_WITH_SM3 : SignatureOids.of("EC", digest);
    return oid == null ? null : DerEncoder.sequence(DerEncoder.oid(oid));
  }

  @Override
  public byte[] sign(byte[] message) {
    return signsHashes() ? Signer.super.sign(message) : EcdsaSignature.signSm2(key, identity, message);
  }

  @Override
  public boolean signsHashes() {
    return !key.curve().isSm2();
  }

  @Override
  public byte[] signHash(byte[] hash) {
    return EcdsaSignature.sign(key, deterministic ? digest : null, hash);
  }
}
