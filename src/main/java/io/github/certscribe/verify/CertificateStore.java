package io.github.certscribe.verify;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.DistinguishedName;
import java.util.ArrayList;
import java.util.List;

/** Certificates in which issuers are looked for, in their order. */
public class CertificateStore {
  private final List<CertificateFacts> certificates = new ArrayList<>();

  /** @param trust what it is trusted for, or null */
  public void add(Certificate certificate, TrustSettings trust, Dialect dialect) {
    certificates.add(new CertificateFacts(certificate, trust, dialect));
  }

  /** Those with this subject. */
  protected List<CertificateFacts> named(DistinguishedName subject) {
    List<CertificateFacts> found = new ArrayList<>();
    for (CertificateFacts facts : certificates) {
      if (CertificateFacts.sameName(facts.certificate().subject(), subject)) {
        found.add(facts);
      }
    }
    return found;
  }

  /** The revocation lists of an issuer that are kept beside the certificates. */
  protected List<RevocationList> lists(DistinguishedName issuer) {
    return List.of();
  }

  /** Where paths of revocation lists' signers end. */
  protected CertificateStore ofLists() {
    return this;
  }
}
