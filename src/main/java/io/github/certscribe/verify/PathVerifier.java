package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Purpose;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Verifies one certificate: builds its path, then asks all that is to be asked of it, in the real one's order. */
public final class PathVerifier {
  final CertificateStore trusted;
  final List<CertificateFacts> untrusted;
  final List<RevocationList> crls;
  final VerifyParameters parameters;
  private final VerifyListener listener;
  private final boolean ofList;
  private final List<CertificateFacts> path = new ArrayList<>();
  private int untrustedCount;
  private int lastError;
  private PolicyTree policies;

  /** @param crls revocation lists that come before those of the store */
  public PathVerifier(
      CertificateStore trusted, List<CertificateFacts> untrusted, List<RevocationList> crls,
      VerifyParameters parameters, VerifyListener listener) {
    this(trusted, untrusted, crls, parameters, listener, false);
  }

  private PathVerifier(
      CertificateStore trusted, List<CertificateFacts> untrusted, List<RevocationList> crls,
      VerifyParameters parameters, VerifyListener listener, boolean ofList) {
    this.trusted = trusted;
    this.untrusted = untrusted;
    this.crls = crls;
    this.parameters = parameters;
    this.listener = listener;
    this.ofList = ofList;
  }

  /** The path, as far as it was built. */
  public List<CertificateFacts> path() {
    return path;
  }

  /** How many of the path's certificates are not from the trusted ones. */
  public int untrustedCount() {
    return untrustedCount;
  }

  /** What was found of policies, or null where they were not looked at. */
  public PolicyTree policies() {
    return policies;
  }

  /** Whether the path is good: nothing was wrong, not even what the listener let pass. */
  public boolean verify(Certificate certificate) {
    return isVerified(new CertificateFacts(certificate, parameters.dialect)) && lastError == 0;
  }

  /** Whether it was verified to the end; something may be wrong that the listener let pass. */
  private boolean isVerified(CertificateFacts certificate) {
    lastError = 0;
    path.clear();
    path.add(certificate);
    untrustedCount = 1;
    return isVerified();
  }

  private boolean isVerified() {
    SecurityLevel level = new SecurityLevel(this, parameters.securityLevel);
    if (!level.checkFirst(path.get(0))) {
      return false;
    }
    PathBuilder builder = new PathBuilder(trusted, untrusted, parameters, this, path);
    Trust.Verdict verdict = builder.build();
    untrustedCount = builder.untrustedCount();
    if (verdict == Trust.Verdict.REJECTED || verdict == Trust.Verdict.UNTRUSTED && !reportNoAnchor()) {
      return false;
    }
    Purpose purpose = ofList ? Purpose.CRL_SIGN : parameters.purpose;
    return new PathExtensions(this, purpose, !ofList && parameters.allowProxies).check(path)
        && level.check(path)
        && new PeerIdentity(this, parameters).check(path.get(0))
        && checkRevocation()
        && SuiteB.check(this, path)
        && new PathSignatures(this).check(path)
        && new NameConstraintsCheck(this).check(path)
        && checkPolicies();
  }

  private boolean checkRevocation() {
    if (!parameters.crlCheck || ofList && !parameters.crlCheckAll) {
      return true;
    }
    return new RevocationCheck(this).check(path, parameters.crlCheckAll ? path.size() - 1 : 0);
  }

  /** Whether a revocation list's signer has a path of its own that ends where this one ends. */
  boolean hasPathOfList(CertificateFacts signer) {
    if (ofList || signer == null) {
      return false;
    }
    PathVerifier other = new PathVerifier(trusted.ofLists(), untrusted, crls, parameters, listener, true);
    return other.isVerified(signer) && Arrays.equals(
        other.path.get(other.path.size() - 1).certificate().encoded(),
        path.get(path.size() - 1).certificate().encoded());
  }

  private boolean checkPolicies() {
    if (!parameters.policyCheck || ofList) {
      return true;
    }
    policies = new PolicyTree(parameters, path);
    switch (policies.evaluate()) {
      case INVALID:
        for (int i = 0; i < path.size(); i++) {
          if (policies.isInvalid(i) && !report(VerifyError.INVALID_POLICY_EXTENSION, i)) {
            return false;
          }
        }
        return true;
      case MISSING:
        return reportOfPath(VerifyError.NO_EXPLICIT_POLICY, 0);
      default:
        if (parameters.tellPolicies && lastError == 0) {
          listener.policies(policies);
        }
        return true;
    }
  }

  /** Tells the listener; the last error told is what the verdict is. */
  boolean report(int error, int depth) {
    lastError = error;
    return tell(error, depth < path.size() ? path.get(depth).certificate() : null, depth);
  }

  /** The same for what is wrong with the path and with no one certificate. */
  private boolean reportOfPath(int error, int depth) {
    lastError = error;
    return tell(error, null, depth);
  }

  private boolean tell(int error, Certificate certificate, int depth) {
    return ofList ? listener.errorOfList(error, certificate, depth) : listener.error(error, certificate, depth);
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

  static boolean isSignedBy(Certificate subject, Certificate issuer, byte[] identity, Dialect dialect) {
    try {
      return Signatures.verify(
          new PublicKey(issuer.subjectPublicKeyInfo()), subject.signatureAlgorithm(), subject.tbs().encoded(),
          subject.signature().bitString(), identity, dialect);
    } catch (DecodeException e) {
      return false;
    }
  }
}
