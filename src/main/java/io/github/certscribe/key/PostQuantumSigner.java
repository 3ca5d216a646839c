package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPublicKeyParameters;
import org.bouncycastle.crypto.prng.FixedSecureRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.SLHDSASigner;

/** Signs with ML-DSA or SLH-DSA. */
final class PostQuantumSigner implements Signer {
  private static final int ML_DSA_RANDOM = 32;
  private static final int MU = 64;

  private final PostQuantumPrivateKey key;
  private final MessageOptions options;

  PostQuantumSigner(PostQuantumPrivateKey key, MessageOptions options) {
    this.key = key;
    this.options = options;
  }

  @Override
  public String digest() {
    return null;
  }

  @Override
  public byte[] algorithmIdentifier() {
    return DerEncoder.sequence(DerEncoder.oid(PostQuantum.oid(key.algorithm())));
  }

  /** What is signed of a message: a zero, the context's length, the context, and the message. */
  private static byte[] encoded(MessageOptions options, byte[] message) {
    byte[] context = options.context() == null ? new byte[0] : options.context();
    return options.encoded()
        ? DerEncoder.join(new byte[] {0, (byte) context.length}, context, message) : message;
  }

  @Override
  public byte[] sign(byte[] message) {
    boolean mlDsa = PostQuantum.isMlDsa(key.algorithm());
    byte[] random = random(mlDsa ? ML_DSA_RANDOM : key.publicOctets().length / 2, mlDsa);
    if (!mlDsa) {
      return new InternalSlhDsa().sign(
          new SLHDSAPrivateKeyParameters(PostQuantum.slhDsa(key.algorithm()), key.octets()),
          encoded(options, message), random);
    }
    byte[] secret = key.seed() != null ? key.seed() : key.octets();
    MLDSAPrivateKeyParameters parameters =
        new MLDSAPrivateKeyParameters(PostQuantum.mlDsa(key.algorithm()), secret);
    if (!options.mu()) {
      return new InternalMlDsa().sign(parameters, encoded(options, message), random);
    }
    if (message.length != MU) {
      throw new DiagnosticException("mu has " + MU + " octets, the input " + message.length);
    }
    try {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, new ParametersWithRandom(parameters, new FixedSecureRandom(random)));
      return signer.generateMuSignature(message);
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] random(int length, boolean mlDsa) {
    if (options.entropy() != null) {
      if (options.entropy().length != length) {
        throw new DiagnosticException("the entropy has " + options.entropy().length + " octets instead of " + length);
      }
      return options.entropy();
    }
    if (options.deterministic()) {
      return mlDsa ? new byte[length] : Arrays.copyOf(key.publicOctets(), length);
    }
    byte[] random = new byte[length];
    SystemRandom.get().nextBytes(random);
    return random;
  }

  static boolean verify(
      String algorithm, byte[] key, MessageOptions options, byte[] message, byte[] signature) {
    if (!PostQuantum.isMlDsa(algorithm)) {
      return new InternalSlhDsa().verify(
          new SLHDSAPublicKeyParameters(PostQuantum.slhDsa(algorithm), key), encoded(options, message), signature);
    }
    MLDSAPublicKeyParameters parameters = new MLDSAPublicKeyParameters(PostQuantum.mlDsa(algorithm), key);
    if (!options.mu()) {
      return new InternalMlDsa().verify(parameters, encoded(options, message), signature);
    }
    MLDSASigner signer = new MLDSASigner();
    signer.init(false, parameters);
    return message.length == MU && signer.verifyMuSignature(message, signature);
  }

  /** ML-DSA over a message that is encoded already (FIPS 204, 6.2). */
  private static final class InternalMlDsa extends MLDSASigner {
    byte[] sign(MLDSAPrivateKeyParameters key, byte[] message, byte[] random) {
      init(true, key);
      return internalGenerateSignature(message, random);
    }

    boolean verify(MLDSAPublicKeyParameters key, byte[] message, byte[] signature) {
      init(false, key);
      return internalVerifySignature(message, signature);
    }
  }

  /** SLH-DSA over a message that is encoded already (FIPS 205, 9.2). */
  private static final class InternalSlhDsa extends SLHDSASigner {
    byte[] sign(SLHDSAPrivateKeyParameters key, byte[] message, byte[] random) {
      init(true, key);
      return internalGenerateSignature(message, random);
    }

    boolean verify(SLHDSAPublicKeyParameters key, byte[] message, byte[] signature) {
      init(false, key);
      return internalVerifySignature(message, signature);
    }
  }
}
