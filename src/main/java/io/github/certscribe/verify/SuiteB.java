package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.key.PublicKey;
import java.util.List;

/** Whether keys and signatures of a path are those of Suite B (RFC 6460): P-256 with SHA-256, P-384 with SHA-384. */
final class SuiteB {
  private static final String P_256 = "1.2.840.10045.3.1.7";
  private static final String P_384 = "1.3.132.0.34";
  private static final String ECDSA_SHA_256 = "1.2.840.10045.4.3.2";
  private static final String ECDSA_SHA_384 = "1.2.840.10045.4.3.3";

  private final boolean allows256;
  private final boolean allows384;
  private boolean saw384;

  private SuiteB(VerifyParameters parameters) {
    allows256 = parameters.suiteB128;
    allows384 = parameters.suiteB192;
  }

  static boolean check(PathVerifier verifier, List<CertificateFacts> path) {
    return !verifier.parameters.suiteB128 && !verifier.parameters.suiteB192
        || new SuiteB(verifier.parameters).checkPath(verifier, path);
  }

  /** What is wrong with a revocation list and its signer's key, or 0. */
  static int error(VerifyParameters parameters, Certificate signer, RevocationList list) {
    return parameters.suiteB128 || parameters.suiteB192
        ? new SuiteB(parameters).error(signer, oid(list.signatureAlgorithm())) : 0;
  }

  private boolean checkPath(PathVerifier verifier, List<CertificateFacts> path) {
    int error = 0;
    int depth = 0;
    String signature = null;
    for (int i = 0; i <= path.size() && error == 0; i++) {
      depth = i;
      Certificate certificate = path.get(Math.min(i, path.size() - 1)).certificate();
      error = i < path.size() && certificate.version().intValue() != 2 ? VerifyError.SUITE_B_INVALID_VERSION
          : error(certificate, signature);
      signature = oid(certificate.signatureAlgorithm());
    }
    boolean ofOneBefore =
        error == VerifyError.SUITE_B_INVALID_SIGNATURE_ALGORITHM || error == VerifyError.SUITE_B_LOS_NOT_ALLOWED;
    if (ofOneBefore && depth > 0) {
      depth--;
    }
    if (error == VerifyError.SUITE_B_LOS_NOT_ALLOWED && allows256 && saw384) {
      error = VerifyError.SUITE_B_CANNOT_SIGN_P_384_WITH_P_256;
    }
    return error == 0 || verifier.report(error, depth);
  }

  private static String oid(DerValue algorithm) {
    try {
      return algorithm.sequence().get(0).oid();
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return "";
    }
  }

  /** @param signature what the key signed with, or null where it signed nothing */
  private int error(Certificate certificate, String signature) {
    String curve = new PublicKey(certificate.subjectPublicKeyInfo()).curve();
    if (curve == null) {
      return VerifyError.SUITE_B_INVALID_ALGORITHM;
    }
    if (!curve.equals(P_256) && !curve.equals(P_384)) {
      return VerifyError.SUITE_B_INVALID_CURVE;
    }
    boolean is384 = curve.equals(P_384);
    if (signature != null && !signature.equals(is384 ? ECDSA_SHA_384 : ECDSA_SHA_256)) {
      return VerifyError.SUITE_B_INVALID_SIGNATURE_ALGORITHM;
    }
    if (is384 ? !allows384 : !allows256 || saw384) {
      return VerifyError.SUITE_B_LOS_NOT_ALLOWED;
    }
    // What signed for P-384 is never weaker.
    saw384 |= is384;
    return 0;
  }
}
