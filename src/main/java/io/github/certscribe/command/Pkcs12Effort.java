package io.github.certscribe.command;

import io.github.certscribe.cli.Options;

/** The iterations of a PKCS#12 file and the encryption of its certificates: options of which the last one counts. */
final class Pkcs12Effort {
  static final int ITERATIONS = 2048;

  private static final String NONE = "NONE";

  private int iterations = ITERATIONS;
  private int macIterations = ITERATIONS;
  private boolean mac = true;
  private String certificates;

  static Pkcs12Effort of(Options options) {
    Pkcs12Effort effort = new Pkcs12Effort();
    for (Options.Given given : options.inOrder()) {
      effort.apply(given, options);
    }
    return effort;
  }

  private void apply(Options.Given given, Options options) {
    switch (given.name()) {
      case "iter" -> {
        iterations = (int) options.number("iter", ITERATIONS);
        setMac(iterations);
      }
      case "noiter" -> iterations = 1;
      case "nomaciter" -> setMac(1);
      case "nomac" -> {
        // Whoever wants no MAC gets certificates in the open too.
        mac = false;
        certificates = NONE;
      }
      case "certpbe" -> certificates = given.value();
      case "descert" -> certificates = "PBE-SHA1-3DES";
      default -> { }
    }
  }

  private void setMac(int count) {
    mac = true;
    macIterations = count;
  }

  int iterations() {
    return iterations;
  }

  int macIterations() {
    return mac ? macIterations : 0;
  }

  boolean hasMac() {
    return mac;
  }

  /** Whether an encryption of certificates was asked for by name. */
  boolean encryptsCertificates() {
    return certificates != null && !certificates.equals(NONE);
  }

  /** Whether there is to be no MAC, and certificates are not to be encrypted. */
  boolean isWithoutProtection() {
    return !mac && NONE.equals(certificates);
  }

  /** The encryption of certificates, or {@code NONE}. */
  String certificates(String usual) {
    return certificates == null ? usual : certificates;
  }
}
