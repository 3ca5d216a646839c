package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A certification request under construction (RFC 2986, 4). */
public final class RequestAssembler implements ExtensionSubject {
  private DistinguishedName subject = DistinguishedName.EMPTY;
  private byte[] subjectPublicKeyInfo;
  private final List<byte[]> attributes = new ArrayList<>();
  private final List<String> attributeOids = new ArrayList<>();
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
  public byte[] subjectPublicKeyInfo() {
    return subjectPublicKeyInfo;
  }

  /** @param der SubjectPublicKeyInfo, as it is to stand in the request */
  public void setSubjectPublicKeyInfo(byte[] der) {
    subjectPublicKeyInfo = der;
  }

  /** Adds an attribute with one value, both already encoded. */
  public void addAttribute(String oid, byte[] value) {
    attributeOids.add(oid);
    attributes.add(DerEncoder.sequence(DerEncoder.oid(oid), DerEncoder.tlv(0x31, value)));
  }

  /** The extensions to ask for; may be changed. */
  public List<Extension> extensions() {
    return extensions;
  }

  /** Whether an attribute was added that stands where that of the extensions would. */
  public boolean hasExtensionAttribute() {
    return attributeOids.contains(CertificateRequest.EXTENSION_REQUEST);
  }

  @Override
  public byte[] extension(String oid) {
    return Extension.find(extensions, oid);
  }

  /** CertificationRequestInfo in DER. */
  public byte[] info() {
    List<byte[]> all = new ArrayList<>(attributes);
    if (!extensions.isEmpty()) {
      byte[] values = DerEncoder.tlv(0x31, Extension.encodeAll(extensions));
      all.add(DerEncoder.sequence(DerEncoder.oid(CertificateRequest.EXTENSION_REQUEST), values));
    }
    DerEncoder.sortSet(all);
    return DerEncoder.sequence(
        DerEncoder.integer(BigInteger.ZERO),
        subject.encoded(),
        subjectPublicKeyInfo,
        DerEncoder.tlv(0xa0, DerEncoder.join(all.toArray(new byte[0][]))));
  }

  /** The signed request in DER. */
  public byte[] sign(SignatureScheme scheme) {
    byte[] info = info();
    return DerEncoder.sequence(info, scheme.algorithmIdentifier(), DerEncoder.bitString(scheme.sign(info)));
  }

  /** The same, read back; its attributes are listed in the order in which they were added. */
  public CertificateRequest signAndRead(SignatureScheme scheme) {
    try {
      CertificateRequest request = CertificateRequest.parse(sign(scheme));
      return attributeOids.size() < 2 ? request : request.listing(attributeOids);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
