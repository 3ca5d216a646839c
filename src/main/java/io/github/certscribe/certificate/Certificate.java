package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate that was read (RFC 5280, 4.1), as leniently as the real one reads it.
 *
 * <pre>
 * TBSCertificate ::= SEQUENCE {
 *   version [0] EXPLICIT Version DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier, issuer Name,
 *   validity Validity, subject Name, subjectPublicKeyInfo SubjectPublicKeyInfo,
 *   issuerUniqueID [1] IMPLICIT BIT STRING OPTIONAL, subjectUniqueID [2] IMPLICIT BIT STRING OPTIONAL,
 *   extensions [3] EXPLICIT Extensions OPTIONAL }
 * </pre>
 */
public final class Certificate implements ExtensionSubject {
  private final byte[] encoded;
  private final DerValue tbs;
  private final DerValue signatureAlgorithm;
  private final DerValue signature;
  private BigInteger version = BigInteger.ZERO;
  private DerValue serial;
  private DerValue innerAlgorithm;
  private DistinguishedName issuer;
  private DerValue notBefore;
  private DerValue notAfter;
  private DistinguishedName subject;
  private DerValue subjectPublicKeyInfo;
  private DerValue issuerUniqueId;
  private DerValue subjectUniqueId;
  private List<Extension> extensions = List.of();
  private boolean hasExtensions;

  private Certificate(DerValue certificate) throws DecodeException {
    encoded = certificate.encoded();
    List<DerValue> parts = certificate.sequence();
    if (parts.size() != 3) {
      throw new DecodeException("not a certificate");
    }
    tbs = parts.get(0);
    signatureAlgorithm = parts.get(1);
    signature = parts.get(2);
    signature.bitString();
    readTbs(new ArrayList<>(tbs.sequence()));
  }

  public static Certificate parse(byte[] der) throws DecodeException {
    return new Certificate(DerValue.parse(der));
  }

  /** The same, where more may follow: {@link #encoded} tells how much was read. */
  public static Certificate parsePrefix(byte[] data, int start) throws DecodeException {
    return new Certificate(DerValue.parsePrefix(data, start, data.length));
  }

  private void readTbs(List<DerValue> fields) throws DecodeException {
    if (!fields.isEmpty() && fields.get(0).isContext(0)) {
      version = fields.remove(0).explicit().integer();
    }
    if (fields.size() < 6) {
      throw new DecodeException("not a certificate");
    }
    serial = fields.get(0);
    serial.integer();
    innerAlgorithm = fields.get(1);
    innerAlgorithm.sequence();
    issuer = DistinguishedName.parse(fields.get(2));
    List<DerValue> validity = fields.get(3).sequence();
    if (validity.size() != 2) {
      throw new DecodeException("bad validity");
    }
    notBefore = validity.get(0);
    notAfter = validity.get(1);
    subject = DistinguishedName.parse(fields.get(4));
    subjectPublicKeyInfo = fields.get(5);
    for (DerValue field : fields.subList(6, fields.size())) {
      if (field.isContext(1)) {
        issuerUniqueId = field;
      } else if (field.isContext(2)) {
        subjectUniqueId = field;
      } else if (field.isContext(3)) {
        extensions = Extension.parseAll(field.explicit());
        hasExtensions = true;
      } else {
        throw new DecodeException("unexpected field");
      }
    }
  }

  /** The whole certificate, as it was read. */
  public byte[] encoded() {
    return encoded;
  }

  public DerValue tbs() {
    return tbs;
  }

  /** The version number as encoded: 2 for v3; 0 where absent. */
  public BigInteger version() {
    return version;
  }

  public DerValue serial() {
    return serial;
  }

  @Override
  public BigInteger serialNumber() {
    try {
      return serial.integer();
    } catch (DecodeException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  /** The signature algorithm inside the signed part. */
  public DerValue innerAlgorithm() {
    return innerAlgorithm;
  }

  /** The signature algorithm beside the signature. */
  public DerValue signatureAlgorithm() {
    return signatureAlgorithm;
  }

  /** The signature's BIT STRING. */
  public DerValue signature() {
    return signature;
  }

  @Override
  public DistinguishedName issuer() {
    return issuer;
  }

  @Override
  public DistinguishedName subject() {
    return subject;
  }

  @Override
  public void setSubject(DistinguishedName name) {
    throw new UnsupportedOperationException("a certificate that was read is not changed");
  }

  /** UTCTime or GeneralizedTime as it stands; may be malformed. */
  public DerValue notBefore() {
    return notBefore;
  }

  public DerValue notAfter() {
    return notAfter;
  }

  @Override
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo.encoded();
  }

  /** Implicitly tagged BIT STRING, or null. */
  public DerValue issuerUniqueId() {
    return issuerUniqueId;
  }

  public DerValue subjectUniqueId() {
    return subjectUniqueId;
  }

  public List<Extension> extensions() {
    return extensions;
  }

  /** Whether the extensions field is there at all, be it empty. */
  public boolean hasExtensions() {
    return hasExtensions;
  }

  @Override
  public byte[] extension(String oid) {
    return Extension.find(extensions, oid);
  }
}
