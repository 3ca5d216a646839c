package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.name.DistinguishedName;
import java.util.Arrays;
import java.util.List;

/** Whether a certificate may be an issuer's, as far as that can be told without checking a signature. */
public final class IssuerMatch {
  /** Signature algorithms of NIST: DSA up to 8, ECDSA up to 12, RSA up to 16. */
  private static final String NIST_SIGNATURE = "2.16.840.1.101.3.4.3.";
  /** Of DSA with SHA-2, SHA-224 and SHA-256 count alone: the real one's table has no others. */
  private static final int LAST_FITTING_DSA = 2;
  private static final List<String> RSA_SIGNATURES =
      List.of(
          "1.3.14.3.2.3", "1.3.14.3.2.15", "1.3.14.3.2.29", "1.3.36.3.3.1.2", "1.2.156.10197.1.504",
          "2.16.840.1.101.3.4.3.13", "2.16.840.1.101.3.4.3.14", "2.16.840.1.101.3.4.3.15", "2.16.840.1.101.3.4.3.16");
  private static final List<String> DSA_SIGNATURES =
      List.of("1.2.840.10040.4.3", "1.3.14.3.2.13", "1.3.14.3.2.27");

  private IssuerMatch() {}

  /**
   * Whether an authorityKeyIdentifier (RFC 5280, 4.2.1.1) means an issuer.
   *
   * @param authorityKeyIdentifier null fits all
   * @return 0 where it does, 30 where its key does not, 31 where its issuer and serial number do not
   */
  static int mismatch(DerValue authorityKeyIdentifier, CertificateFacts issuer) {
    return mismatch(authorityKeyIdentifier, issuer, true);
  }

  /** @param identifierCounts whether the issuer's subjectKeyIdentifier is looked at */
  public static int mismatch(DerValue authorityKeyIdentifier, CertificateFacts issuer, boolean identifierCounts) {
    if (authorityKeyIdentifier == null) {
      return 0;
    }
    try {
      byte[] keyIdentifier = identifierCounts ? issuer.subjectKeyIdentifier() : null;
      return mismatch(authorityKeyIdentifier.sequence(), issuer, keyIdentifier);
    } catch (DecodeException e) {
      return 0;
    }
  }

  private static int mismatch(List<DerValue> identifier, CertificateFacts issuer, byte[] keyIdentifier)
      throws DecodeException {
    DistinguishedName name = null;
    for (DerValue part : identifier) {
      if (part.isContext(0) && keyIdentifier != null && !Arrays.equals(part.stringContent(), keyIdentifier)) {
        return 30;
      }
      if (part.isContext(2) && !part.integerContent().equals(issuer.certificate().serialNumber())) {
        return 31;
      }
      if (part.isContext(1)) {
        name = directoryName(part);
      }
    }
    return name != null && !CertificateFacts.sameName(name, issuer.certificate().issuer()) ? 31 : 0;
  }

  private static DistinguishedName directoryName(DerValue generalNames) throws DecodeException {
    for (DerValue name : generalNames.children()) {
      if (name.isContext(4)) {
        return DistinguishedName.parse(name.explicit());
      }
    }
    return null;
  }

  /** Whether the signature's algorithm is one of an issuer's key: a key of another kind cannot have made it. */
  static boolean algorithmFitsKey(Certificate certificate, Certificate issuer, Dialect dialect) {
    try {
      byte[] encoded = issuer.subjectPublicKeyInfo();
      String key = DerValue.parse(encoded).sequence().get(0).sequence().get(0).oid();
      String signature = certificate.innerAlgorithm().sequence().get(0).oid();
      boolean fits =
          switch (key) {
            case "1.2.840.113549.1.1.1" -> signature.startsWith("1.2.840.113549.1.1.") && !signature.equals(key)
                || RSA_SIGNATURES.contains(signature);
            case "1.2.840.10045.2.1" -> new PublicKey(encoded).isSm2()
                ? signature.equals("1.2.156.10197.1.501")
                : signature.startsWith("1.2.840.10045.4.") || signature.startsWith(NIST_SIGNATURE)
                    && number(signature) >= 9 && number(signature) <= 12;
            case "1.2.156.10197.1.301" -> signature.equals("1.2.156.10197.1.501");
            case "1.2.840.10040.4.1" -> DSA_SIGNATURES.contains(signature)
                || signature.startsWith(NIST_SIGNATURE) && number(signature) <= LAST_FITTING_DSA;
            default -> signature.equals(key);
          };
      return fits && Signatures.isKnown(signature, dialect) && new PublicKey(encoded).isReadable(dialect);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** The last arc of a short identifier. */
  private static int number(String oid) {
    int number = 0;
    for (int i = oid.lastIndexOf('.') + 1; i < oid.length() && number < 10_000; i++) {
      number = 10 * number + oid.charAt(i) - '0';
    }
    return number;
  }
}
