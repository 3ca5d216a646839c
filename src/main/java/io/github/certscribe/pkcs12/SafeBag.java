package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.List;

/**
 * One bag (RFC 7292, 4.2).
 *
 * @param type bagId in dotted decimals
 * @param value what is in it
 * @param attributes a SET of attributes, or null
 */
public record SafeBag(String type, DerValue value, DerValue attributes) {
  private static final String ARC = "1.2.840.113549.1.12.10.1.";
  public static final String KEY = ARC + "1";
  public static final String SHROUDED_KEY = ARC + "2";
  public static final String CERTIFICATE = ARC + "3";
  public static final String CRL = ARC + "4";
  public static final String SECRET = ARC + "5";
  public static final String SAFE_CONTENTS = ARC + "6";

  public static final String FRIENDLY_NAME = "1.2.840.113549.1.9.20";
  public static final String LOCAL_KEY_ID = "1.2.840.113549.1.9.21";
  static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";

  static SafeBag parse(DerValue bag) throws DecodeException {
    List<DerValue> parts = bag.sequence();
    if (parts.size() < 2) {
      throw new DecodeException("bad bag");
    }
    return new SafeBag(parts.get(0).oid(), parts.get(1).explicit(), parts.size() > 2 ? parts.get(2) : null);
  }

  /** Whether it has an attribute of this type, with a value. */
  public boolean has(String attribute) throws DecodeException {
    if (attributes != null) {
      for (DerValue attributeAndValues : attributes.children()) {
        List<DerValue> pair = attributeAndValues.sequence();
        if (pair.get(0).oid().equals(attribute)) {
          return !pair.get(1).children().isEmpty();
        }
      }
    }
    return false;
  }

  /** The certificate in a certificate bag, in DER; null where it is of another kind than X.509. */
  public byte[] certificate() throws DecodeException {
    List<DerValue> parts = value.sequence();
    return parts.get(0).oid().equals(X509_CERTIFICATE) ? parts.get(1).explicit().octetString() : null;
  }
}
