package io.github.certscribe.verify;

import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Purpose;
import io.github.certscribe.certificate.TrustSettings;
import java.util.List;

/** What a certificate must be trusted for, and whether it is (openssl-verification-options(1), "Trust Settings"). */
public enum Trust {
  DEFAULT(Trust.ANY_PURPOSE, true),
  COMPATIBLE(null, true),
  SSL_CLIENT("1.3.6.1.5.5.7.3.2", true),
  SSL_SERVER("1.3.6.1.5.5.7.3.1", true),
  EMAIL("1.3.6.1.5.5.7.3.4", true),
  OBJECT_SIGN("1.3.6.1.5.5.7.3.3", true),
  TIME_STAMP("1.3.6.1.5.5.7.3.8", true);

  private static final String ANY_PURPOSE = "2.5.29.37.0";

  /** The answers. */
  enum Verdict { TRUSTED, REJECTED, UNTRUSTED }

  private final String oid;
  private final boolean anyCounts;

  Trust(String oid, boolean anyCounts) {
    this.oid = oid;
    this.anyCounts = anyCounts;
  }

  /** What a purpose asks for. */
  static Trust of(VerifyParameters parameters) {
    if (parameters.trust != null || parameters.purpose == null) {
      return parameters.trust == null ? DEFAULT : parameters.trust;
    }
    return of(parameters.purpose);
  }

  private static Trust of(Purpose purpose) {
    return switch (purpose) {
      case SSL_CLIENT -> SSL_CLIENT;
      case SSL_SERVER, NETSCAPE_SSL_SERVER -> SSL_SERVER;
      case SMIME_SIGN, SMIME_ENCRYPT -> EMAIL;
      case TIMESTAMP_SIGN -> TIME_STAMP;
      case CODE_SIGN -> OBJECT_SIGN;
      case CRL_SIGN, OCSP_HELPER -> COMPATIBLE;
      case ANY -> DEFAULT;
    };
  }

  /** @param selfSignedCounts whether a certificate without settings is trusted where it is self-signed */
  Verdict check(CertificateFacts facts, boolean selfSignedCounts) {
    TrustSettings settings = facts.trust();
    if (settings != null && oid != null) {
      if (contains(settings.rejected())) {
        return Verdict.REJECTED;
      }
      if (settings.trusted() != null) {
        return contains(settings.trusted()) ? Verdict.TRUSTED : Verdict.REJECTED;
      }
    }
    return selfSignedCounts && facts.isSelfSigned() && !facts.isInvalid() ? Verdict.TRUSTED : Verdict.UNTRUSTED;
  }

  private boolean contains(List<String> purposes) {
    return purposes != null && (purposes.contains(oid) || anyCounts && purposes.contains(ANY_PURPOSE));
  }
}
