package io.github.certscribe.key;

/** A private key of any algorithm that the project knows. */
public interface PrivateKey {
  /**
   * The algorithm's name as the real one's messages and options know it: {@code RSA}, {@code EC}, {@code ED25519}...
   */
  String algorithm();

  /** PrivateKeyInfo in DER (PKCS#8, RFC 5208). */
  byte[] privateKeyInfo();

  PublicKey publicKey();

  /** Size in bits as the real one counts it (the modulus' for RSA, the order's for EC). */
  int bits();
}
