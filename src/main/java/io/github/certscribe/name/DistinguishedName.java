package io.github.certscribe.name;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Name (RFC 5280, 4.1.2.4), kept as the real one keeps it: a list of attributes, each with the number of the
 * RelativeDistinguishedName that it belongs to, values as the bytes that they are.
 *
 * <pre>
 * RDNSequence ::= SEQUENCE OF RelativeDistinguishedName
 * RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
 * AttributeTypeAndValue ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }
 * </pre>
 */
public record DistinguishedName(List<Attribute> attributes) {
  public static final DistinguishedName EMPTY = new DistinguishedName(List.of());

  public DistinguishedName {
    attributes = List.copyOf(attributes);
  }

  /**
   * @param oid type, in dotted decimals
   * @param value tag, length and content of the value
   * @param rdn which RelativeDistinguishedName, from 0, ascending
   */
  public record Attribute(String oid, byte[] value, int rdn) {}

  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  public static DistinguishedName parse(DerValue name) throws DecodeException {
    List<Attribute> attributes = new ArrayList<>();
    int rdn = 0;
    for (DerValue set : name.sequence()) {
      for (DerValue pair : set.set()) {
        List<DerValue> parts = pair.sequence();
        if (parts.size() != 2) {
          throw new DecodeException("bad attribute");
        }
        attributes.add(new Attribute(parts.get(0).oid(), parts.get(1).encoded(), rdn));
      }
      rdn++;
    }
    return new DistinguishedName(attributes);
  }

  /** DER, each set sorted. */
  public byte[] encoded() {
    ByteArrayOutputStream sets = new ByteArrayOutputStream();
    int i = 0;
    while (i < attributes.size()) {
      int rdn = attributes.get(i).rdn();
      List<byte[]> members = new ArrayList<>();
      while (i < attributes.size() && attributes.get(i).rdn() == rdn) {
        members.add(encode(attributes.get(i++)));
      }
      members.sort(Arrays::compareUnsigned);
      ByteArrayOutputStream set = new ByteArrayOutputStream();
      members.forEach(set::writeBytes);
      sets.writeBytes(io.github.certscribe.asn1.DerEncoder.tlv(0x31, set.toByteArray()));
    }
    return io.github.certscribe.asn1.DerEncoder.tlv(0x30, sets.toByteArray());
  }

  private static byte[] encode(Attribute attribute) {
    ByteArrayOutputStream pair = new ByteArrayOutputStream();
    pair.writeBytes(io.github.certscribe.asn1.DerEncoder.oid(attribute.oid()));
    pair.writeBytes(attribute.value());
    return io.github.certscribe.asn1.DerEncoder.tlv(0x30, pair.toByteArray());
  }
}
