package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject as Go's crypto/x509/pkix knows it: a list of values for each of a few attribute types, and the order in
 * which they become an RDNSequence, the values of one type together in one set. A name that passes through it loses all
 * other attributes, and its string types.
 */
final class GoName {
  static final String COMMON_NAME = "2.5.4.3";
  static final String SERIAL_NUMBER = "2.5.4.5";
  static final String COUNTRY = "2.5.4.6";
  static final String LOCALITY = "2.5.4.7";
  static final String PROVINCE = "2.5.4.8";
  static final String STREET_ADDRESS = "2.5.4.9";
  static final String ORGANIZATION = "2.5.4.10";
  static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
  static final String POSTAL_CODE = "2.5.4.17";

  private static final String[] ORDER = {
    COUNTRY, PROVINCE, LOCALITY, STREET_ADDRESS, POSTAL_CODE, ORGANIZATION, ORGANIZATIONAL_UNIT, COMMON_NAME,
    SERIAL_NUMBER
  };

  /** Stands for octets that are no UTF-8: one half of a surrogate pair. */
  private static final String NOT_TEXT = "\ud800";

  private final List<List<String>> values = new ArrayList<>();

  GoName() {
    for (int i = 0; i < ORDER.length; i++) {
      values.add(new ArrayList<>());
    }
  }

  /** What Go keeps of a name that it read. */
  static GoName of(DistinguishedName name) {
    GoName kept = new GoName();
    for (Attribute attribute : name.attributes()) {
      String text = CertificateJson.text(attribute.value());
      int index = index(attribute.oid());
      if (index >= 0) {
        if (attribute.oid().equals(COMMON_NAME) || attribute.oid().equals(SERIAL_NUMBER)) {
          kept.values.get(index).clear();
        }
        kept.add(attribute.oid(), isUtf8(attribute.value()) ? text : NOT_TEXT);
      }
    }
    return kept;
  }

  private static boolean isUtf8(byte[] value) {
    try {
      DerValue string = DerValue.parse(value);
      if (string.tag() != 30) {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(string.content()));
      }
      return true;
    } catch (CharacterCodingException | DecodeException e) {
      return false;
    }
  }

  private static int index(String type) {
    for (int i = 0; i < ORDER.length; i++) {
      if (ORDER[i].equals(type)) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a value; an empty one is passed over. */
  void add(String type, String value) {
    if (!value.isEmpty()) {
      values.get(index(type)).add(value);
    }
  }

  /** The same, with another's values where this one has none; its addresses of streets are no part of it. */
  GoName withDefaults(GoName other) {
    GoName merged = new GoName();
    for (int i = 0; i < ORDER.length; i++) {
      boolean street = ORDER[i].equals(STREET_ADDRESS) || ORDER[i].equals(POSTAL_CODE);
      merged.values.get(i).addAll(values.get(i).isEmpty() && !street ? other.values.get(i) : values.get(i));
    }
    return merged;
  }

  /** The common name, or nothing. */
  String commonName() {
    List<String> names = values.get(index(COMMON_NAME));
    return names.isEmpty() ? "" : names.get(0);
  }

  DistinguishedName toDistinguishedName() {
    List<Attribute> attributes = new ArrayList<>();
    int rdn = 0;
    for (int i = 0; i < ORDER.length; i++) {
      for (String value : values.get(i)) {
        attributes.add(new Attribute(ORDER[i], encode(value), rdn));
      }
      if (!values.get(i).isEmpty()) {
        rdn++;
      }
    }
    return new DistinguishedName(attributes);
  }

  /** PrintableString where every character is one, else UTF8String. */
  static byte[] encode(String value) {
    if (value.equals(NOT_TEXT)) {
      throw CfsslException.coded(CfsslCommand.CERTIFICATE_ERROR, "asn1: string not valid UTF-8");
    }
    boolean printable = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      printable &=
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || " '()+,-./:=?".indexOf(c) >= 0;
    }
    return DerEncoder.tlv(printable ? 19 : 12, value.getBytes(StandardCharsets.UTF_8));
  }
}
