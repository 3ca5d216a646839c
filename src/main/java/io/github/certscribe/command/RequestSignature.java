package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.key.Sm2Identity;
import java.util.List;

/** Whether a signature by the own key, as a request has it, is what it should be. */
enum RequestSignature {
  VALID,
  INVALID,
  /** It cannot be told: key, algorithm or signature are of no use. */
  UNCLEAR;

  /**
   * @param options {@code -vfyopt} values, {@code name:value}
   * @param host is told what is wrong with an option
   */
  static RequestSignature of(CertificateRequest request, PublicKey key, List<String> options, Host host) {
    Dialect dialect = host.dialect();
    byte[] identity = null;
    for (String option : options) {
      identity = identity(option);
      if (identity == null) {
        host.printError("parameter error \"" + option + "\"\n");
        return UNCLEAR;
      }
    }
    boolean readable = host.modules().canRead() || !dialect.verifiesRequestsRead();
    if (!host.modules().canCompute() || !readable) {
      return UNCLEAR;
    }
    return host.modules().canDigest() ? of(request, key, identity, dialect) : INVALID;
  }

  /** SM2's identity; null where the option gives none. */
  private static byte[] identity(String option) {
    try {
      return Sm2Identity.of(option, "-vfyopt");
    } catch (DiagnosticException e) {
      return null;
    }
  }

  /** The same of a certificate that its own key is to have signed. */
  static RequestSignature of(Certificate certificate, PublicKey key, Dialect dialect) {
    try {
      byte[] bits = certificate.signature().bitString();
      if (certificate.signature().unusedBits() != 0
          || !Signatures.isVerifiable(key, certificate.signatureAlgorithm(), bits, dialect)) {
        return UNCLEAR;
      }
      return Signatures.verify(key, certificate.signatureAlgorithm(), certificate.tbs().encoded(), bits, dialect)
          ? VALID : INVALID;
    } catch (DecodeException e) {
      return UNCLEAR;
    }
  }

  private static RequestSignature of(
      CertificateRequest request, PublicKey key, byte[] identity, Dialect dialect) {
    boolean unknownVersion = request.version().signum() != 0 && dialect.verifiesOnlyFirstVersionRequests();
    try {
      byte[] bits = request.signature().bitString();
      if (unknownVersion || request.signature().unusedBits() != 0
          || !Signatures.isVerifiable(key, request.signatureAlgorithm(), bits, dialect)) {
        return UNCLEAR;
      }
      return Signatures.verify(key, request.signatureAlgorithm(), request.info().encoded(), bits, identity, dialect)
          ? VALID : INVALID;
    } catch (DecodeException e) {
      return UNCLEAR;
    }
  }
}
