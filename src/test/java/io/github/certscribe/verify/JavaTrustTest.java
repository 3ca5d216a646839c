package io.github.certscribe.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.Main;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JDK's own KeyStore and CertPathValidator take what our programs make, and refuse what they should. */
class JavaTrustTest {
  private static final long NOW = Instant.parse("2026-01-02T03:04:05Z").getEpochSecond();
  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir Path folder;
  private Dialect dialect = Dialect.V3_0;

  private byte[] run(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            new ByteArrayInputStream(in), out, err, new DiskFiles(folder.toFile()),
            Map.of("SSL_CERT_FILE", "/dev/null", "SSL_CERT_DIR", "/dev/null"), () -> NOW,
            java.security.SecureRandom::new, null, dialect);
    assertEquals(0, Main.run(args, host), () -> String.join(" ", args) + "\n" + err.toString(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private void openssl(String line) {
    run(new byte[0], ("openssl " + line).split(" "));
  }

  /** A CA and a server's certificate by the commands of the first document. */
  private void makeByOpenssl() throws IOException {
    Files.writeString(
        folder.resolve("v3.ext"),
        "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth,clientAuth\n"
            + "subjectAltName=DNS:scribe.example,IP:192.0.2.1\nauthorityKeyIdentifier=keyid\n");
    openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
    openssl("req -x509 -new -key ca.key -subj /CN=ca -days 100 -out ca.pem");
    openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out server-key.pem");
    openssl("req -new -key server-key.pem -subj /CN=server -out server.csr");
    openssl("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -days 50 -extfile v3.ext -out server.pem");
  }

  /** The same by those of the second. */
  private void makeByCfssl() throws IOException {
    Files.writeString(folder.resolve("ca.json"), "{\"CN\": \"ca\", \"ca\": {\"pathlen\": 1}}");
    Files.writeString(
        folder.resolve("server.json"), "{\"CN\": \"server\", \"hosts\": [\"scribe.example\", \"192.0.2.1\"]}");
    run(run(new byte[0], "cfssl", "gencert", "-initca", "ca.json"), "cfssljson", "-bare", "ca");
    byte[] answer = run(new byte[0], "cfssl", "gencert", "-ca", "ca.pem", "-ca-key", "ca-key.pem", "server.json");
    run(answer, "cfssljson", "-bare", "server");
  }

  private X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private void validate(X509Certificate server, X509Certificate anchor, Instant when) throws GeneralSecurityException {
    CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server));
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(when));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }

  private void checkPath() throws IOException, GeneralSecurityException {
    X509Certificate ca = certificate("ca.pem");
    X509Certificate server = certificate("server.pem");
    Instant now = Instant.ofEpochSecond(NOW + 1);
    validate(server, ca, now);
    server.checkValidity(Date.from(now));
    assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), server.getExtendedKeyUsage());
    assertTrue(
        server.getSubjectAlternativeNames().containsAll(
            List.of(List.of(2, "scribe.example"), List.of(7, "192.0.2.1"))));
    assertEquals(-1, server.getBasicConstraints());
    assertTrue(ca.getBasicConstraints() >= 0);
    assertThrows(
        CertPathValidatorException.class, () -> validate(server, ca, server.getNotAfter().toInstant().plusSeconds(1)));
    assertThrows(CertPathValidatorException.class, () -> validate(server, server, now));
  }

  @Test
  void opensslsPathIsValid() throws Exception {
    makeByOpenssl();
    checkPath();
  }

  @Test
  void cfsslsPathIsValid() throws Exception {
    makeByCfssl();
    checkPath();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keyStoreHoldsKeyAndPath(Dialect release) throws Exception {
    dialect = release;
    makeByOpenssl();
    openssl("pkcs12 -export -in server.pem -inkey server-key.pem -certfile ca.pem -name server -caname ca"
        + " -passout pass:secret -out server.p12");
    KeyStore store = load("server.p12");
    PrivateKey key = (PrivateKey) store.getKey("server", PASSWORD);
    assertEquals(2, store.getCertificateChain("server").length);
    assertArrayEquals(certificate("server.pem").getEncoded(), store.getCertificate("server").getEncoded());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key);
    signature.update((byte) 1);
    byte[] signed = signature.sign();
    signature.initVerify(store.getCertificate("server"));
    signature.update((byte) 1);
    assertTrue(signature.verify(signed));
    assertThrows(IOException.class, () -> load("server.p12", "wrong"));
  }

  @Test
  void javaTrustsWhatIsMarkedForIt() throws Exception {
    dialect = Dialect.V3_5;
    makeByOpenssl();
    openssl("pkcs12 -export -in ca.pem -nokeys -jdktrust anyExtendedKeyUsage -passout pass:secret -out trust.p12");
    KeyStore store = load("trust.p12");
    assertEquals(1, store.size());
    assertTrue(store.isCertificateEntry(store.aliases().nextElement()));
  }

  @Test
  void weReadWhatJavaStores() throws Exception {
    makeByOpenssl();
    openssl("pkcs12 -export -in server.pem -inkey server-key.pem -name a -passout pass:secret -out a.p12");
    KeyStore ours = load("a.p12");
    KeyStore java = KeyStore.getInstance("PKCS12");
    java.load(null, null);
    java.setKeyEntry("b", ours.getKey("a", PASSWORD), PASSWORD, ours.getCertificateChain("a"));
    try (var out = Files.newOutputStream(folder.resolve("java.p12"))) {
      java.store(out, PASSWORD);
    }
    String text =
        new String(
            run(new byte[0], "openssl pkcs12 -in java.p12 -passin pass:secret -noenc".split(" ")),
            StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("friendlyName: b\n"));
    assertTrue(text.contains(Files.readString(folder.resolve("server.pem"))));
    assertTrue(text.contains(Files.readString(folder.resolve("server-key.pem"))));
  }

  private KeyStore load(String name) throws IOException, GeneralSecurityException {
    return load(name, "secret");
  }

  private KeyStore load(String name, String password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      store.load(in, password.toCharArray());
    }
    return store;
  }
}
