package io.github.certscribe.certificate;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
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
  private final byte[] content;
  private byte[] encoded;
  private final int length;
  private final DerValue tbs;
  private final DerValue signatureAlgorithm;
  private final DerValue signature;
  private BigInteger version;
  private boolean versionIsEncoded;
  private BigInteger serialNumber;
  private DerValue innerAlgorithm;
  private DistinguishedName issuer;
  private DerValue notBefore;
  private DerValue notAfter;
  private DistinguishedName subject;
  private byte[] subjectPublicKeyInfo;
  private DerValue issuerUniqueId;
  private DerValue subjectUniqueId;
  private List<Extension> extensions = List.of();
  private boolean signed = true;

  private Certificate(DerValue certificate) throws DecodeException {
    List<DerValue> parts = certificate.sequence();
    if (parts.size() != 3) {
      throw new DecodeException("not a certificate");
    }
    tbs = parts.get(0);
    readTbs(SequenceReader.of(tbs));
    signatureAlgorithm = parts.get(1);
    byte[] algorithm = AlgorithmIdentifier.parse(signatureAlgorithm).encoded();
    signature = parts.get(2);
    byte[] bits = signature.bitString();
    length = certificate.end() - certificate.start();
    content =
        DerEncoder.sequence(
            tbs.encoded(), algorithm, DerEncoder.bitString(bits, bits.length == 0 ? 0 : signature.unusedBits()));
    encoded = content;
  }

  /** @throws DecodeException where it is no certificate, or something follows it */
  public static Certificate parse(byte[] der) throws DecodeException {
    return new Certificate(DerValue.parse(der));
  }

  /** The same, as a release reads it. */
  public static Certificate parse(byte[] der, Dialect dialect) throws DecodeException {
    return new Certificate(DerValue.parse(der, dialect));
  }

  /** The same, where more may follow ({@link #length} tells how much was read), as the release imitated reads it. */
  public static Certificate parsePrefix(byte[] data, int start, Dialect dialect) throws DecodeException {
    return new Certificate(DerValue.parsePrefix(data, start, data.length, dialect));
  }

  private void readTbs(SequenceReader fields) throws DecodeException {
    DerValue number = fields.optionalExplicit(0);
    version = number == null ? BigInteger.ZERO : number.integer();
    versionIsEncoded = number != null;
    serialNumber = fields.next().integer();
    innerAlgorithm = fields.next();
    AlgorithmIdentifier.parse(innerAlgorithm);
    issuer = DistinguishedName.parse(fields.next());
    SequenceReader validity = SequenceReader.of(fields.next());
    notBefore = time(validity.next());
    notAfter = time(validity.next());
    validity.end();
    subject = DistinguishedName.parse(fields.next());
    SequenceReader key = SequenceReader.of(fields.next());
    byte[] keyAlgorithm = AlgorithmIdentifier.parse(key.next()).encoded();
    DerValue keyBits = key.next();
    byte[] bits = keyBits.bitString();
    key.end();
    subjectPublicKeyInfo =
        DerEncoder.sequence(
            keyAlgorithm, DerEncoder.bitString(bits, bits.length == 0 ? 0 : keyBits.unusedBits()));
    issuerUniqueId = uniqueId(fields.optionalContext(1));
    subjectUniqueId = uniqueId(fields.optionalContext(2));
    DerValue list = fields.optionalExplicit(3);
    if (list != null) {
      extensions = Extension.parseAll(list);
    }
    fields.end();
  }

  private static DerValue time(DerValue value) throws DecodeException {
    if (!value.isUniversal(23) && !value.isUniversal(24)) {
      throw new DecodeException("neither UTCTime nor GeneralizedTime");
    }
    return AnyValue.check(value);
  }

  private static DerValue uniqueId(DerValue value) throws DecodeException {
    if (value != null) {
      value.bitStringContent();
    }
    return value;
  }

  /** What was read, in DER; the signed part as it was read, be it no DER. */
  public byte[] content() {
    return content.clone();
  }

  /** The certificate as it is written: {@link #content}, unless it was told to be written as another. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The same content, but written out as another: what the real one makes of changes that it does not sign. */
  public Certificate writtenAs(byte[] encoding) {
    encoded = encoding;
    return this;
  }

  /** The same content, not signed yet: it has no algorithm and no signature. */
  public Certificate withoutSignature() {
    signed = false;
    return this;
  }

  public boolean isSigned() {
    return signed;
  }

  /** How many octets were read. */
  public int length() {
    return length;
  }

  public DerValue tbs() {
    return tbs;
  }

  /** Whether the version stands in the certificate, be it v1's, which DER leaves out. */
  public boolean versionIsEncoded() {
    return versionIsEncoded;
  }

  /** The version number as encoded: 2 for v3; 0 where absent. */
  public BigInteger version() {
    return version;
  }

  @Override
  public BigInteger serialNumber() {
    return serialNumber;
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

  /** Whether the last bits of the signature's octets are none of the signature's: they are written as 0 then. */
  public boolean hasUnusedSignatureBits() {
    return signature.unusedBits() != 0;
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
    return subjectPublicKeyInfo.clone();
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

  @Override
  public byte[] extension(String oid) {
    return Extension.find(extensions, oid);
  }
}
