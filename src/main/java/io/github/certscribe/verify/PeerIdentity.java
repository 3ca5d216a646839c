package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.HostMatch;

/** Whether the first certificate is for the host, address or mailbox asked for. */
final class PeerIdentity {
  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  PeerIdentity(PathVerifier verifier, VerifyParameters parameters) {
    this.verifier = verifier;
    this.parameters = parameters;
  }

  boolean check(CertificateFacts first) {
    boolean host = parameters.hostnames.isEmpty();
    for (String name : parameters.hostnames) {
      host |= HostMatch.host(first.certificate(), name);
    }
    if (!host && !verifier.report(VerifyError.HOSTNAME_MISMATCH, 0)) {
      return false;
    }
    if (parameters.email != null && !HostMatch.email(first.certificate(), parameters.email)
        && !verifier.report(VerifyError.EMAIL_MISMATCH, 0)) {
      return false;
    }
    return parameters.address == null || HostMatch.address(first.certificate(), parameters.address)
        || verifier.report(VerifyError.IP_ADDRESS_MISMATCH, 0);
  }
}
