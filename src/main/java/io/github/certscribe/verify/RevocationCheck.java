package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import java.util.List;

/** Whether a certificate of the path is revoked, by the lists at hand (RFC 5280, 6.3). */
final class RevocationCheck {
  private static final String REASON = "2.5.29.21";
  private static final String FRESHEST = "2.5.29.46";
  private static final int REMOVE_FROM_CRL = 8;

  private final PathVerifier verifier;
  private final VerifyParameters parameters;

  RevocationCheck(PathVerifier verifier) {
    this.verifier = verifier;
    this.parameters = verifier.parameters;
  }

  /** @param last the depth of the last certificate to ask about */
  boolean check(List<CertificateFacts> path, int last) {
    for (int i = 0; i <= last; i++) {
      if (!path.get(i).isProxy() && !checkOne(path, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean checkOne(List<CertificateFacts> path, int depth) {
    Certificate certificate = path.get(depth).certificate();
    for (int reasons = 0; reasons != ListFacts.ALL_REASONS; ) {
      ListChoice choice = new ListChoice(verifier, path, depth, reasons);
      choice.take(verifier.crls);
      if (!choice.isValid()) {
        choice.take(verifier.trusted.lists(certificate.issuer()));
      }
      if (choice.best == null) {
        return verifier.report(VerifyError.UNABLE_TO_GET_CRL, depth);
      }
      if (!checkList(choice.best, choice, path, depth)
          || choice.delta != null && !checkList(choice.delta, choice, path, depth)) {
        return false;
      }
      int answer = choice.delta == null ? 1 : checkEntry(choice.delta, certificate, depth);
      if (answer == 1) {
        answer = checkEntry(choice.best, certificate, depth);
      }
      if (answer == 0) {
        return false;
      }
      if (choice.reasons == reasons) {
        return verifier.report(VerifyError.UNABLE_TO_GET_CRL, depth);
      }
      reasons = choice.reasons;
    }
    return true;
  }

  private boolean checkList(ListFacts list, ListChoice choice, List<CertificateFacts> path, int depth) {
    CertificateFacts issuer = choice.issuer;
    if (list.baseNumber == null) {
      if (issuer.isLookedInto() && issuer.keyUsageRejects(CertificateFacts.CRL_SIGN)
          && !verifier.report(VerifyError.KEYUSAGE_NO_CRL_SIGN, depth)) {
        return false;
      }
      if (!choice.has(ListChoice.SCOPE) && !verifier.report(VerifyError.DIFFERENT_CRL_SCOPE, depth)) {
        return false;
      }
      if (!choice.has(ListChoice.SAME_PATH) && !verifier.hasPathOfList(issuer)
          && !verifier.report(VerifyError.CRL_PATH_VALIDATION_ERROR, depth)) {
        return false;
      }
      if (list.invalidScope && !verifier.report(VerifyError.INVALID_EXTENSION, depth)) {
        return false;
      }
    }
    if (!choice.has(ListChoice.TIME) && !checkTime(list.list, choice, depth)) {
      return false;
    }
    if (!issuer.isKeyReadable()) {
      return verifier.report(VerifyError.UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY, depth);
    }
    int unfit = SuiteB.error(parameters, issuer.certificate(), list.list);
    if (unfit != 0 && !verifier.report(unfit, depth)) {
      return false;
    }
    return !parameters.withoutAlgorithms && isSignedBy(list.list, issuer.certificate(), parameters.dialect)
        || verifier.report(VerifyError.CRL_SIGNATURE_FAILURE, depth);
  }

  private boolean checkTime(RevocationList list, ListChoice choice, int depth) {
    if (!parameters.checkTime) {
      return true;
    }
    int early = ListChoice.errorOfStart(list, parameters.time);
    if (early != 0 && !verifier.report(early, depth)) {
      return false;
    }
    int late = ListChoice.errorOfEnd(list, parameters.time);
    return late == 0 || late == VerifyError.CRL_HAS_EXPIRED && choice.has(ListChoice.TIME_OF_DELTA)
        || verifier.report(late, depth);
  }

  static boolean isSignedBy(RevocationList list, Certificate issuer, Dialect dialect) {
    try {
      return Signatures.verify(
          new PublicKey(issuer.subjectPublicKeyInfo()), list.signatureAlgorithm(), list.tbs().encoded(),
          list.signature().bitString(), dialect);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** 0 to end, 1 to look further, 2 where the certificate is off the list again. */
  private int checkEntry(ListFacts list, Certificate certificate, int depth) {
    if (!parameters.ignoreCritical && list.unhandledCritical
        && !verifier.report(VerifyError.UNHANDLED_CRITICAL_CRL_EXTENSION, depth)) {
      return 0;
    }
    RevocationList.Entry entry = list.entry(certificate.serialNumber(), certificate.issuer());
    if (entry == null) {
      return 1;
    }
    byte[] reason = Extension.find(entry.extensions(), REASON);
    if (reason != null && reason.length == 3 && reason[2] == REMOVE_FROM_CRL) {
      return 2;
    }
    return verifier.report(VerifyError.CERT_REVOKED, depth) ? 1 : 0;
  }

  /** Whether a certificate says where to find the changes since the last full list. */
  static boolean hasFreshest(CertificateFacts facts) {
    return facts.certificate().extension(FRESHEST) != null;
  }
}
