package io.github.certscribe.api;

/**
 * The programs as methods.
 *
 * <pre>{@code
 * Result made = Certscribe.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "a.key",
 *     "-out", "a.crt", "-subj", "/CN=a.example").orThrow();
 * byte[] certificate = made.file("a.crt");
 * }</pre>
 */
public final class Certscribe {
  private Certscribe() {}

  /**
   * Runs {@code openssl} in an empty folder in memory, as OpenSSL 3.0, with the system's clock and randomness.
   *
   * @param args what follows its name on a command line
   */
  public static Result openssl(String... args) {
    return with().build().openssl(args);
  }

  /** Runs {@code cfssl}, likewise. */
  public static Result cfssl(String... args) {
    return with().build().cfssl(args);
  }

  /**
   * Begins a machine on which several programs run, one after the other or at once: OpenSSL 3.0, an empty folder and
   * environment, the system's clock and randomness, where nothing else is said.
   */
  public static Machine.Builder with() {
    return new Machine.Builder();
  }
}
