package io.github.certscribe.pem;

import java.util.List;

/**
 * One PEM block.
 *
 * @param label what stands in BEGIN: {@code CERTIFICATE}
 * @param headers the RFC 1421 header lines ({@code DEK-Info: ...}), byte strings; usually none
 * @param content the decoded octets
 */
public record PemBlock(String label, List<String> headers, byte[] content) {
  /** How many octets of headers, each with its line feed, are none to the real one. */
  private static final int MOST_IGNORED = 10;

  /** Whether the label says that it is a certificate, a revocation list, a key or a key's parameters. */
  public boolean isOfKnownKind() {
    return switch (label) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL" -> true;
      default -> isKeyOrParameters();
    };
  }

  /** Whether the label says that it is a key or a key's parameters. */
  public boolean isKeyOrParameters() {
    return switch (label) {
      case "PUBLIC KEY", "RSA PUBLIC KEY", "DSA PUBLIC KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
          "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "SM2 PRIVATE KEY", "EC PARAMETERS",
          "DSA PARAMETERS", "DH PARAMETERS", "X9.42 DH PARAMETERS", "SM2 PARAMETERS" -> true;
      default -> false;
    };
  }

  /** Whether it has headers that count: more than a few characters of them. */
  public boolean hasHeaders() {
    int length = 0;
    for (String header : headers) {
      length += header.length() + 1;
    }
    return length > MOST_IGNORED;
  }
}
