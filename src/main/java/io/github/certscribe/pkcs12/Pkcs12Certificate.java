package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A certificate in PKCS#12, and what its bag's attributes (RFC 7292, 4.2) say of it.
 *
 * @param der the certificate
 * @param alias its {@code friendlyName} in UTF-8, or null
 * @param keyId its {@code localKeyID}, or null
 */
public record Pkcs12Certificate(byte[] der, byte[] alias, byte[] keyId) {
  private static final int OCTET_STRING = 4;
  private static final int BMP_STRING = 30;

  /** @param attributes the bag's, or null */
  static Pkcs12Certificate of(byte[] der, DerValue attributes) throws DecodeException {
    DerValue name = first(attributes, SafeBag.FRIENDLY_NAME, BMP_STRING);
    DerValue id = first(attributes, SafeBag.LOCAL_KEY_ID, OCTET_STRING);
    return new Pkcs12Certificate(
        der, name == null ? null : utf8(name.stringContent()), id == null ? null : id.octetString());
  }

  /** Refuses attributes of any bag whose name or identifier is of a wrong type. */
  static void check(DerValue attributes) throws DecodeException {
    first(attributes, SafeBag.FRIENDLY_NAME, BMP_STRING);
    first(attributes, SafeBag.LOCAL_KEY_ID, OCTET_STRING);
  }

  /** The first value of the first attribute of a type; the real one takes the file for none if it has another tag. */
  private static DerValue first(DerValue attributes, String type, int tag) throws DecodeException {
    if (attributes == null) {
      return null;
    }
    for (DerValue attribute : attributes.elements()) {
      List<DerValue> parts = attribute.sequence();
      if (parts.size() == 2 && parts.get(0).oid().equals(type)) {
        List<DerValue> values = parts.get(1).elements();
        if (values.isEmpty()) {
          return null;
        }
        if (!values.get(0).isUniversal(tag)) {
          throw new DecodeException("an attribute in the PKCS#12 is of a wrong type");
        }
        return values.get(0);
      }
    }
    return null;
  }

  /** Null for what is above the basic multilingual plane: the real one sees no name then. */
  private static byte[] utf8(byte[] bmp) throws DecodeException {
    if (bmp.length % 2 != 0) {
      throw new DecodeException("a name in the PKCS#12 is half a character too long");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bmp.length; i += 2) {
      int character = (bmp[i] & 0xff) << 8 | bmp[i + 1] & 0xff;
      if (character >= 0xd800 && character < 0xe000) {
        return null;
      }
      if (character != 0 || i < bmp.length - 2) {
        out.writeBytes(Utf8.encode(character));
      }
    }
    return out.toByteArray();
  }
}
