package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import java.util.List;

/** Signatures and times of a path, from its end to its beginning. */
final class PathSignatures {
  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  PathSignatures(PathVerifier verifier) {
    this.verifier = verifier;
    this.parameters = verifier.parameters;
  }

  boolean check(List<CertificateFacts> path) {
    int n = path.size() - 1;
    CertificateFacts issuer = path.get(n);
    if (!issuer.isLikelyIssuedBy(issuer)) {
      if (parameters.partialChain) {
        if (!checkTime(issuer, n)) {
          return false;
        }
        n--;
      } else if (n == 0) {
        return verifier.report(VerifyError.UNABLE_TO_VERIFY_LEAF_SIGNATURE, 0) && checkTime(issuer, 0);
      } else {
        n--;
      }
    }
    for (; n >= 0; n--) {
      CertificateFacts subject = path.get(n);
      boolean own = subject == issuer;
      if ((!own || parameters.checkSelfSignature && issuer.isSelfSigned())
          && (!checkSigner(subject, issuer, own ? n : n + 1) || !checkSignature(subject, issuer, n))) {
        return false;
      }
      if (!checkTime(subject, n)) {
        return false;
      }
      issuer = subject;
    }
    return true;
  }

  /** Key usage does not bind one who is no CA and vouches only for himself (RFC 6818, 2). */
  private boolean checkSigner(CertificateFacts subject, CertificateFacts issuer, int depth) {
    if (subject == issuer && !issuer.isMarkedAuthority()) {
      return true;
    }
    if (subject.isProxy()) {
      return !issuer.keyUsageRejects(CertificateFacts.DIGITAL_SIGNATURE)
          || verifier.report(VerifyError.KEYUSAGE_NO_DIGITAL_SIGNATURE, depth);
    }
    return !issuer.keyUsageRejects(CertificateFacts.KEY_CERT_SIGN)
        || verifier.report(VerifyError.KEYUSAGE_NO_CERTSIGN, depth);
  }

  private boolean checkSignature(CertificateFacts subject, CertificateFacts issuer, int depth) {
    if (!issuer.isKeyReadable()) {
      return verifier.report(VerifyError.UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY, subject == issuer ? depth : depth + 1);
    }
    // One that is trusted as it is comes from where trusted ones are kept, and has no identity there.
    byte[] identity = depth == 0 && subject != issuer ? parameters.identity : null;
    return !parameters.withoutAlgorithms
        && PathVerifier.isSignedBy(subject.certificate(), issuer.certificate(), identity, parameters.dialect)
        || verifier.report(VerifyError.CERT_SIGNATURE_FAILURE, depth);
  }

  private boolean checkTime(CertificateFacts facts, int depth) {
    if (!parameters.checkTime) {
      return true;
    }
    // Both ends are looked at, one after the other.
    int early = CertificateTime.errorOfStart(facts.certificate(), parameters.time);
    if (early != 0 && !verifier.report(early, depth)) {
      return false;
    }
    int late = CertificateTime.errorOfEnd(facts.certificate(), parameters.time);
    return late == 0 || verifier.report(late, depth);
  }
}
