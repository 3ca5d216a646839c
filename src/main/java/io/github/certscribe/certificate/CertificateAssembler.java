package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A certificate under construction (RFC 5280, 4.1). */
public final class CertificateAssembler implements ExtensionSubject {
  private DistinguishedName subject = DistinguishedName.EMPTY;
  private DistinguishedName issuer = DistinguishedName.EMPTY;
  private BigInteger serialNumber = BigInteger.ZERO;
  private byte[] subjectPublicKeyInfo;
  private Validity validity;
  private int version;
  private final List<Extension> extensions = new ArrayList<>();

  @Override
  public DistinguishedName subject() {
    return subject;
  }

  @Override
  public void setSubject(DistinguishedName name) {
    subject = name;
  }

  @Override
  public DistinguishedName issuer() {
    return issuer;
  }

  public void setIssuer(DistinguishedName name) {
    issuer = name;
  }

  @Override
  public BigInteger serialNumber() {
    return serialNumber;
  }

  public void setSerialNumber(BigInteger number) {
    serialNumber = number;
  }

  @Override
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo;
  }

  public void setSubjectPublicKeyInfo(byte[] der) {
    subjectPublicKeyInfo = der;
  }

  public void setValidity(Validity newValidity) {
    validity = newValidity;
  }

  /** @param number the version as encoded: 0 for v1, 2 for v3 */
  public void setVersion(int number) {
    version = number;
  }

  public int version() {
    return version;
  }

  /** The extensions so far; may be changed. */
  public List<Extension> extensions() {
    return extensions;
  }

  @Override
  public byte[] extension(String oid) {
    return Extension.find(extensions, oid);
  }

  /** TBSCertificate in DER. */
  public byte[] tbs(byte[] signatureAlgorithm) {
    return DerEncoder.sequence(
        version == 0
            ? new byte[0]
            : DerEncoder.tlv(0xa0, DerEncoder.integer(BigInteger.valueOf(version))),
        DerEncoder.integer(serialNumber),
        signatureAlgorithm,
        issuer.encoded(),
        validity.encoded(),
        subject.encoded(),
        subjectPublicKeyInfo,
        extensions.isEmpty() ? new byte[0] : DerEncoder.tlv(0xa3, Extension.encodeAll(extensions)));
  }

  /** The signed certificate in DER. */
  public byte[] sign(SignatureScheme scheme) {
    byte[] algorithm = scheme.algorithmIdentifier();
    byte[] tbs = tbs(algorithm);
    return DerEncoder.sequence(tbs, algorithm, DerEncoder.bitString(scheme.sign(tbs)));
  }
}
