package io.github.certscribe.cli;

import io.github.certscribe.Main;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.run.RunTraining;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One run of typical commands in a folder of its own: what the launcher makes a class-data archive from. Nothing
 * depends on the commands' success, and nothing is shown.
 */
final class Training {
  private static final String CONFIG =
      """
      oid_section = oids
      [ oids ]
      scribe = 1.3.6.1.4.1.99999.1
      [ req ]
      prompt = no
      default_md = sha256
      req_extensions = req_ext
      x509_extensions = v3_ext
      distinguished_name = dn
      [ dn ]
      C = DE
      ST = Bayern
      L = "M\u00fcnchen"
      O = Scribe
      OU = unit
      CN = scribe.example
      emailAddress = a@scribe.example
      [ req_ext ]
      subjectAltName = @alt_names
      [ alt_names ]
      DNS.1 = scribe.example
      IP.1 = 192.0.2.1
      IP.2 = 2001:db8::1
      email.1 = a@scribe.example
      URI.1 = https://scribe.example/
      dirName.1 = dn
      [ v3_ext ]
      authorityKeyIdentifier = keyid,issuer:always
      subjectKeyIdentifier = hash
      basicConstraints = critical, CA:FALSE, pathlen:1
      keyUsage = digitalSignature, keyEncipherment
      extendedKeyUsage = serverAuth, clientAuth
      subjectAltName = @alt_names
      issuerAltName = issuer:copy
      crlDistributionPoints = URI:http://scribe.example/crl
      authorityInfoAccess = OCSP;URI:http://ocsp.scribe.example/
      certificatePolicies = 1.2.3.4, @policy
      nameConstraints = permitted;DNS:example
      nsComment = ${ENV::PATH}
      nsCertType = server
      1.2.3.4 = ASN1:UTF8String:text
      1.2.3.5 = DER:0500
      [ policy ]
      policyIdentifier = 1.2.3.5
      CPS.1 = "http://scribe.example/"
      [ usual ]
      subjectAltName = DNS:scribe.example
      """;

  private static final String[] COMMANDS = {
    "version", "help", "genrsa -out ca.key 2048", "genrsa 512",
    "req -x509 -new -nodes -key ca.key -subj /CN=192.0.2.1 -days 10000 -out ca.crt",
    "req -new -key ca.key -out server.csr -config csr.conf",
    "req -new -key ca.key -subj /C=DE/O=Scribe/CN=scribe.example -addext subjectAltName=DNS:scribe.example",
    "req -x509 -newkey rsa:512 -nodes -keyout new.key -out new.crt -subj /CN=scribe.example -days 365",
    "req -x509 -key ca.key -config csr.conf -out new.crt",
    "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 10000 -extensions v3_ext"
        + " -extfile csr.conf",
    "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -set_serial 1 -out server.crt -extensions usual"
        + " -extfile csr.conf -sha256",
    "x509 -req -in server.csr -signkey ca.key -out self.crt", "x509 -noout -text -in server.crt",
    "x509 -text -in ca.crt", "req -noout -text -in server.csr",
    "req -noout -verify -subject -pubkey -in server.csr",
    "x509 -noout -subject -issuer -serial -dates -fingerprint -pubkey -modulus -hash -purpose -checkend 1"
        + " -in server.crt",
    "x509 -noout -fingerprint -sha256 -in server.crt", "x509 -noout -ext subjectAltName,keyUsage -in server.crt",
    "x509 -in server.crt -outform DER -out server.der", "x509 -in server.der -inform DER -noout -enddate",
    "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ec.key -subj /CN=ec -out ec.csr",
    "req -new -key ec.key -subj /CN=ec -out ec.csr", "req -x509 -key ec.key -subj /CN=ec -out ec.crt",
    "x509 -noout -text -in ec.crt", "req -x509 -newkey ed25519 -nodes -keyout ed.key -subj /CN=ed -out ed.crt",
    "x509 -noout -text -in ed.crt", "asn1parse -in ca.crt", "verify -CAfile ca.crt server.crt",
    "rsa -in ca.key -noout -text", "rsa -in ca.key -pubout", "pkey -in ca.key -pubout", "dgst -sha256 ca.crt",
    "rand -hex 8",
  };

  /** These end with status 1, having something to say. */
  private static final String[] FAILURES = {
    "req -new -key ca.key -config missing.conf", "x509 -in", "x589",
    "req -new -key ca.key -config csr.conf -reqexts missing", "x509 -in missing.crt",
  };

  private Training() {}

  static int run() {
    loadOwnClasses();
    try {
      for (Dialect dialect : Dialect.values()) {
        File folder = Files.createTempDirectory("certscribe").toFile();
        unexpected(folder, dialect);
        File[] made = folder.listFiles();
        for (File file : made == null ? new File[0] : made) {
          file.delete();
        }
        folder.delete();
      }
      RunTraining.run();
      return 0;
    } catch (IOException e) {
      return 1;
    }
  }

  /** A class that no command here happens to use would still have to come out of the jar, and open it. */
  private static void loadOwnClasses() {
    try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith("io/github/certscribe/") && name.endsWith(".class")
            || name.startsWith("org/apache/commons/cli/Option")) {
          Class.forName(name.substring(0, name.length() - 6).replace('/', '.'), false, Training.class.getClassLoader());
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      // Run from folders of classes: there is no archive to train for.
    }
  }

  /**
   * Runs all commands in a folder.
   *
   * @return those that did not end as they should: a test wants none, the archive is as good with some
   */
  static List<String> unexpected(File folder, Dialect dialect) {
    List<String> unexpected = new ArrayList<>();
    Host own = ProcessHost.create(new DiskFiles(folder));
    if (own == null) {
      return unexpected;
    }
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
            own.files(), own.environment(), own.clock(), own.randomness(), null, dialect);
    own.files().write("csr.conf", ByteString.bytes(ByteString.utf8(CONFIG)), false);
    for (String command : COMMANDS) {
      if (Main.run(("openssl " + command).split(" "), host) != 0) {
        unexpected.add(command);
      }
    }
    for (String command : FAILURES) {
      if (Main.run(("openssl " + command).split(" "), host) != 1) {
        unexpected.add(command);
      }
    }
    return unexpected;
  }
}
