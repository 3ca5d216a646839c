package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.Purpose;
import io.github.certscribe.key.PublicKey;
import java.util.Arrays;
import java.util.List;

/** Whether each certificate's extensions let it stand where it stands in the path. */
final class PathExtensions {
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  private static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  private final Purpose purpose;
  private final boolean allowsProxies;

  PathExtensions(PathVerifier verifier, Purpose purpose, boolean allowsProxies) {
    this.verifier = verifier;
    this.parameters = verifier.parameters;
    this.purpose = purpose;
    this.allowsProxies = allowsProxies;
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
      if (!allowsProxies && facts.isProxy()
          && !verifier.report(VerifyError.PROXY_CERTIFICATES_NOT_ALLOWED, i)) {
        return false;
      }
      if (!checkAuthority(facts, i, mustBeAuthority, path.size())
          || path.size() > 1 && !checkKey(facts, i)
          || parameters.strict && path.size() > 1 && !checkStrictly(facts, i, path.size())
          || !checkPurpose(facts, i, mustBeAuthority)) {
        return false;
      }
      if (i > 0 && facts.pathLength() >= 0 && pathLength > facts.pathLength() + proxyPathLength
          && !verifier.report(VerifyError.PATH_LENGTH_EXCEEDED, i)) {
        return false;
      }
      if (i > 0 && !facts.isSelfIssued()) {
        pathLength++;
      }
      if (facts.isProxy()) {
        if (facts.proxyPathLength() >= 0) {
          if (proxyPathLength > facts.proxyPathLength()
              && !verifier.report(VerifyError.PROXY_PATH_LENGTH_EXCEEDED, i)) {
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

  private boolean checkAuthority(CertificateFacts facts, int depth, int mustBeAuthority, int length) {
    int kind = facts.authorityKind();
    return switch (mustBeAuthority) {
      case -1 -> !parameters.strict || kind <= 1 || verifier.report(VerifyError.INVALID_CA, depth);
      case 0 -> kind == 0 || verifier.report(VerifyError.INVALID_NON_CA, depth);
      default -> kind == 1 || kind > 1 && depth + 1 == length && !parameters.strict
          || verifier.report(VerifyError.INVALID_CA, depth);
    };
  }

  /** RFC 5480, 2.1.1: the curve of a key is named, not spelled out. */
  private boolean checkKey(CertificateFacts facts, int depth) {
    PublicKey key = new PublicKey(facts.certificate().subjectPublicKeyInfo());
    return facts.isKeyReadable()
        ? !key.spellsCurveOut() || verifier.report(VerifyError.EC_KEY_EXPLICIT_PARAMETERS, depth)
        : verifier.report(VerifyError.UNSPECIFIED, depth);
  }

  private boolean checkPurpose(CertificateFacts facts, int depth, int mustBeAuthority) {
    if (purpose == null) {
      return true;
    }
    Trust.Verdict trust = Trust.Verdict.UNTRUSTED;
    if (depth >= verifier.untrustedCount() && purpose == parameters.purpose) {
      trust = Trust.of(parameters).check(facts, false);
    }
    boolean good = trust == Trust.Verdict.TRUSTED;
    if (trust == Trust.Verdict.UNTRUSTED) {
      int answer = purpose.check(facts, mustBeAuthority > 0);
      good = answer == 1 || answer != 0 && !parameters.strict;
    }
    return good || verifier.report(VerifyError.INVALID_PURPOSE, depth);
  }

  /** What {@code -x509_strict} adds, from RFC 5280. */
  private boolean checkStrictly(CertificateFacts facts, int depth, int length) {
    if (facts.pathLength() >= 0) {
      if (!facts.isMarkedAuthority() && !verifier.report(VerifyError.PATHLEN_INVALID_FOR_NON_CA, depth)
          || !facts.keyUsageHas(CertificateFacts.KEY_CERT_SIGN)
              && !verifier.report(VerifyError.PATHLEN_WITHOUT_KU_KEY_CERT_SIGN, depth)) {
        return false;
      }
    }
    if (facts.isMarkedAuthority() && !isCritical(facts, BASIC_CONSTRAINTS)
        && !verifier.report(VerifyError.CA_BCONS_NOT_CRITICAL, depth)) {
      return false;
    }
    if (facts.isMarkedAuthority()) {
      if (!facts.hasKeyUsage() && !verifier.report(VerifyError.CA_CERT_MISSING_KEY_USAGE, depth)) {
        return false;
      }
    } else if (facts.keyUsageHas(CertificateFacts.KEY_CERT_SIGN)
        && !verifier.report(VerifyError.KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA, depth)) {
      return false;
    }
    return checkNamesStrictly(facts, depth) && checkIdentifiersStrictly(facts, depth, length);
  }

  private boolean checkNamesStrictly(CertificateFacts facts, int depth) {
    Certificate certificate = facts.certificate();
    Extension alternatives = find(certificate, SUBJECT_ALT_NAME);
    if (certificate.issuer().isEmpty() && !verifier.report(VerifyError.ISSUER_NAME_EMPTY, depth)) {
      return false;
    }
    if (certificate.subject().isEmpty()) {
      if ((facts.isMarkedAuthority() || facts.keyUsageHas(CertificateFacts.CRL_SIGN) || alternatives == null)
          && !verifier.report(VerifyError.SUBJECT_NAME_EMPTY, depth)) {
        return false;
      }
      if (alternatives != null && !isCritical(facts, SUBJECT_ALT_NAME)
          && !verifier.report(VerifyError.EMPTY_SUBJECT_SAN_NOT_CRITICAL, depth)) {
        return false;
      }
    }
    return (alternatives == null || !isEmptySequence(alternatives.value())
            || verifier.report(VerifyError.EMPTY_SUBJECT_ALT_NAME, depth))
        && (Arrays.equals(certificate.signatureAlgorithm().encoded(), certificate.innerAlgorithm().encoded())
            || verifier.report(VerifyError.SIGNATURE_ALGORITHM_INCONSISTENCY, depth));
  }

  private boolean checkIdentifiersStrictly(CertificateFacts facts, int depth, int length) {
    Certificate certificate = facts.certificate();
    Extension authority = find(certificate, AUTHORITY_KEY_IDENTIFIER);
    Extension subject = find(certificate, SUBJECT_KEY_IDENTIFIER);
    if (authority != null && isCritical(facts, AUTHORITY_KEY_IDENTIFIER)
        && !verifier.report(VerifyError.AUTHORITY_KEY_IDENTIFIER_CRITICAL, depth)) {
      return false;
    }
    if (subject != null && isCritical(facts, SUBJECT_KEY_IDENTIFIER)
        && !verifier.report(VerifyError.SUBJECT_KEY_IDENTIFIER_CRITICAL, depth)) {
      return false;
    }
    if (certificate.version().intValue() >= 2) {
      if (depth + 1 < length && !namesKey(facts)
          && !verifier.report(VerifyError.MISSING_AUTHORITY_KEY_IDENTIFIER, depth)) {
        return false;
      }
      return !facts.isMarkedAuthority() || subject != null
          || verifier.report(VerifyError.MISSING_SUBJECT_KEY_IDENTIFIER, depth);
    }
    return certificate.extensions().isEmpty() || verifier.report(VerifyError.EXTENSIONS_REQUIRE_VERSION_3, depth);
  }

  /** Behind a critical extension that is not understood, the real one no longer looks. */
  private static boolean isCritical(CertificateFacts facts, String oid) {
    Extension unhandled = facts.unhandledCritical();
    for (Extension extension : facts.certificate().extensions()) {
      if (extension == unhandled) {
        return false;
      }
      if (extension.oid().equals(oid)) {
        return extension.critical();
      }
    }
    return false;
  }

  private static boolean namesKey(CertificateFacts facts) {
    try {
      if (facts.authorityKeyIdentifier() != null) {
        for (DerValue part : facts.authorityKeyIdentifier().sequence()) {
          if (part.isContext(0)) {
            return true;
          }
        }
      }
      return false;
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
