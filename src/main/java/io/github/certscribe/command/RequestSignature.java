package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.key.Sm2Identity;
import io.github.certscribe.modules.PropertyQuery;

/** Whether a signature by the own key, as a request has it, is what it should be. */
enum RequestSignature {
  VALID,
  INVALID,
  /** It cannot be told: key, algorithm or signature are of no use. */
  UNCLEAR;

  /**
   * @param options of which {@code -vfyopt} and {@code -propquery} count
   * @param host is told what is wrong with an option
   */
  static RequestSignature of(CertificateRequest request, PublicKey key, Options options, Host host) {
    boolean unknownVersion =
        request.version().signum() != 0 && host.dialect().verifiesOnlyFirstVersionRequests();
    return of(
        request.info(), request.signatureAlgorithm(), request.signature(), unknownVersion ? null : key, options, host);
  }

  /** The same of a certificate that its own key is to have signed. */
  static RequestSignature of(Certificate certificate, PublicKey key, Options options, Host host) {
    return of(
        certificate.tbs(), certificate.signatureAlgorithm(), certificate.signature(), key, options, host);
  }

  private static RequestSignature of(
      DerValue signed, DerValue algorithm, DerValue signature, PublicKey key, Options options, Host host) {
    byte[] identity = null;
    for (String option : options.values("vfyopt")) {
      identity = identity(option);
      if (identity == null) {
        host.printError("parameter error \"" + option + "\"\n");
        return UNCLEAR;
      }
    }
    Dialect dialect = host.dialect();
    boolean readable = host.modules().canRead() || !dialect.verifiesRequestsRead();
    if (!host.modules().canCompute() || !readable) {
      return UNCLEAR;
    }
    boolean computes = host.modules().canDigest() && !PropertyQuery.asksTooMuch(options.value("propquery"));
    return computes ? of(signed, algorithm, signature, key, identity, dialect) : INVALID;
  }

  /** SM2's identity; null where the option gives none. */
  private static byte[] identity(String option) {
    try {
      return Sm2Identity.of(option, "-vfyopt");
    } catch (DiagnosticException e) {
      return null;
    }
  }

  private static RequestSignature of(
      DerValue signed, DerValue algorithm, DerValue signature, PublicKey key, byte[] identity, Dialect dialect) {
    try {
      byte[] bits = signature.bitString();
      if (key == null || signature.unusedBits() != 0 || !Signatures.isVerifiable(key, algorithm, bits, dialect)) {
        return UNCLEAR;
      }
      return Signatures.verify(key, algorithm, signed.encoded(), bits, identity, dialect) ? VALID : INVALID;
    } catch (DecodeException e) {
      return UNCLEAR;
    }
  }
}
