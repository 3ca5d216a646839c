package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A certificate under construction (RFC 5280, 4.1). */
public final class CertificateAssembler implements ExtensionSubject {
  private static final byte[] NO_ALGORITHM = DerEncoder.sequence(DerEncoder.oid("0.0"));
  private static final byte[] NO_SIGNATURE = DerEncoder.bitString(new byte[0]);

  private DistinguishedName subject = DistinguishedName.EMPTY;
  private DistinguishedName issuer = DistinguishedName.EMPTY;
  private BigInteger serialNumber = BigInteger.ZERO;
  private byte[] subjectPublicKeyInfo;
  private byte[] notBefore;
  private byte[] notAfter;
  private byte[] issuerUniqueId = new byte[0];
  private byte[] subjectUniqueId = new byte[0];
  private BigInteger version = BigInteger.ZERO;
  private boolean encodesVersion;
  private final List<Extension> extensions = new ArrayList<>();

  /** All that is in a certificate that was read, to be changed and signed again. */
  public static CertificateAssembler of(Certificate certificate) throws DecodeException {
    CertificateAssembler copy = new CertificateAssembler();
    copy.subject = certificate.subject();
    copy.issuer = certificate.issuer();
    copy.serialNumber = certificate.serialNumber();
    copy.subjectPublicKeyInfo = certificate.subjectPublicKeyInfo();
    copy.notBefore = time(certificate.notBefore());
    copy.notAfter = time(certificate.notAfter());
    copy.issuerUniqueId = uniqueId(certificate.issuerUniqueId());
    copy.subjectUniqueId = uniqueId(certificate.subjectUniqueId());
    copy.version = certificate.version();
    copy.extensions.addAll(certificate.extensions());
    return copy;
  }

  private static byte[] time(DerValue time) throws DecodeException {
    return DerEncoder.tlv(time.tag(), time.stringContent());
  }

  private static byte[] uniqueId(DerValue id) throws DecodeException {
    if (id == null) {
      return new byte[0];
    }
    byte[] bits = id.bitStringContent();
    int unused = bits.length == 0 ? 0 : id.unusedBits();
    return DerEncoder.tlv(0x80 | id.tag(), DerEncoder.join(new byte[] {(byte) unused}, bits));
  }

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

  /** @param number may be negative or huge: nothing is looked at */
  public void setSerialNumber(BigInteger number) {
    serialNumber = number;
  }

  @Override
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo;
  }

  /** @param der SubjectPublicKeyInfo, as it is to stand in the certificate */
  public void setSubjectPublicKeyInfo(byte[] der) {
    subjectPublicKeyInfo = der;
  }

  public void setValidity(Validity validity) {
    notBefore = Validity.encode(validity.notBefore());
    notAfter = Validity.encode(validity.notAfter());
  }

  /** Has the version encoded though it be v1, which DER leaves out. */
  public void encodeVersion() {
    encodesVersion = true;
  }

  /** @param number the version as encoded: 0 for v1, 2 for v3 */
  public void setVersion(int number) {
    version = BigInteger.valueOf(number);
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
        version.signum() == 0 && !encodesVersion ? new byte[0] : DerEncoder.tlv(0xa0, DerEncoder.integer(version)),
        DerEncoder.integer(serialNumber),
        signatureAlgorithm,
        issuer.encoded(),
        DerEncoder.sequence(notBefore, notAfter),
        subject.encoded(),
        subjectPublicKeyInfo,
        issuerUniqueId,
        subjectUniqueId,
        extensions.isEmpty() ? new byte[0] : DerEncoder.tlv(0xa3, Extension.encodeAll(extensions)));
  }

  /** The signed certificate in DER. */
  public byte[] sign(SignatureScheme scheme) {
    byte[] algorithm = scheme.algorithmIdentifier();
    byte[] tbs = tbs(algorithm);
    return DerEncoder.sequence(tbs, algorithm, DerEncoder.bitString(scheme.sign(tbs)));
  }

  /** The certificate as it is before it is signed. */
  public Certificate unsigned() {
    try {
      return Certificate.parse(withSignature(NO_ALGORITHM, NO_ALGORITHM, NO_SIGNATURE)).withoutSignature();
    } catch (DecodeException e) {
      throw new IllegalStateException("what was assembled cannot be read: " + e.getMessage());
    }
  }

  /** The certificate with a signature that is there already, be it true or not. */
  public byte[] withSignature(byte[] innerAlgorithm, byte[] algorithm, byte[] signature) {
    return DerEncoder.sequence(tbs(innerAlgorithm), algorithm, signature);
  }
}
