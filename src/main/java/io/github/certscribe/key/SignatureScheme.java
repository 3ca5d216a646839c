package io.github.certscribe.key;

/** A key bound to a signature algorithm with its parameters: what a certificate or request is signed with. */
public interface SignatureScheme {
  /** AlgorithmIdentifier in DER, as it stands inside and beside what is signed. */
  byte[] algorithmIdentifier();

  /** The signature's octets. */
  byte[] sign(byte[] message);
}
