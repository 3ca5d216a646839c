package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.RsaGenerator;
import java.math.BigInteger;

/** Keys as Go makes and writes them. */
final class CfsslKeys {
  private CfsslKeys() {}

  static PrivateKey rsa(int bits, Host host) {
    return new RsaGenerator(host.random(), BigInteger.valueOf(65_537)).generate(bits, 2, null);
  }

  static PrivateKey ecdsa(int bits, Host host) {
    throw new UnsupportedOperationException("not yet");
  }

  /** PKCS#1 or SEC1, in PEM. */
  static byte[] pem(PrivateKey key) {
    return KeyWriter.pem(key, true);
  }
}
