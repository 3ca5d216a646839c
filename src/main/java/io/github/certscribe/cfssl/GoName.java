package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject as Go's crypto/x509/pkix knows it: a list of values an attribute type, and the order in which they become
 * an RDNSequence, the values of one type together in one set.
 */
final class GoName {
  static final String COMMON_NAME = "2.5.4.3";
  static final String SERIAL_NUMBER = "2.5.4.5";
  static final String COUNTRY = "2.5.4.6";
  static final String LOCALITY = "2.5.4.7";
  static final String PROVINCE = "2.5.4.8";
  static final String ORGANIZATION = "2.5.4.10";
  static final String ORGANIZATIONAL_UNIT = "2.5.4.11";

  private static final String[] ORDER = {
    COUNTRY, PROVINCE, LOCALITY, ORGANIZATION, ORGANIZATIONAL_UNIT, COMMON_NAME, SERIAL_NUMBER
  };

  private final List<List<String>> values = new ArrayList<>();

  GoName() {
    for (int i = 0; i < ORDER.length; i++) {
      values.add(new ArrayList<>());
    }
  }

  /** Adds a value; an empty one is passed over. */
  void add(String type, String value) {
    for (int i = 0; i < ORDER.length; i++) {
      if (ORDER[i].equals(type) && !value.isEmpty()) {
        values.get(i).add(value);
      }
    }
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
    boolean printable = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      printable &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || " '()+,-./:=?".indexOf(c) >= 0;
    }
    return DerEncoder.tlv(printable ? 19 : 12, value.getBytes(StandardCharsets.UTF_8));
  }
}
