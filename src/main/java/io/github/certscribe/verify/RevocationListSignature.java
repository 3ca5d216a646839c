package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;

/** Whether a revocation list is signed by a trusted certificate's key. */
public final class RevocationListSignature {
  /** What was found. */
  public enum Verdict { GOOD, BAD, NO_ISSUER }

  private RevocationListSignature() {}

  /** Tries the key of each trusted certificate whose subject is the list's issuer. */
  public static Verdict check(RevocationList list, TrustedCertificates trusted, Dialect dialect) {
    Verdict verdict = Verdict.NO_ISSUER;
    for (CertificateFacts issuer : trusted.named(list.issuer())) {
      if (RevocationCheck.isSignedBy(list, issuer.certificate(), dialect)) {
        return Verdict.GOOD;
      }
      verdict = Verdict.BAD;
    }
    return verdict;
  }
}
