package io.github.certscribe.key;

import io.github.certscribe.asn1.DerEncoder;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;

/** Signs with Ed25519 or Ed448 (RFC 8032, RFC 8410). */
final class EdwardsSigner implements Signer {
  private final OctetPrivateKey key;

  EdwardsSigner(OctetPrivateKey key) {
    this.key = key;
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
    if (key.algorithm().equals("ED25519")) {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(true, new Ed25519PrivateKeyParameters(key.octets()));
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    }
    Ed448Signer signer = new Ed448Signer(new byte[0]);
    signer.init(true, new Ed448PrivateKeyParameters(key.octets()));
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }
}
