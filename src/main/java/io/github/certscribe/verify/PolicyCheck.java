package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import java.util.List;

/** Certificate policies (RFC 5280, 6.1.3 to 6.1.5), checked where an option asks for it. */
final class PolicyCheck {
  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  PolicyCheck(PathVerifier verifier, VerifyParameters parameters) {
    this.verifier = verifier;
    this.parameters = parameters;
  }

  boolean check(List<CertificateFacts> path) {
    if (!parameters.policyCheck || path.size() < 2) {
      return true;
    }
    int depth = new PolicyTree(parameters, path).firstWithoutPolicy();
    return depth < 0 || verifier.reportOfPath(VerifyError.NO_EXPLICIT_POLICY, depth);
  }
}
