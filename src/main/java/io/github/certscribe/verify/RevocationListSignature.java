package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;

/** Whether a revocation list is signed by a trusted certificate's key. */
public final class RevocationListSignature {
  /** What was found. */
  public enum Verdict { GOOD, BAD, NO_ISSUER }

  private RevocationListSignature() {}

  public static Verdict check(RevocationList list, TrustedCertificates trusted) {
    Verdict verdict = Verdict.NO_ISSUER;
    for (CertificateFacts issuer : trusted.named(list.issuer())) {
      if (RevocationCheck.isSignedBy(list, issuer.certificate())) {
        return Verdict.GOOD;
      }
      verdict = Verdict.BAD;
    }
    return verdict;
  }
}
