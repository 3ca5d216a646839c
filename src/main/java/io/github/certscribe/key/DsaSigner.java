package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** Signs with DSA (FIPS 186-4). */
final class DsaSigner implements Signer {
  private final FiniteFieldPrivateKey key;
  private final String digest;
  private final boolean deterministic;

  DsaSigner(FiniteFieldPrivateKey key, String digest, boolean deterministic, Dialect dialect) {
    this.key = key;
    this.digest = digest;
    this.deterministic = deterministic;
    boolean known = SignatureOids.of("DSA", digest) != null || digest.startsWith("SHA512-");
    if (!known && !dialect.signsDsaWithAnyDigest()) {
      throw new DiagnosticException("a DSA key cannot sign with " + digest);
    }
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
  public byte[] sign(byte[] message) {
    FiniteFieldParameters p = key.parameters();
    DSAPrivateKeyParameters secret =
        new DSAPrivateKeyParameters(key.secret(), new DSAParameters(p.p(), p.q(), p.g()));
    org.bouncycastle.crypto.signers.DSASigner signer =
        deterministic
            ? new org.bouncycastle.crypto.signers.DSASigner(new HMacDSAKCalculator(Digests.create(digest)))
            : new org.bouncycastle.crypto.signers.DSASigner();
    signer.init(true, deterministic ? secret : new ParametersWithRandom(secret, SystemRandom.get()));
    BigInteger[] pair = signer.generateSignature(Digests.digest(digest, message));
    return DerEncoder.sequence(DerEncoder.integer(pair[0]), DerEncoder.integer(pair[1]));
  }
}
