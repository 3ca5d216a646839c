package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A certification request that was read (RFC 2986, 4).
 *
 * <pre>
 * CertificationRequestInfo ::= SEQUENCE {
 *   version INTEGER, subject Name, subjectPKInfo SubjectPublicKeyInfo, attributes [0] IMPLICIT SET OF Attribute }
 * </pre>
 */
public final class CertificateRequest implements ExtensionSubject {
  static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
  private static final String MICROSOFT_EXTENSION_REQUEST = "1.3.6.1.4.1.311.2.1.14";

  /** An attribute: its type in dotted decimals, and the values of its set. */
  public record Attribute(String oid, List<DerValue> values) {}

  private final byte[] encoded;
  private final DerValue info;
  private final DerValue signatureAlgorithm;
  private final DerValue signature;
  private final BigInteger version;
  private final DistinguishedName subject;
  private final DerValue subjectPublicKeyInfo;
  private final List<Attribute> attributes = new ArrayList<>();

  private CertificateRequest(DerValue request) throws DecodeException {
    encoded = request.encoded();
    List<DerValue> parts = request.sequence();
    if (parts.size() != 3) {
      throw new DecodeException("not a certificate request");
    }
    info = parts.get(0);
    signatureAlgorithm = parts.get(1);
    signature = parts.get(2);
    signature.bitString();
    List<DerValue> fields = info.sequence();
    if (fields.size() < 3 || fields.size() > 4) {
      throw new DecodeException("not a certificate request");
    }
    version = fields.get(0).integer();
    subject = DistinguishedName.parse(fields.get(1));
    subjectPublicKeyInfo = fields.get(2);
    if (fields.size() == 4) {
      if (!fields.get(3).isContext(0)) {
        throw new DecodeException("bad attributes");
      }
      for (DerValue attribute : fields.get(3).children()) {
        List<DerValue> pair = attribute.sequence();
        if (pair.size() != 2) {
          throw new DecodeException("bad attribute");
        }
        attributes.add(new Attribute(pair.get(0).oid(), pair.get(1).set()));
      }
    }
  }

  public static CertificateRequest parse(byte[] der) throws DecodeException {
    return new CertificateRequest(DerValue.parse(der));
  }

  public byte[] encoded() {
    return encoded;
  }

  /** The signed part. */
  public DerValue info() {
    return info;
  }

  public DerValue signatureAlgorithm() {
    return signatureAlgorithm;
  }

  public DerValue signature() {
    return signature;
  }

  public BigInteger version() {
    return version;
  }

  @Override
  public DistinguishedName subject() {
    return subject;
  }

  @Override
  public void setSubject(DistinguishedName name) {
    throw new UnsupportedOperationException("a request that was read is not changed");
  }

  @Override
  public DistinguishedName issuer() {
    return null;
  }

  @Override
  public BigInteger serialNumber() {
    return null;
  }

  @Override
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo.encoded();
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /** Whether an attribute holds requested extensions, PKCS#9's or Microsoft's. */
  public static boolean isExtensionRequest(String oid) {
    return oid.equals(EXTENSION_REQUEST) || oid.equals(MICROSOFT_EXTENSION_REQUEST);
  }

  /** The extensions asked for; empty where there are none. */
  public List<Extension> extensions() throws DecodeException {
    for (Attribute attribute : attributes) {
      if (isExtensionRequest(attribute.oid()) && !attribute.values().isEmpty()) {
        return Extension.parseAll(attribute.values().get(0));
      }
    }
    return List.of();
  }

  @Override
  public byte[] extension(String oid) {
    try {
      return Extension.find(extensions(), oid);
    } catch (DecodeException e) {
      return null;
    }
  }

  /** The same request with another subject; the signature stays as it was, and so no longer fits. */
  public CertificateRequest withSubject(DistinguishedName name) {
    try {
      List<DerValue> fields = info.sequence();
      byte[][] parts = new byte[fields.size()][];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = i == 1 ? name.encoded() : fields.get(i).encoded();
      }
      return parse(
          DerEncoder.sequence(DerEncoder.sequence(parts), signatureAlgorithm.encoded(), signature.encoded()));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
