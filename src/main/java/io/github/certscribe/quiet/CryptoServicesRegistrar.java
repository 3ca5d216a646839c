package io.github.certscribe.quiet;

import io.github.certscribe.key.SystemRandom;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoServiceProperties;

/**
 * What Bouncy Castle's classes use of their registrar of constraints, of which this program sets none. The registrar
 * itself prepares parameters of DSA and Diffie-Hellman, for the first digest to wait for: 60 classes.
 */
public final class CryptoServicesRegistrar {
  private CryptoServicesRegistrar() {}

  public static void checkConstraints(CryptoServiceProperties service) {
    // there are none
  }

  public static SecureRandom getSecureRandom() {
    return SystemRandom.get();
  }

  public static SecureRandom getSecureRandom(SecureRandom random) {
    return random == null ? SystemRandom.get() : random;
  }
}
