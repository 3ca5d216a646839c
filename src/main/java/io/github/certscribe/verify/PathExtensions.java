package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Extension;
import java.util.List;

/** Whether each certificate's extensions let it stand where it stands in the path. */
final class PathExtensions {
  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  PathExtensions(PathVerifier verifier, VerifyParameters parameters) {
    this.verifier = verifier;
    this.parameters = parameters;
  }

  boolean check(List<CertificateFacts> path) {
    // The first may or may not be a CA; those after a proxy must not be, all others must.
    int mustBeAuthority = -1;
    int pathLength = 0;
    int proxyPathLength = 0;
    for (int i = 0; i < path.size(); i++) {
      CertificateFacts facts = path.get(i);
      if (!parameters.ignoreCritical && facts.unhandledCritical() != null
          && !verifier.report(VerifyError.UNHANDLED_CRITICAL_EXTENSION, i)) {
        return false;
      }
      if (!parameters.allowProxies && facts.isProxy()
          && !verifier.report(VerifyError.PROXY_CERTIFICATES_NOT_ALLOWED, i)) {
        return false;
      }
      if (!checkAuthority(facts, i, mustBeAuthority) || parameters.strict && !checkStrictly(facts, i, path.size())
          || !checkPurpose(facts, i, mustBeAuthority)) {
        return false;
      }
      if (i > 0 && facts.pathLength() >= 0 && pathLength > facts.pathLength() + proxyPathLength
          && !verifier.report(VerifyError.PATH_LENGTH_EXCEEDED, i)) {
        return false;
      }
      if (i == 0 || !facts.isSelfIssued()) {
        pathLength++;
      }
      if (facts.isProxy()) {
        if (facts.proxyPathLength() >= 0) {
          if (proxyPathLength > facts.proxyPathLength() && !verifier.report(VerifyError.PROXY_PATH_LENGTH_EXCEEDED, i)) {
            return false;
          }
          proxyPathLength = (int) facts.proxyPathLength();
        }
        proxyPathLength++;
        mustBeAuthority = 0;
      } else {
        mustBeAuthority = 1;
      }
    }
    return true;
  }

  private boolean checkAuthority(CertificateFacts facts, int depth, int mustBeAuthority) {
    int kind = facts.authorityKind();
    return switch (mustBeAuthority) {
      case -1 -> !parameters.strict || kind <= 1 || verifier.report(VerifyError.INVALID_CA, depth);
      case 0 -> kind == 0 || verifier.report(VerifyError.INVALID_NON_CA, depth);
      default -> kind == 1 || kind > 1 && !parameters.strict || verifier.report(VerifyError.INVALID_CA, depth);
    };
  }

  private boolean checkPurpose(CertificateFacts facts, int depth, int mustBeAuthority) {
    if (parameters.purpose == null) {
      return true;
    }
    int answer = parameters.purpose.check(facts, mustBeAuthority > 0);
    boolean good = answer == 1 || answer > 1 && !parameters.strict;
    return good || verifier.report(VerifyError.INVALID_PURPOSE, depth);
  }

  /** What {@code -x509_strict} adds, from RFC 5280. */
  private boolean checkStrictly(CertificateFacts facts, int depth, int length) {
    Certificate certificate = facts.certificate();
    boolean authority = facts.hasBasicConstraints() && facts.authorityKind() == 1;
    Extension constraints = find(certificate, "2.5.29.19");
    boolean hasKeyUsage = certificate.extension("2.5.29.15") != null;
    if (facts.pathLength() >= 0) {
      if (!isMarkedAuthority(certificate) && !verifier.report(VerifyError.PATHLEN_INVALID_FOR_NON_CA, depth)
          || facts.keyUsageRejects(CertificateFacts.KEY_CERT_SIGN)
              && !verifier.report(VerifyError.PATHLEN_WITHOUT_KU_KEY_CERT_SIGN, depth)) {
        return false;
      }
    }
    if (isMarkedAuthority(certificate) && !constraints.critical()
        && !verifier.report(VerifyError.CA_BCONS_NOT_CRITICAL, depth)) {
      return false;
    }
    if (authority || isMarkedAuthority(certificate)) {
      if (!hasKeyUsage && !verifier.report(VerifyError.CA_CERT_MISSING_KEY_USAGE, depth)) {
        return false;
      }
    } else if (hasKeyUsage && !facts.keyUsageRejects(CertificateFacts.KEY_CERT_SIGN)
        && !verifier.report(VerifyError.KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA, depth)) {
      return false;
    }
    return checkNamesStrictly(facts, depth) && checkIdentifiersStrictly(facts, depth, length);
  }

  private boolean checkNamesStrictly(CertificateFacts facts, int depth) {
    Certificate certificate = facts.certificate();
    Extension alternatives = find(certificate, "2.5.29.17");
    if (certificate.issuer().isEmpty() && !verifier.report(VerifyError.ISSUER_NAME_EMPTY, depth)) {
      return false;
    }
    if (certificate.subject().isEmpty()) {
      if ((isMarkedAuthority(certificate) || !facts.keyUsageRejects(CertificateFacts.CRL_SIGN)
              && certificate.extension("2.5.29.15") != null || alternatives == null)
          && !verifier.report(VerifyError.SUBJECT_NAME_EMPTY, depth)) {
        return false;
      }
      if (alternatives != null && !alternatives.critical()
          && !verifier.report(VerifyError.EMPTY_SUBJECT_SAN_NOT_CRITICAL, depth)) {
        return false;
      }
    }
    return alternatives == null || !isEmptySequence(alternatives.value())
        || verifier.report(VerifyError.EMPTY_SUBJECT_ALT_NAME, depth);
  }

  private boolean checkIdentifiersStrictly(CertificateFacts facts, int depth, int length) {
    Certificate certificate = facts.certificate();
    Extension authority = find(certificate, "2.5.29.35");
    Extension subject = find(certificate, "2.5.29.14");
    if (authority != null && authority.critical()
        && !verifier.report(VerifyError.AUTHORITY_KEY_IDENTIFIER_CRITICAL, depth)) {
      return false;
    }
    if (subject != null && subject.critical()
        && !verifier.report(VerifyError.SUBJECT_KEY_IDENTIFIER_CRITICAL, depth)) {
      return false;
    }
    if (certificate.version().intValue() >= 2) {
      boolean anchor = depth + 1 == length && facts.isSelfSigned();
      if (!anchor && authority == null && !verifier.report(VerifyError.MISSING_AUTHORITY_KEY_IDENTIFIER, depth)) {
        return false;
      }
      return !isMarkedAuthority(certificate) || subject != null
          || verifier.report(VerifyError.MISSING_SUBJECT_KEY_IDENTIFIER, depth);
    }
    return certificate.extensions().isEmpty() || verifier.report(VerifyError.EXTENSIONS_REQUIRE_VERSION_3, depth);
  }

  private static boolean isMarkedAuthority(Certificate certificate) {
    byte[] constraints = certificate.extension("2.5.29.19");
    try {
      List<DerValue> parts = constraints == null ? List.of() : DerValue.parse(constraints).sequence();
      return !parts.isEmpty() && parts.get(0).isUniversal(1) && parts.get(0).bool();
    } catch (DecodeException e) {
      return false;
    }
  }

  private static boolean isEmptySequence(byte[] value) {
    return value.length == 2 && value[0] == 0x30 && value[1] == 0;
  }

  private static Extension find(Certificate certificate, String oid) {
    for (Extension extension : certificate.extensions()) {
      if (extension.oid().equals(oid)) {
        return extension;
      }
    }
    return null;
  }
}
