package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.key.KeyStrength;
import java.util.List;

/** {@code -auth_level}: whether keys and digests are strong enough. */
final class SecurityLevel {
  private static final int[] MINIMUM_BITS = {0, 80, 112, 128, 192, 256};

  private SecurityLevel() {}

  static boolean check(PathVerifier verifier, int level, List<CertificateFacts> path) {
    if (level <= 0) {
      return true;
    }
    int minimum = MINIMUM_BITS[Math.min(level, 5)];
    for (int i = 0; i < path.size(); i++) {
      CertificateFacts facts = path.get(i);
      if (KeyStrength.ofKey(facts.certificate().subjectPublicKeyInfo()) < minimum
          && !verifier.report(i == 0 ? VerifyError.EE_KEY_TOO_SMALL : VerifyError.CA_KEY_TOO_SMALL, i)) {
        return false;
      }
      // A trust anchor's own signature proves nothing.
      if (i + 1 < path.size() && digestStrength(facts) < minimum && !verifier.report(VerifyError.CA_MD_TOO_WEAK, i)) {
        return false;
      }
    }
    return true;
  }

  private static int digestStrength(CertificateFacts facts) {
    try {
      return KeyStrength.ofSignature(facts.certificate().signatureAlgorithm().sequence().get(0).oid());
    } catch (DecodeException e) {
      return 0;
    }
  }
}
