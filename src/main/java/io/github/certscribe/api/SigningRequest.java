package io.github.certscribe.api;

import java.security.PrivateKey;

/** A key and the request (PKCS#10) that it signed. */
public final class SigningRequest {
  private final byte[] keyPem;
  private final byte[] requestPem;

  SigningRequest(byte[] keyPem, byte[] requestPem) {
    this.keyPem = keyPem;
    this.requestPem = requestPem;
  }

  /** The key in PEM: PKCS#8, not encrypted. */
  public byte[] keyPem() {
    return keyPem.clone();
  }

  /** The request in PEM. */
  public byte[] requestPem() {
    return requestPem.clone();
  }

  /** The request in DER. */
  public byte[] requestDer() {
    return JavaTypes.der(requestPem);
  }

  /**
   * The key as the JVM's own security providers know it.
   *
   * @throws CertscribeException where they do not know keys of its kind
   */
  public PrivateKey privateKey() {
    return JavaTypes.privateKey(JavaTypes.der(keyPem));
  }
}
