package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;

/** Keys as Go makes and writes them. */
final class CfsslKeys {
  private CfsslKeys() {}

  static PrivateKey rsa(int bits, Host host) {
    throw new UnsupportedOperationException("not yet");
  }

  static PrivateKey ecdsa(int bits, Host host) {
    throw new UnsupportedOperationException("not yet");
  }

  /** PKCS#1 or SEC1, in PEM. */
  static byte[] pem(PrivateKey key) {
    throw new UnsupportedOperationException("not yet");
  }
}
