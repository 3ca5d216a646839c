package io.github.certscribe.key;

import io.github.certscribe.pem.PemWriter;

/** Keys as files. */
public final class KeyWriter {
  private KeyWriter() {}

  /** @param traditional the algorithm's own form (PKCS#1, SEC 1) where it has one, instead of PKCS#8 */
  public static byte[] pem(PrivateKey key, boolean traditional) {
    if (traditional && key instanceof RsaPrivateKey rsa && !rsa.isPss()) {
      return PemWriter.encode("RSA PRIVATE KEY", rsa.pkcs1());
    }
    if (traditional && key instanceof EcPrivateKey ec) {
      return PemWriter.encode("EC PRIVATE KEY", ec.sec1(true, true));
    }
    return PemWriter.encode("PRIVATE KEY", key.privateKeyInfo());
  }
}
