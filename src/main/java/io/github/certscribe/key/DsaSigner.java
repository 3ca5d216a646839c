package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/** Signs with DSA (FIPS 186-4). */
final class DsaSigner implements Signer {
  private final FiniteFieldPrivateKey key;
  private final String digest;

  DsaSigner(FiniteFieldPrivateKey key, String digest, Dialect dialect) {
    this.key = key;
    this.digest = digest;
    if (!isAllowed(digest, dialect)) {
      throw new DiagnosticException("a DSA key cannot sign with " + digest);
    }
  }

  /** Whether a digest may be signed with DSA. */
  static boolean isAllowed(String digest, Dialect dialect) {
    return SignatureOids.of("DSA", digest) != null || digest.startsWith("SHA512-")
        || dialect.signsDsaWithAnyDigest();
  }

  @Override
  public String digest() {
    return digest;
  }

  @Override
  public byte[] algorithmIdentifier() {
    String oid = SignatureOids.of("DSA", digest);
    return oid == null ? null : DerEncoder.sequence(DerEncoder.oid(oid));
  }

  @Override
  public byte[] signHash(byte[] hash) {
    FiniteFieldParameters p = key.parameters();
    DSAPrivateKeyParameters secret =
        new DSAPrivateKeyParameters(key.secret(), new DSAParameters(p.p(), p.q(), p.g()));
    org.bouncycastle.crypto.signers.DSASigner signer =
        new org.bouncycastle.crypto.signers.DSASigner();
    signer.init(true, new ParametersWithRandom(secret, SystemRandom.get()));
    BigInteger[] pair = signer.generateSignature(hash);
    return DerEncoder.sequence(DerEncoder.integer(pair[0]), DerEncoder.integer(pair[1]));
  }
}
