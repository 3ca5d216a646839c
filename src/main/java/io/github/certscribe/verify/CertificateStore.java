package io.github.certscribe.verify;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import java.util.ArrayList;
import java.util.List;

/** Certificates in which issuers are looked for. */
public class CertificateStore {
  private final List<CertificateFacts> certificates = new ArrayList<>();

  public void add(Certificate certificate) {
    certificates.add(new CertificateFacts(certificate));
  }

  /** Those whose subject may be this certificate's issuer; more than the issuers may be given. */
  protected List<CertificateFacts> candidates(CertificateFacts subject) {
    return certificates;
  }

  /** The certificates of a store that can list them. */
  public List<CertificateFacts> all() {
    return certificates;
  }
}
