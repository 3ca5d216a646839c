package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.key.KeyStrength;
import java.util.List;

/** {@code -auth_level}: whether keys and digests are strong enough. */
final class SecurityLevel {
  private static final int[] MINIMUM_BITS = {0, 80, 112, 128, 192, 256};

  private final PathVerifier verifier;
  private final int minimum;

  /** @param level 0 or less for none */
  SecurityLevel(PathVerifier verifier, int level) {
    this.verifier = verifier;
    this.minimum = MINIMUM_BITS[Math.max(0, Math.min(level, 5))];
  }

  /** The first certificate's key, before a path is looked for. */
  boolean checkFirst(CertificateFacts facts) {
    return isKeyStrong(facts) || verifier.report(VerifyError.EE_KEY_TOO_SMALL, 0);
  }

  boolean check(List<CertificateFacts> path) {
    for (int i = 0; i < path.size(); i++) {
      CertificateFacts facts = path.get(i);
      if (i > 0 && !isKeyStrong(facts) && !verifier.report(VerifyError.CA_KEY_TOO_SMALL, i)) {
        return false;
      }
      // A trust anchor's own signature proves nothing.
      if (i + 1 < path.size()
          && KeyStrength.ofSignature(facts.certificate().signatureAlgorithm()) < minimum
          && !verifier.report(VerifyError.CA_MD_TOO_WEAK, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isKeyStrong(CertificateFacts facts) {
    return minimum == 0
        || facts.isKeyReadable() && KeyStrength.ofKey(facts.certificate().subjectPublicKeyInfo()) >= minimum;
  }
}
