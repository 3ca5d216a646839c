package io.github.certscribe.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.dialect.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keepsFilesInFolders() {
    Machine machine = Certscribe.with().file("a/b/c.txt", "abc").build();
    assertEquals(0, machine.openssl("dgst", "a/./b/../b/c.txt").status());
    assertEquals(0, machine.openssl("rand", "-out", "a/r", "8").status());
    assertEquals(8, machine.file("a/r").length);
    assertEquals(1, machine.openssl("rand", "-out", "missing/r", "8").status());
    assertEquals(1, machine.openssl("rand", "-out", "a", "8").status());
    assertNull(machine.file("missing/r"));
    assertEquals(Set.of("a/b/c.txt", "a/r"), machine.files().keySet());
  }

  @Test
  void seesNothingOfTheMachine() {
    Result result = Certscribe.openssl("dgst", Path.of("pom.xml").toAbsolutePath().toString());
    assertEquals(1, result.status());
    Result config = Certscribe.with().file("a.cnf", "[a]\nb=$ENV::PATH\n").build().run("certscribe", "config", "a.cnf");
    assertEquals(1, config.status());
    assertTrue(config.errorText().contains("environment variable"), config.errorText());
  }

  @Test
  void readsAndWritesDevices() {
    Machine machine = Certscribe.with().in(octets("abc")).build();
    assertTrue(machine.openssl("dgst").text().contains("(stdin)= "));
    assertEquals(
        machine.openssl("dgst", "-r").text().substring(0, 64),
        machine.openssl("dgst", "-r", "/dev/stdin").text().substring(0, 64));
    assertEquals(8, machine.openssl("rand", "-out", "/dev/stdout", "8").out().length);
    assertEquals(0, machine.openssl("rand", "-out", "/dev/null", "8").status());
    assertTrue(machine.files().isEmpty());
  }

  @Test
  void keepsTheDatabaseOfAnAuthority() throws Exception {
    String config =
        "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=certs\n"
            + "certificate=certs/ca.crt\nprivate_key=certs/ca.key\ndefault_md=sha256\ndefault_days=9\npolicy=p\n"
            + "unique_subject=no\n[p]\ncommonName=supplied\n";
    Machine machine =
        Certscribe.with().file("certs/ca.crt", Files.readAllBytes(Path.of("testdata/ca.crt")))
            .file("certs/ca.key", Files.readAllBytes(Path.of("testdata/ca.key"))).file("ca.cnf", config)
            .file("index.txt", "").file("serial", "01\n").in(octets("y\ny\n"))
            .file("a.csr", Files.readAllBytes(Path.of("testdata/plain.csr"))).build();
    machine.openssl("ca", "-config", "ca.cnf", "-in", "a.csr", "-batch", "-notext", "-out", "a.crt").orThrow();
    String first = new String(machine.file("index.txt"), StandardCharsets.ISO_8859_1);
    assertTrue(first.startsWith("V\t") && first.contains("\t\t01\tunknown\t/CN="), first);
    machine.openssl("ca", "-config", "ca.cnf", "-in", "a.csr", "-notext").orThrow();
    assertArrayEquals(octets(first), machine.file("index.txt.old"));
    assertArrayEquals(octets("03\n"), machine.file("serial"));
    assertArrayEquals(machine.file("a.crt"), machine.file("certs/01.pem"));
    assertNull(machine.file("index.txt.new"));
    machine.openssl("ca", "-config", "ca.cnf", "-revoke", "certs/02.pem").orThrow();
    assertTrue(new String(machine.file("index.txt"), StandardCharsets.ISO_8859_1).contains("\nR\t"));
  }

  @Test
  void countsSerialsAndLinks() throws Exception {
    Machine machine =
        Certscribe.with().file("certs/ca.crt", Files.readAllBytes(Path.of("testdata/ca.crt")))
            .file("certs/ca.key", Files.readAllBytes(Path.of("testdata/ca.key")))
            .file("a.csr", Files.readAllBytes(Path.of("testdata/plain.csr"))).build();
    machine.openssl("rehash", "certs").orThrow();
    assertEquals(4, machine.files().size());
    machine
        .openssl(
            "x509", "-req", "-in", "a.csr", "-CA", "certs/ca.crt", "-CAkey", "certs/ca.key", "-CAcreateserial", "-out",
            "a.crt")
        .orThrow();
    assertEquals("a.crt: OK\n", machine.openssl("verify", "-CApath", "certs", "a.crt").text());
    assertEquals(
        "serial=" + new String(machine.file("certs/ca.srl")),
        machine.openssl("x509", "-noout", "-serial", "-in", "a.crt").text());
  }

  @Test
  void speaksBothDialects() {
    assertEquals("OpenSSL 3.5",
        Certscribe.with().dialect(Dialect.V3_5).build().openssl("version").text().substring(0, 11));
    assertEquals("Version: 1.2.0\n", Certscribe.cfssl("version").text().substring(0, 15));
    assertArrayEquals(new byte[0], Certscribe.openssl("version").err());
  }

  @Test
  void givesKeysOfEveryKindThatTheJvmKnows() throws Exception {
    CertificateConfig config = CertificateConfig.of("[req]\nprompt=no\ndistinguished_name=d\n[d]\nCN=a\n");
    for (String kind : new String[] {"rsa:1024", "ec:P-256", "ec:secp521r1", "ed25519", "ed448"}) {
      Credential made = config.key(kind).selfSigned();
      made.certificate().verify(made.certificate().getPublicKey());
      assertTrue(made.keyStore("x".toCharArray()).isKeyEntry("key"), kind);
      Credential again = config.key(made.privateKey()).digest("sha384").days(3).selfSigned();
      assertEquals(made.certificate().getPublicKey(), again.certificate().getPublicKey());
    }
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) config.key("rsa:1024").request().privateKey();
    assertEquals(1024, key.getModulus().bitLength());
  }
}
