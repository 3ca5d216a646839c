package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed25519ctxSigner;
import org.bouncycastle.crypto.signers.Ed25519phSigner;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.Ed448phSigner;

/** Signs with Ed25519 or Ed448 and their variants (RFC 8032, RFC 8410). */
final class EdwardsSigner implements Signer {
  private final OctetPrivateKey key;
  private final MessageOptions options;

  EdwardsSigner(OctetPrivateKey key, MessageOptions options) {
    this.key = key;
    this.options = options;
  }

  @Override
  public String digest() {
    return null;
  }

  @Override
  public byte[] algorithmIdentifier() {
    return DerEncoder.sequence(DerEncoder.oid(key.algorithm().equals("ED25519") ? KeyOids.ED25519 : KeyOids.ED448));
  }

  @Override
  public byte[] sign(byte[] message) {
    org.bouncycastle.crypto.Signer signer = signer(key.algorithm().equals("ED25519"), options);
    if (signer == null) {
      throw new DiagnosticException(
          Diagnostic.of("Ed25519 has a context in its variant Ed25519ctx, and only there")
              .withHint("instance:Ed25519ctx goes with context-string:TEXT"));
    }
    signer.init(
        true,
        key.algorithm().equals("ED25519")
            ? new Ed25519PrivateKeyParameters(key.octets()) : new Ed448PrivateKeyParameters(key.octets()));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null where variant and context do not go together. */
  private static org.bouncycastle.crypto.Signer signer(boolean shorter, MessageOptions options) {
    String instance = options.instance() == null ? "" : options.instance();
    byte[] context = options.context() == null ? new byte[0] : options.context();
    if (!shorter) {
      return instance.endsWith("ph") ? new Ed448phSigner(context) : new Ed448Signer(context);
    }
    if (instance.endsWith("ph")) {
      return new Ed25519phSigner(context);
    }
    boolean named = instance.endsWith("ctx");
    if (named != context.length > 0) {
      return null;
    }
    return named ? new Ed25519ctxSigner(context) : new Ed25519Signer();
  }

  static boolean verify(PublicKeyInfo key, MessageOptions options, byte[] message, byte[] signature) {
    boolean shorter = key.oid().equals(KeyOids.ED25519);
    org.bouncycastle.crypto.Signer signer = signer(shorter, options);
    if (signer == null) {
      return false;
    }
    signer.init(
        false, shorter ? new Ed25519PublicKeyParameters(key.key()) : new Ed448PublicKeyParameters(key.key()));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }
}
