package io.github.certscribe.api.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.api.CertificateConfig;
import io.github.certscribe.api.Credential;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An authority of one's own, and a certificate that it signs; the JVM's own validation judges. */
class PrivateAuthorityExampleTest {
  private static final String CONFIG =
      "[req]\nprompt=no\ndistinguished_name=dn\nreq_extensions=server\nx509_extensions=ca\n[dn]\nCN=$ENV::NAME\n"
          + "[server]\nsubjectAltName=DNS:$ENV::NAME\n[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n";

  @Test
  void signs() throws Exception {
    CertificateConfig config = CertificateConfig.of(CONFIG).key("ec:P-256").days(30);
    Credential authority = config.environment("NAME", "Test CA").selfSigned();
    Credential server = config.environment("NAME", "a.example").signedBy(authority);

    PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
    trust.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX").validate(
        CertificateFactory.getInstance("X.509").generateCertPath(List.of(server.certificate())), trust);
    assertTrue(server.certificate().getSubjectAlternativeNames().contains(List.of(2, "a.example")));
  }
}
