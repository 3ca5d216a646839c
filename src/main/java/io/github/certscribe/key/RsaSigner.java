package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;

/** Signs with RSA, PKCS#1 v1.5 or PSS. */
final class RsaSigner implements Signer {
  private static final byte[] NULL = {5, 0};

  private final RsaPrivateKey key;
  private final String digest;
  private final RsaSignatureOptions options;

  RsaSigner(RsaPrivateKey key, String digest, RsaSignatureOptions options, Dialect dialect) {
    this.key = key;
    this.digest = digest;
    this.options = options;
    if (!isAllowed(digest, dialect)) {
      throw new DiagnosticException("an RSA key cannot sign with " + digest);
    }
  }

  /** Whether RSA signs hashes of this digest. */
  static boolean isAllowed(String digest, Dialect dialect) {
    return digest.equals("MD5-SHA1") || SignatureOids.of("RSA", digest) != null && !digest.equals("MD4")
        || digest.equals("SM3") && dialect.signsSm3WithRsa();
  }

  @Override
  public String digest() {
    return digest;
  }

  @Override
  public byte[] algorithmIdentifier() {
    if (options.pss() != null) {
      return options.pss().isEncodable()
          ? DerEncoder.sequence(DerEncoder.oid(KeyOids.RSA_PSS), options.pss().encoded()) : null;
    }
    String oid = options.x931() ? null : SignatureOids.of("RSA", digest);
    return oid == null ? null : DerEncoder.sequence(DerEncoder.oid(oid), NULL);
  }

  @Override
  public byte[] signHash(byte[] hash) {
    if (options.pss() != null) {
      return RsaSignature.signPss(key, options.pss(), hash);
    }
    return options.x931() ? RsaSignature.signX931(key, digest, hash) : RsaSignature.sign(key, digest, hash);
  }
}
