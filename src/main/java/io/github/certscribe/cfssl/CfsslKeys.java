package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.key.KeyGenerator;
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
    return KeyGenerator.of("EC", false, host.dialect())
        .option("ec_paramgen_curve:P-" + bits)
        .generate(host.random(), null);
  }

  /** PKCS#1 or SEC1, in PEM. */
  static byte[] pem(PrivateKey key) {
    return KeyWriter.pem(key, true);
  }
}
