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
  /** Whether the label says that it is a certificate, a revocation list, a key or a key's parameters. */
  public boolean isOfKnownKind() {
    return switch (label) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL", "PUBLIC KEY", "RSA PUBLIC KEY",
          "DSA PUBLIC KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY",
          "DSA PRIVATE KEY", "SM2 PRIVATE KEY", "EC PARAMETERS", "DSA PARAMETERS", "DH PARAMETERS",
          "X9.42 DH PARAMETERS", "SM2 PARAMETERS" -> true;
      default -> false;
    };
  }
}
