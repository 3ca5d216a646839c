package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import java.util.Arrays;
import java.util.List;

/** Whether a certificate of the path is revoked, by the lists at hand (RFC 5280, 6.3). */
final class RevocationCheck {
  private static final String ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
  private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
  private static final String DELTA = "2.5.29.27";
  private static final String REASON = "2.5.29.21";
  private static final int REMOVE_FROM_CRL = 8;

  private final PathVerifier verifier;
  private final List<RevocationList> lists;
  private final VerifyParameters parameters;

  RevocationCheck(PathVerifier verifier, List<RevocationList> lists, VerifyParameters parameters) {
    this.verifier = verifier;
    this.lists = lists;
    this.parameters = parameters;
  }

  boolean check(List<CertificateFacts> path) {
    if (!parameters.crlCheck) {
      return true;
    }
    int last = parameters.crlCheckAll ? path.size() - 1 : 0;
    for (int i = 0; i <= last; i++) {
      if (!check(path, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean check(List<CertificateFacts> path, int depth) {
    CertificateFacts facts = path.get(depth);
    RevocationList best = null;
    boolean bestInTime = false;
    boolean otherScope = false;
    for (RevocationList list : lists) {
      if (!CertificateFacts.sameName(list.issuer(), facts.certificate().issuer()) || isDelta(list)) {
        continue;
      }
      if (!covers(list, facts)) {
        otherScope = true;
        best = best == null ? list : best;
        continue;
      }
      boolean inTime = timeError(list) == 0;
      if (best == null || otherScope || inTime && !bestInTime) {
        best = list;
        bestInTime = inTime;
        otherScope = false;
      }
    }
    if (best == null) {
      return verifier.report(VerifyError.UNABLE_TO_GET_CRL, depth);
    }
    return (!otherScope || verifier.report(VerifyError.DIFFERENT_CRL_SCOPE, depth))
        && checkIssuer(best, path, depth)
        && checkEntry(best, facts.certificate(), depth);
  }

  private boolean checkIssuer(RevocationList list, List<CertificateFacts> path, int depth) {
    CertificateFacts issuer = path.get(Math.min(depth + 1, path.size() - 1));
    if (!CertificateFacts.sameName(list.issuer(), issuer.certificate().subject())) {
      return verifier.report(VerifyError.UNABLE_TO_GET_CRL_ISSUER, depth);
    }
    if (issuer.keyUsageRejects(CertificateFacts.CRL_SIGN)
        && !verifier.report(VerifyError.KEYUSAGE_NO_CRL_SIGN, depth)) {
      return false;
    }
    int time = timeError(list);
    if (time != 0 && !verifier.report(time, depth)) {
      return false;
    }
    return isSignedBy(list, issuer.certificate()) || verifier.report(VerifyError.CRL_SIGNATURE_FAILURE, depth);
  }

  static boolean isSignedBy(RevocationList list, Certificate issuer) {
    try {
      return Signatures.verify(
          new PublicKey(issuer.subjectPublicKeyInfo()), list.signatureAlgorithm(), list.tbs().encoded(),
          list.signature().bitString());
    } catch (DecodeException e) {
      return false;
    }
  }

  private boolean checkEntry(RevocationList list, Certificate certificate, int depth) {
    if (list.entries() == null) {
      return true;
    }
    for (RevocationList.Entry entry : list.entries()) {
      if (entry.serialNumber().equals(certificate.serialNumber()) && !isRemoved(entry)) {
        return verifier.report(VerifyError.CERT_REVOKED, depth);
      }
    }
    return true;
  }

  private static boolean isRemoved(RevocationList.Entry entry) {
    byte[] reason = Extension.find(entry.extensions(), REASON);
    return reason != null && reason.length == 3 && reason[2] == REMOVE_FROM_CRL;
  }

  private static boolean isDelta(RevocationList list) {
    return Extension.find(list.extensions(), DELTA) != null;
  }

  private int timeError(RevocationList list) {
    if (!parameters.checkTime) {
      return 0;
    }
    try {
      if (CertificateTime.seconds(list.thisUpdate()) > parameters.time) {
        return VerifyError.CRL_NOT_YET_VALID;
      }
      return list.nextUpdate() != null && CertificateTime.seconds(list.nextUpdate()) < parameters.time
          ? VerifyError.CRL_HAS_EXPIRED : 0;
    } catch (DecodeException e) {
      return VerifyError.CRL_HAS_EXPIRED;
    }
  }

  /** Whether the list's issuing distribution point, if any, is one of the certificate's. */
  private static boolean covers(RevocationList list, CertificateFacts facts) {
    byte[] scope = Extension.find(list.extensions(), ISSUING_DISTRIBUTION_POINT);
    if (scope == null) {
      return true;
    }
    try {
      DerValue point = null;
      boolean authority = facts.authorityKind() == 1;
      for (DerValue part : DerValue.parse(scope).sequence()) {
        if (part.isContext(0)) {
          point = part;
        } else if (part.isContext(1) && authority || part.isContext(2) && !authority || part.isContext(5)) {
          return false;
        }
      }
      return point == null || isPointOf(point, facts.certificate());
    } catch (DecodeException e) {
      return false;
    }
  }

  private static boolean isPointOf(DerValue point, Certificate certificate) throws DecodeException {
    byte[] points = certificate.extension(CRL_DISTRIBUTION_POINTS);
    if (points == null) {
      return false;
    }
    for (DerValue candidate : DerValue.parse(points).sequence()) {
      for (DerValue part : candidate.sequence()) {
        if (part.isContext(0) && shareName(part, point)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean shareName(DerValue a, DerValue b) throws DecodeException {
    for (DerValue name : a.explicit().children()) {
      for (DerValue other : b.explicit().children()) {
        if (Arrays.equals(name.encoded(), other.encoded())) {
          return true;
        }
      }
    }
    return false;
  }
}
