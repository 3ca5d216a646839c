package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.certificate.RevocationList;
import java.util.List;

/** Verifies one certificate: builds its path, then asks of the path all that is to be asked, in the real one's order. */
public final class PathVerifier {
  private final CertificateStore trusted;
  private final CertificateStore untrusted;
  private final List<RevocationList> crls;
  private final VerifyParameters parameters;
  private final VerifyListener listener;
  private List<CertificateFacts> path = List.of();
  private int untrustedCount;
  private int lastError;

  public PathVerifier(
      CertificateStore trusted, CertificateStore untrusted, List<RevocationList> crls, VerifyParameters parameters,
      VerifyListener listener) {
    this.trusted = trusted;
    this.untrusted = untrusted;
    this.crls = crls;
    this.parameters = parameters;
    this.listener = listener;
  }

  /** The path, as far as it was built. */
  public List<CertificateFacts> path() {
    return path;
  }

  /** How many of the path's certificates are not from the trusted ones. */
  public int untrustedCount() {
    return untrustedCount;
  }

  /** Whether the path is good: nothing was wrong, not even what the listener let pass. */
  public boolean verify(Certificate certificate) {
    lastError = 0;
    PathBuilder builder = new PathBuilder(trusted, untrusted, parameters);
    builder.build(new CertificateFacts(certificate));
    path = builder.path();
    untrustedCount = builder.untrustedCount();
    boolean done =
        (builder.isAnchored() || reportNoAnchor())
            && new PathExtensions(this, parameters).check(path)
            && SecurityLevel.check(this, parameters.securityLevel, path)
            && new PeerIdentity(this, parameters).check(path.get(0))
            && new RevocationCheck(this, crls, parameters).check(path)
            && checkSignaturesAndTimes()
            && new NameConstraintsCheck(this).check(path)
            && new PolicyCheck(this, parameters).check(path);
    return done && lastError == 0;
  }

  /** Tells the listener; the last error told is what the verdict is. */
  boolean report(int error, int depth) {
    lastError = error;
    return listener.error(error, depth < path.size() ? path.get(depth).certificate() : null, depth);
  }

  /** The same for what is wrong with the path and with no one certificate. */
  boolean reportOfPath(int error, int depth) {
    lastError = error;
    return listener.error(error, null, depth);
  }

  private boolean reportNoAnchor() {
    int last = path.size() - 1;
    if (path.size() > parameters.depth + 1) {
      return report(VerifyError.CERT_CHAIN_TOO_LONG, last);
    }
    if (path.get(last).isSelfSigned()) {
      return report(
          last == 0 ? VerifyError.DEPTH_ZERO_SELF_SIGNED_CERT : VerifyError.SELF_SIGNED_CERT_IN_CHAIN, last);
    }
    return report(
        untrustedCount < path.size()
            ? VerifyError.UNABLE_TO_GET_ISSUER_CERT
            : VerifyError.UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
        last);
  }

  private boolean checkSignaturesAndTimes() {
    int n = path.size() - 1;
    CertificateFacts issuer = path.get(n);
    if (!PathBuilder.isIssuer(issuer, issuer) || !issuer.isSelfIssued()) {
      if (parameters.partialChain) {
        if (!checkTime(n)) {
          return false;
        }
        n--;
      } else if (n == 0) {
        return report(VerifyError.UNABLE_TO_VERIFY_LEAF_SIGNATURE, 0) && checkTime(0);
      } else {
        n--;
      }
    }
    for (; n >= 0; n--) {
      CertificateFacts subject = path.get(n);
      if ((subject != issuer || parameters.checkSelfSignature) && !checkSignature(subject, issuer, n)) {
        return false;
      }
      if (!checkTime(n)) {
        return false;
      }
      issuer = subject;
    }
    return true;
  }

  private boolean checkSignature(CertificateFacts subject, CertificateFacts issuer, int depth) {
    return isSignedBy(subject.certificate(), issuer.certificate())
        || report(VerifyError.CERT_SIGNATURE_FAILURE, depth);
  }

  static boolean isSignedBy(Certificate subject, Certificate issuer) {
    try {
      return Signatures.verify(
          new PublicKey(issuer.subjectPublicKeyInfo()), subject.signatureAlgorithm(), subject.tbs().encoded(),
          subject.signature().bitString());
    } catch (DecodeException e) {
      return false;
    }
  }

  private boolean checkTime(int depth) {
    if (!parameters.checkTime) {
      return true;
    }
    int error = CertificateTime.error(path.get(depth).certificate(), parameters.time);
    return error == 0 || report(error, depth);
  }
}
