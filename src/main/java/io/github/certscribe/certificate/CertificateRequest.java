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
import java.util.ArrayList;
import java.util.Arrays;
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
  private BigInteger version;
  private DistinguishedName subject;
  private byte[] subjectPublicKeyInfo;
  /** Null where the field is left out. */
  private List<Attribute> attributes;

  private CertificateRequest(DerValue request) throws DecodeException {
    SequenceReader parts = SequenceReader.of(request);
    info = parts.next();
    readInfo(SequenceReader.of(info));
    signatureAlgorithm = parts.next();
    AlgorithmIdentifier.parse(signatureAlgorithm);
    signature = parts.next();
    signature.bitString();
    parts.end();
    encoded = encode(info.encoded());
  }

  private void readInfo(SequenceReader fields) throws DecodeException {
    version = fields.next().integer();
    subject = DistinguishedName.parse(fields.next());
    SequenceReader key = SequenceReader.of(fields.next());
    byte[] algorithm = AlgorithmIdentifier.parse(key.next()).encoded();
    byte[] bits = encode(key.next());
    key.end();
    subjectPublicKeyInfo = DerEncoder.sequence(algorithm, bits);
    DerValue set = fields.optionalContext(0);
    fields.end();
    if (set == null) {
      return;
    }
    attributes = new ArrayList<>();
    for (DerValue attribute : set.elements()) {
      SequenceReader pair = SequenceReader.of(attribute);
      String oid = pair.next().oid();
      List<DerValue> values = pair.next().elements(17, "SET");
      for (DerValue value : values) {
        AnyValue.check(value);
      }
      pair.end();
      attributes.add(new Attribute(oid, values));
    }
  }

  /** A BIT STRING in DER. */
  private static byte[] encode(DerValue bitString) throws DecodeException {
    byte[] bits = bitString.bitString();
    return DerEncoder.bitString(bits, bits.length == 0 ? 0 : bitString.unusedBits());
  }

  private byte[] encode(byte[] signedPart) throws DecodeException {
    return DerEncoder.sequence(
        signedPart, AlgorithmIdentifier.parse(signatureAlgorithm).encoded(), encode(signature));
  }

  /** @throws DecodeException where it is no request, or something follows it */
  public static CertificateRequest parse(byte[] der) throws DecodeException {
    return new CertificateRequest(DerValue.parse(der));
  }

  /** The same, where more may follow, as the release imitated reads it. */
  public static CertificateRequest parsePrefix(byte[] data, Dialect dialect) throws DecodeException {
    return new CertificateRequest(DerValue.first(data, dialect));
  }

  /** The request in DER; the signed part as it was read, be it no DER. */
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
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo;
  }

  /** The attributes; empty where there are none. */
  public List<Attribute> attributes() {
    return attributes == null ? List.of() : attributes;
  }

  /** Whether the field is there at all, be it empty. */
  public boolean hasAttributes() {
    return attributes != null;
  }

  /** Whether an attribute holds requested extensions, PKCS#9's or Microsoft's. */
  public static boolean isExtensionRequest(String oid) {
    return oid.equals(EXTENSION_REQUEST) || oid.equals(MICROSOFT_EXTENSION_REQUEST);
  }

  /**
   * The extensions asked for, by PKCS#9's attribute or else by Microsoft's; empty where there are none.
   *
   * @throws DecodeException where the attribute's first value is no list of extensions
   */
  public List<Extension> extensions() throws DecodeException {
    Attribute asked = attribute(EXTENSION_REQUEST);
    asked = asked == null ? attribute(MICROSOFT_EXTENSION_REQUEST) : asked;
    return asked == null || asked.values().isEmpty() ? List.of() : Extension.parseAll(asked.values().get(0));
  }

  /**
   * The same, as a release looks for them.
   *
   * @throws DecodeException also where an attribute without a value is not taken to ask for nothing
   */
  public List<Extension> extensions(Dialect dialect) throws DecodeException {
    if (!dialect.looksBehindEmptyExtensionRequests()) {
      return extensions();
    }
    for (String type : new String[] {EXTENSION_REQUEST, MICROSOFT_EXTENSION_REQUEST}) {
      Attribute asked = attribute(type);
      if (asked != null && asked.values().isEmpty()) {
        throw new DecodeException("no value");
      }
      List<Extension> list = asked == null ? List.of() : Extension.parseAll(asked.values().get(0));
      if (!list.isEmpty()) {
        return list;
      }
    }
    return List.of();
  }

  private Attribute attribute(String oid) {
    for (Attribute attribute : attributes()) {
      if (attribute.oid().equals(oid)) {
        return attribute;
      }
    }
    return null;
  }

  @Override
  public byte[] extension(String oid) {
    try {
      return Extension.find(extensions(), oid);
    } catch (DecodeException e) {
      return null;
    }
  }

  /** The same request, its attributes listed as they were added rather than as DER sorts them. */
  CertificateRequest listing(List<String> oids) {
    try {
      CertificateRequest copy = parse(encoded);
      List<Attribute> sorted = copy.attributes;
      copy.attributes = new ArrayList<>();
      for (String oid : oids) {
        copy.attributes.add(attribute(oid));
      }
      for (Attribute attribute : sorted) {
        if (!oids.contains(attribute.oid())) {
          copy.attributes.add(attribute);
        }
      }
      return copy;
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same request with another subject; the signature stays as it was, and so no longer fits. */
  public CertificateRequest withSubject(DistinguishedName name) {
    List<byte[]> encodedAttributes = new ArrayList<>();
    for (Attribute attribute : attributes()) {
      List<byte[]> values = new ArrayList<>();
      for (DerValue value : attribute.values()) {
        values.add(value.encoded());
      }
      encodedAttributes.add(DerEncoder.sequence(DerEncoder.oid(attribute.oid()), set(0x31, values)));
    }
    byte[] field = hasAttributes() ? set(0xa0, encodedAttributes) : new byte[0];
    try {
      CertificateRequest changed =
          parse(
              encode(
                  DerEncoder.sequence(
                      DerEncoder.integer(version), name.encoded(), subjectPublicKeyInfo, field)));
      // Written sorted, but held as they were.
      changed.attributes = attributes;
      return changed;
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A SET OF in DER: its members sorted. */
  private static byte[] set(int identifier, List<byte[]> members) {
    members.sort(Arrays::compareUnsigned);
    return DerEncoder.tlv(identifier, DerEncoder.join(members.toArray(new byte[0][])));
  }
}
