package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a path from a certificate to one that is trusted: at each step an issuer among the trusted certificates first,
 * then among the others.
 */
final class PathBuilder {
  private final CertificateStore trusted;
  private final CertificateStore untrusted;
  private final VerifyParameters parameters;
  private final List<CertificateFacts> path = new ArrayList<>();
  private int untrustedCount = 1;
  private boolean anchored;

  PathBuilder(CertificateStore trusted, CertificateStore untrusted, VerifyParameters parameters) {
    this.trusted = trusted;
    this.untrusted = untrusted;
    this.parameters = parameters;
  }

  /** The certificates, first the one asked about. */
  List<CertificateFacts> path() {
    return path;
  }

  /** How many of them, from the first on, are not from the trusted certificates. */
  int untrustedCount() {
    return untrustedCount;
  }

  /** Whether the path ends in trust. */
  boolean isAnchored() {
    return anchored;
  }

  void build(CertificateFacts first) {
    path.add(first);
    if (parameters.partialChain && identical(first) != null) {
      path.set(0, identical(first));
      untrustedCount = 0;
      anchored = true;
      return;
    }
    while (path.size() <= parameters.depth + 2) {
      CertificateFacts current = path.get(path.size() - 1);
      if (extendByTrusted(current)) {
        if (anchored) {
          return;
        }
      } else if (!extendByUntrusted(current)) {
        return;
      }
    }
  }

  private boolean extendByTrusted(CertificateFacts current) {
    if (current.isSelfSigned()) {
      // Only the very same certificate can vouch for one that vouches for itself.
      CertificateFacts same = untrustedCount == path.size() ? identical(current) : null;
      if (same == null) {
        return false;
      }
      path.set(path.size() - 1, same);
      untrustedCount--;
      anchored = true;
      return true;
    }
    CertificateFacts issuer = issuer(trusted, current);
    if (issuer == null) {
      return false;
    }
    path.add(issuer);
    anchored = issuer.isSelfSigned() || parameters.partialChain;
    return true;
  }

  private boolean extendByUntrusted(CertificateFacts current) {
    if (untrustedCount < path.size() || current.isSelfSigned()) {
      return false;
    }
    CertificateFacts issuer = issuer(untrusted, current);
    if (issuer == null) {
      return false;
    }
    path.add(issuer);
    untrustedCount++;
    return true;
  }

  private CertificateFacts identical(CertificateFacts certificate) {
    for (CertificateFacts candidate : trusted.candidates(certificate)) {
      if (Arrays.equals(candidate.certificate().encoded(), certificate.certificate().encoded())) {
        return candidate;
      }
    }
    return null;
  }

  /** The first issuer that is valid now, else the one that ends last. */
  private CertificateFacts issuer(CertificateStore store, CertificateFacts subject) {
    CertificateFacts best = null;
    for (CertificateFacts candidate : store.candidates(subject)) {
      if (isIssuer(candidate, subject) && !isInPath(candidate)) {
        if (!parameters.checkTime || CertificateTime.error(candidate.certificate(), parameters.time) == 0) {
          return candidate;
        }
        if (best == null || endsLater(candidate, best)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static boolean endsLater(CertificateFacts a, CertificateFacts b) {
    try {
      return CertificateTime.seconds(a.certificate().notAfter()) > CertificateTime.seconds(b.certificate().notAfter());
    } catch (DecodeException e) {
      return false;
    }
  }

  private boolean isInPath(CertificateFacts candidate) {
    for (CertificateFacts link : path) {
      if (Arrays.equals(link.certificate().encoded(), candidate.certificate().encoded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether names, identifiers and key usage let one be the other's issuer. */
  static boolean isIssuer(CertificateFacts issuer, CertificateFacts subject) {
    return CertificateFacts.sameName(issuer.certificate().subject(), subject.certificate().issuer())
        && subject.isIssuedBy(issuer)
        && (subject.isProxy()
            ? !issuer.keyUsageRejects(1)
            : !issuer.keyUsageRejects(CertificateFacts.KEY_CERT_SIGN));
  }
}
