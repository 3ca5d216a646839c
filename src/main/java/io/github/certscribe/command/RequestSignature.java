package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;

/** Whether a request's signature is what it should be. */
enum RequestSignature {
  VALID,
  INVALID,
  /** It cannot be told: key, algorithm or signature are of no use. */
  UNCLEAR;

  static RequestSignature of(CertificateRequest request, PublicKey key, Dialect dialect) {
    boolean unknownVersion = request.version().signum() != 0 && dialect.verifiesOnlyFirstVersionRequests();
    try {
      byte[] bits = request.signature().bitString();
      if (unknownVersion || bits.length > 0 && request.signature().unusedBits() != 0
          || !Signatures.isVerifiable(key, request.signatureAlgorithm(), dialect)) {
        return UNCLEAR;
      }
      return Signatures.verify(key, request.signatureAlgorithm(), request.info().encoded(), bits, dialect)
          ? VALID : INVALID;
    } catch (DecodeException e) {
      return UNCLEAR;
    }
  }
}
