package io.github.certscribe.api;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A config document, as {@code req -config} takes it, from which requests and certificates are made.
 *
 * <pre>{@code
 * Credential ca = CertificateConfig.of(caConf).days(3650).selfSigned();
 * Credential server = CertificateConfig.of(csrConf).key("ec:P-256").extensions("v3_ext").signedBy(ca);
 * KeyStore store = server.keyStore("changeit".toCharArray());
 * }</pre>
 *
 * <p>Immutable: each method gives another one. What the document, a name or a key has wrong comes as a
 * {@link CertscribeException} at the method that makes something.
 */
public final class CertificateConfig {
  private static final String CONFIG = "config";

  private final Machine.Builder machine;
  private final List<String> keyOptions;
  private final List<String> subject;
  private final List<String> digest;
  private final List<String> serial;
  private final String extensions;
  private final String days;
  private final byte[] key;

  private CertificateConfig(
      Machine.Builder machine, List<String> keyOptions, List<String> subject, List<String> digest, List<String> serial,
      String extensions, String days, byte[] key) {
    this.machine = machine;
    this.keyOptions = keyOptions;
    this.subject = subject;
    this.digest = digest;
    this.serial = serial;
    this.extensions = extensions;
    this.days = days;
    this.key = key;
  }

  /** @param document the text of a config file; positions in errors name it {@code config} */
  public static CertificateConfig of(String document) {
    return of(document.getBytes(StandardCharsets.UTF_8));
  }

  /** @param document the octets of a config file */
  public static CertificateConfig of(byte[] document) {
    return new CertificateConfig(
        Certscribe.with().file(CONFIG, document), List.of(), List.of(), List.of(), List.of(), null, "30", null);
  }

  private CertificateConfig on(Machine.Builder other) {
    return new CertificateConfig(other, keyOptions, subject, digest, serial, extensions, days, key);
  }

  /**
   * A new key for each request: {@code rsa:BITS}, {@code ec:CURVE} ({@code ec:P-256}), {@code ed25519}, {@code ed448},
   * or whatever else {@code req -newkey} takes. Where nothing is said: RSA, of the document's {@code default_bits}.
   */
  public CertificateConfig key(String kind) {
    List<String> options =
        kind.startsWith("ec:") ? List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + kind.substring(3))
            : List.of("-newkey", kind);
    return new CertificateConfig(machine, options, subject, digest, serial, extensions, days, null);
  }

  /** A key that is there already; it must give its PKCS#8 encoding. */
  public CertificateConfig key(PrivateKey existing) {
    return new CertificateConfig(machine, List.of(), subject, digest, serial, extensions, days, existing.getEncoded());
  }

  /** A subject in place of the document's, as {@code -subj} takes it: {@code /C=DE/O=Scribe/CN=scribe.example}. */
  public CertificateConfig subject(String name) {
    return new CertificateConfig(machine, keyOptions, List.of("-subj", name), digest, serial, extensions, days, key);
  }

  /** The section with the certificate's extensions, as {@code -extensions} takes it. */
  public CertificateConfig extensions(String section) {
    return new CertificateConfig(machine, keyOptions, subject, digest, serial, section, days, key);
  }

  /** For how many days from now certificates are valid: 30 where nothing is said. */
  public CertificateConfig days(int count) {
    return new CertificateConfig(
        machine, keyOptions, subject, digest, serial, extensions, Integer.toString(count), key);
  }

  /** The digest that requests and certificates are signed with: {@code sha384}. */
  public CertificateConfig digest(String name) {
    return new CertificateConfig(machine, keyOptions, subject, List.of("-" + name), serial, extensions, days, key);
  }

  /** The certificate's serial number; a random one where nothing is said. */
  public CertificateConfig serial(BigInteger number) {
    return new CertificateConfig(
        machine, keyOptions, subject, digest, List.of("-set_serial", number.toString()), extensions, days, key);
  }

  /** The OpenSSL release to imitate. */
  public CertificateConfig dialect(Dialect release) {
    return on(machine.copy().dialect(release));
  }

  /** What time it is. */
  public CertificateConfig clock(Clock time) {
    return on(machine.copy().clock(time));
  }

  /** Where keys and serial numbers come from. */
  public CertificateConfig random(SecureRandom source) {
    return on(machine.copy().random(source));
  }

  /** An environment variable, which the document calls {@code $ENV::NAME}. */
  public CertificateConfig environment(String name, String value) {
    return on(machine.copy().environment(name, value));
  }

  /** A file that the document includes or names. */
  public CertificateConfig file(String name, byte[] octets) {
    return on(machine.copy().file(name, octets));
  }

  /** A request, with a new key or the one given. */
  public SigningRequest request() {
    Machine run = machine();
    run.openssl(request("-out", "out.csr")).orThrow();
    return new SigningRequest(run.file("out.key"), run.file("out.csr"));
  }

  /**
   * A certificate signed with its own key; extensions are those of {@link #extensions}, else of
   * {@code x509_extensions}.
   */
  public Credential selfSigned() {
    Machine run = machine();
    List<String> options = new ArrayList<>(List.of("-x509", "-days", days, "-out", "out.crt"));
    options.addAll(serial);
    if (extensions != null) {
      options.addAll(List.of("-extensions", extensions));
    }
    run.openssl(request(options.toArray(new String[0]))).orThrow();
    return new Credential(run.file("out.key"), run.file("out.crt"), List.of());
  }

  /**
   * A certificate signed by an authority. Its extensions are those of {@link #extensions}; where no section is named,
   * those that the request asks for ({@code req_extensions}).
   */
  public Credential signedBy(Credential authority) {
    SigningRequest request = request();
    Machine run =
        machine().put("in.csr", request.requestPem()).put("ca.crt", authority.certificatePem())
            .put("ca.key", authority.keyPem());
    List<String> options =
        new ArrayList<>(
            List.of(
                "x509", "-req", "-in", "in.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-days", days,
                "-out", "out.crt"));
    options.addAll(digest);
    options.addAll(serial);
    options.addAll(
        extensions == null
            ? List.of("-copy_extensions", "copy")
            : List.of("-extfile", CONFIG, "-extensions", extensions));
    run.openssl(options.toArray(new String[0])).orThrow();
    return new Credential(request.keyPem(), run.file("out.crt"), authority.chainPem());
  }

  private Machine machine() {
    Machine made = machine.build();
    if (key != null) {
      made.put("out.key", PemWriter.encode("PRIVATE KEY", key));
    }
    return made;
  }

  private String[] request(String... more) {
    List<String> options = new ArrayList<>(List.of("req", "-new", "-batch", "-config", CONFIG));
    if (key != null) {
      options.addAll(List.of("-key", "out.key"));
    } else {
      options.addAll(keyOptions);
      options.addAll(List.of("-nodes", "-keyout", "out.key"));
    }
    options.addAll(subject);
    options.addAll(digest);
    options.addAll(List.of(more));
    return options.toArray(new String[0]);
  }
}
