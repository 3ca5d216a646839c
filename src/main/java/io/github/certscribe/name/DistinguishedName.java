package io.github.certscribe.name;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Name (RFC 5280, 4.1.2.4), kept as the real one keeps it: a list of attributes, each with the number of the
 * RelativeDistinguishedName that it belongs to, values as the bytes that they are. A name that was read keeps its
 * encoding, be it no DER.
 *
 * <pre>
 * RDNSequence ::= SEQUENCE OF RelativeDistinguishedName
 * RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
 * AttributeTypeAndValue ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }
 * </pre>
 */
public final class DistinguishedName {
  public static final DistinguishedName EMPTY = new DistinguishedName(List.of());

  /** In octets: a longer one is not read. */
  private static final int LONGEST = 1 << 20;

  private final List<Attribute> attributes;
  private final byte[] original;

  public DistinguishedName(List<Attribute> attributes) {
    this(attributes, null);
  }

  private DistinguishedName(List<Attribute> attributes, byte[] original) {
    this.attributes = List.copyOf(attributes);
    this.original = original;
  }

  /**
   * @param oid type, in dotted decimals
   * @param value tag, length and content of the value
   * @param rdn which RelativeDistinguishedName, from 0, ascending
   */
  public record Attribute(String oid, byte[] value, int rdn) {}

  public List<Attribute> attributes() {
    return attributes;
  }

  /** Whether it has no attributes. */
  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  /**
   * Reads a name, and refuses what the real one refuses: values of types that names do not have, and text that cannot
   * be compared.
   */
  public static DistinguishedName parse(DerValue name) throws DecodeException {
    byte[] encoded = name.encoded();
    if (encoded.length > LONGEST) {
      throw new DecodeException("the name is too long");
    }
    List<Attribute> attributes = new ArrayList<>();
    int rdn = 0;
    for (DerValue set : name.elements(16, "SEQUENCE")) {
      set.expect(17, "SET");
      readSet(set, rdn++, attributes);
    }
    for (Attribute attribute : attributes) {
      NameComparison.checkValue(DerValue.parse(attribute.value()));
    }
    return new DistinguishedName(attributes, encoded);
  }

  /**
   * Reads one RelativeDistinguishedName, whatever its tag; text that cannot be compared is not refused, since the real
   * one compares only whole names.
   */
  public static DistinguishedName parseRelative(DerValue set) throws DecodeException {
    List<Attribute> attributes = new ArrayList<>();
    readSet(set, 0, attributes);
    return new DistinguishedName(attributes);
  }

  private static void readSet(DerValue set, int rdn, List<Attribute> attributes) throws DecodeException {
    for (DerValue pair : set.elements()) {
      SequenceReader fields = SequenceReader.of(pair);
      String oid = fields.next().oid();
      DerValue value = fields.next();
      fields.end();
      NameComparison.checkType(value);
      attributes.add(new Attribute(oid, withPlainLength(value), rdn));
    }
  }

  /** In DER, so that no reader minds how the length was written; constructed values as they are. */
  private static byte[] withPlainLength(DerValue value) throws DecodeException {
    byte[] encoded = value.encoded();
    return value.constructed() || value.tag() > 30 ? encoded : DerEncoder.tlv(encoded[0] & 0xff, value.content());
  }

  /** The same as it reads once encoded and decoded: attributes of one RelativeDistinguishedName in DER's order. */
  public DistinguishedName sorted() {
    try {
      return parse(DerValue.parse(encoded()));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it was read; else DER, each set sorted. */
  public byte[] encoded() {
    if (original != null) {
      return original.clone();
    }
    ByteArrayOutputStream sets = new ByteArrayOutputStream();
    int i = 0;
    while (i < attributes.size()) {
      int rdn = attributes.get(i).rdn();
      List<byte[]> members = new ArrayList<>();
      while (i < attributes.size() && attributes.get(i).rdn() == rdn) {
        members.add(encode(attributes.get(i++)));
      }
      sets.writeBytes(set(members));
    }
    return DerEncoder.tlv(0x30, sets.toByteArray());
  }

  /** A SET OF in DER: its members sorted. */
  static byte[] set(List<byte[]> members) {
    DerEncoder.sortSet(members);
    return DerEncoder.tlv(0x31, DerEncoder.join(members.toArray(new byte[0][])));
  }

  private static byte[] encode(Attribute attribute) {
    return DerEncoder.sequence(DerEncoder.oid(attribute.oid()), attribute.value());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DistinguishedName name && Arrays.equals(encoded(), name.encoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded());
  }
}
