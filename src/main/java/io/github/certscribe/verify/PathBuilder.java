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
  private final List<CertificateFacts> untrusted;
  private final VerifyParameters parameters;
  private final PathVerifier verifier;
  private final List<CertificateFacts> path;
  private int untrustedCount = 1;

  /** @param path where the path is built; the first certificate is there */
  PathBuilder(
      CertificateStore trusted, List<CertificateFacts> untrusted, VerifyParameters parameters, PathVerifier verifier,
      List<CertificateFacts> path) {
    this.trusted = trusted;
    this.untrusted = new ArrayList<>(untrusted);
    this.parameters = parameters;
    this.verifier = verifier;
    this.path = path;
  }

  /** How many of the path's certificates, from the first on, are not from the trusted ones. */
  int untrustedCount() {
    return untrustedCount;
  }

  Trust.Verdict build() {
    int longest = parameters.depth + 1;
    boolean usesUntrusted = !untrusted.isEmpty();
    while (true) {
      CertificateFacts current = path.get(path.size() - 1);
      CertificateFacts issuer =
          path.size() > longest ? null
              : issuer(trusted.named(current.certificate().issuer()), current, true);
      if (issuer != null && !current.isKeyReadable()) {
        // The real one gives up here, and says nothing of the certificate.
        return Trust.Verdict.REJECTED;
      }
      if (issuer != null) {
        boolean selfSigned = current.isSelfSigned();
        boolean extended = !selfSigned || replaceByTrusted(current, issuer);
        if (!selfSigned) {
          path.add(issuer);
        }
        if (extended) {
          usesUntrusted = false;
          Trust.Verdict verdict = trust(path.size() - 1);
          if (verdict != Trust.Verdict.UNTRUSTED) {
            return verdict;
          }
          if (!path.get(path.size() - 1).isSelfSigned()) {
            continue;
          }
        }
      }
      if (!usesUntrusted) {
        break;
      }
      usesUntrusted = extendByUntrusted(longest);
    }
    return path.size() <= longest && untrustedCount == path.size() ? trust(path.size()) : Trust.Verdict.UNTRUSTED;
  }

  /** A certificate that vouches for itself is trusted only where it is the very same as a trusted one. */
  private boolean replaceByTrusted(CertificateFacts current, CertificateFacts issuer) {
    if (!same(current, issuer)) {
      return false;
    }
    path.set(path.size() - 1, issuer);
    untrustedCount = Math.min(untrustedCount, path.size() - 1);
    return true;
  }

  private boolean extendByUntrusted(int longest) {
    CertificateFacts current = path.get(path.size() - 1);
    if (current.isSelfSigned() || path.size() > longest) {
      return false;
    }
    CertificateFacts issuer = issuer(untrusted, current, false);
    if (issuer == null) {
      return false;
    }
    untrusted.remove(issuer);
    path.add(issuer);
    untrustedCount++;
    return true;
  }

  /** What the trust settings say of the certificates from a place on; the last resort is a trusted first one. */
  private Trust.Verdict trust(int from) {
    Trust trust = Trust.of(parameters);
    for (int i = from; i < path.size(); i++) {
      Trust.Verdict verdict = trust.check(path.get(i), true);
      if (verdict != Trust.Verdict.UNTRUSTED) {
        return verdict == Trust.Verdict.REJECTED ? reject(i) : verdict;
      }
    }
    if (!parameters.partialChain) {
      return Trust.Verdict.UNTRUSTED;
    }
    if (from < path.size()) {
      return Trust.Verdict.TRUSTED;
    }
    CertificateFacts first = path.get(0);
    for (CertificateFacts candidate : trusted.named(first.certificate().subject())) {
      if (same(candidate, first)) {
        if (trust.check(candidate, true) == Trust.Verdict.REJECTED) {
          return reject(0);
        }
        path.set(0, candidate);
        untrustedCount = 0;
        return Trust.Verdict.TRUSTED;
      }
    }
    return Trust.Verdict.UNTRUSTED;
  }

  private Trust.Verdict reject(int depth) {
    return verifier.report(VerifyError.CERT_REJECTED, depth) ? Trust.Verdict.UNTRUSTED : Trust.Verdict.REJECTED;
  }

  private static boolean same(CertificateFacts a, CertificateFacts b) {
    return Arrays.equals(a.certificate().encoded(), b.certificate().encoded());
  }

  /**
   * The first issuer that is valid now, else the one that ends last.
   *
   * @param repeats whether a certificate that is already in the path may be its own issuer's issuer
   */
  private CertificateFacts issuer(List<CertificateFacts> candidates, CertificateFacts subject, boolean repeats) {
    CertificateFacts best = null;
    for (CertificateFacts candidate : candidates) {
      if (subject.isLikelyIssuedBy(candidate)
          && (repeats || subject.isSelfIssued() && path.size() == 1 || !isInPath(candidate))) {
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
      if (same(link, candidate)) {
        return true;
      }
    }
    return false;
  }
}
