package io.github.certscribe.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each thing that may be said beside the document is in what is made. */
class CertificateConfigTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final CertificateConfig CONFIG =
      CertificateConfig.of(
              """
              [req]
              prompt = no
              distinguished_name = dn
              x509_extensions = usual
              [dn]
              CN = document.example
              [usual]
              basicConstraints = critical,CA:TRUE
              [server]
              subjectAltName = DNS:$ENV::HOST
              .include more.cnf
              """)
          .key("ec:P-256")
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .environment("HOST", "server.example")
          .file("more.cnf", "keyUsage = digitalSignature\n".getBytes(StandardCharsets.UTF_8));

  @Test
  void aCertificateHasWhatTheDocumentSays() {
    X509Certificate made = CONFIG.days(2).selfSigned().certificate();
    assertEquals("CN=document.example", made.getSubjectX500Principal().getName());
    assertEquals(Date.from(NOW), made.getNotBefore());
    assertEquals(Date.from(NOW.plusSeconds(2 * 86_400)), made.getNotAfter());
    assertEquals(Integer.MAX_VALUE, made.getBasicConstraints());
  }

  @Test
  void subjectSerialDigestAndExtensionsAreTakenInstead() throws Exception {
    X509Certificate made =
        CONFIG.subject("/O=Scribe/CN=named").serial(BigInteger.valueOf(77)).digest("sha384").extensions("server")
            .selfSigned().certificate();
    assertEquals("CN=named,O=Scribe", made.getSubjectX500Principal().getName());
    assertEquals(BigInteger.valueOf(77), made.getSerialNumber());
    assertEquals("SHA384withECDSA", made.getSigAlgName());
    assertEquals(-1, made.getBasicConstraints());
    assertEquals(List.of(List.of(2, "server.example")), List.copyOf(made.getSubjectAlternativeNames()));
    assertTrue(made.getKeyUsage()[0]);
  }

  @Test
  void anAuthorityReadFromPemSigns() throws Exception {
    Credential made = CONFIG.subject("/CN=ca").selfSigned();
    Credential read = Credential.of(made.keyPem(), made.certificatePem());
    assertEquals(made.privateKey(), read.privateKey());
    Credential server = CONFIG.extensions("server").signedBy(read);
    server.certificate().verify(made.certificate().getPublicKey());
    assertEquals(List.of(server.certificate(), made.certificate()), server.chain());
    assertNotNull(server.certificate().getExtensionValue("2.5.29.17"));
  }

  @Test
  void anExistingKeyIsUsed() {
    Credential first = CONFIG.selfSigned();
    Credential second = CONFIG.key(first.privateKey()).selfSigned();
    assertEquals(first.certificate().getPublicKey(), second.certificate().getPublicKey());
  }

  @Test
  void aRequestIsTheSameInPemAndDer() {
    SigningRequest request = CONFIG.request();
    Machine machine = Certscribe.with().file("a.csr", request.requestPem()).build();
    machine.openssl("req", "-in", "a.csr", "-outform", "DER", "-out", "a.der").orThrow();
    assertArrayEquals(machine.file("a.der"), request.requestDer());
  }

  @Test
  void keysComeFromTheRandomSource() {
    CertificateConfig counting = CONFIG.key("ed25519");
    byte[] first = counting.random(new Counting()).request().keyPem();
    assertArrayEquals(first, counting.random(new Counting()).request().keyPem());
    assertFalse(Arrays.equals(first, counting.request().keyPem()), "else keys are not random");
  }

  @Test
  void theDialectIsTheReleaseImitated() {
    CertificateConfig recent = CONFIG.key("ML-DSA-44");
    assertThrows(CertscribeException.class, () -> recent.dialect(Dialect.V3_0).request());
    assertNotNull(recent.dialect(Dialect.V3_5).request().requestPem());
  }

  @Test
  void whatTheDocumentHasWrongIsToldWithItsPlace() {
    CertificateConfig wrong = CertificateConfig.of("[req]\nprompt = no\ndistinguished_name = nd\n[dn]\nCN = a\n");
    CertscribeException refused = assertThrows(CertscribeException.class, wrong::selfSigned);
    assertTrue(refused.getMessage().contains("config:3:"), refused.getMessage());
  }

  /** One octet after another. */
  private static final class Counting extends SecureRandom {
    private static final long serialVersionUID = 1;
    private byte next;

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = next++;
      }
    }
  }
}
