package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.text.ByteString;
import java.util.List;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.SLHDSASigner;

/** Signs with ML-DSA or SLH-DSA. */
final class PostQuantumSigner implements Signer {
  private final PostQuantumPrivateKey key;
  private final boolean deterministic;
  private final byte[] context;

  private PostQuantumSigner(PostQuantumPrivateKey key, boolean deterministic, byte[] context) {
    this.key = key;
    this.deterministic = deterministic;
    this.context = context;
  }

  static PostQuantumSigner create(PostQuantumPrivateKey key, List<String> options) {
    boolean deterministic = false;
    byte[] context = null;
    for (String option : options) {
      if (option.startsWith("deterministic:")) {
        deterministic = !option.endsWith(":0");
      } else if (option.startsWith("context-string:")) {
        context = ByteString.bytes(option.substring(15));
      } else {
        throw Signatures.refused(option);
      }
    }
    return new PostQuantumSigner(key, deterministic, context);
  }

  @Override
  public String digest() {
    return null;
  }

  @Override
  public byte[] algorithmIdentifier() {
    return DerEncoder.sequence(DerEncoder.oid(PostQuantum.oid(key.algorithm())));
  }

  @Override
  public byte[] sign(byte[] message) {
    String name = key.algorithm();
    boolean mlDsa = PostQuantum.isMlDsa(name);
    byte[] secret = mlDsa && key.seed() != null ? key.seed() : key.octets();
    CipherParameters parameters =
        mlDsa
            ? new MLDSAPrivateKeyParameters(PostQuantum.mlDsa(name), secret)
            : new SLHDSAPrivateKeyParameters(PostQuantum.slhDsa(name), secret);
    parameters = context == null ? parameters : new ParametersWithContext(parameters, context);
    parameters = deterministic ? parameters : new ParametersWithRandom(parameters, SystemRandom.get());
    if (!mlDsa) {
      SLHDSASigner signer = new SLHDSASigner();
      signer.init(true, parameters);
      return signer.generateSignature(message);
    }
    try {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, parameters);
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }
}
