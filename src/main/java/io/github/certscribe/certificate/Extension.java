package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One extension (RFC 5280, 4.1).
 *
 * <pre>
 * Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }
 * </pre>
 *
 * @param oid extnID in dotted decimals
 * @param criticalOctet the octet that stands for critical, which need be neither 0 nor 255 in one that was read; -1
 *     where the default is meant by leaving it out
 * @param value the content of extnValue
 */
public record Extension(String oid, int criticalOctet, byte[] value) {
  private static final int ABSENT = -1;

  public Extension(String oid, boolean critical, byte[] value) {
    this(oid, critical ? 0xff : ABSENT, value);
  }

  /** @throws DecodeException where it is no Extension; what its value holds is not looked at */
  public static Extension parse(DerValue extension) throws DecodeException {
    List<DerValue> parts = extension.sequence();
    if (parts.size() < 2 || parts.size() > 3) {
      throw new DecodeException("bad extension");
    }
    int critical = ABSENT;
    if (parts.size() == 3) {
      parts.get(1).bool();
      critical = parts.get(1).contentAt(0);
    }
    return new Extension(parts.get(0).oid(), critical, parts.get(parts.size() - 1).octetString());
  }

  /** Whether it is critical: whatever octet but zero says so. */
  public boolean critical() {
    return criticalOctet > 0;
  }

  /** Reads a SEQUENCE OF Extension. */
  public static List<Extension> parseAll(DerValue extensions) throws DecodeException {
    List<Extension> all = new ArrayList<>();
    for (DerValue extension : extensions.elements(16, "SEQUENCE")) {
      all.add(parse(extension));
    }
    return all;
  }

  /** The same with an encoded FALSE left out, as DER wants it. */
  public Extension withoutFalse() {
    return criticalOctet == 0 ? new Extension(oid, ABSENT, value) : this;
  }

  /** In DER, but for a critical octet that was read as neither 0 nor 255. */
  public byte[] encoded() {
    byte[] critical = criticalOctet == ABSENT ? new byte[0] : new byte[] {1, 1, (byte) criticalOctet};
    return DerEncoder.sequence(DerEncoder.oid(oid), critical, DerEncoder.tlv(4, value));
  }

  /** A SEQUENCE OF Extension. */
  public static byte[] encodeAll(List<Extension> extensions) {
    byte[][] encoded = new byte[extensions.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = extensions.get(i).encoded();
    }
    return DerEncoder.sequence(encoded);
  }

  /** The content of the first extension with this identifier, or null. */
  public static byte[] find(List<Extension> extensions, String oid) {
    for (Extension extension : extensions) {
      if (extension.oid().equals(oid)) {
        return extension.value();
      }
    }
    return null;
  }

  /** The content of the extension with this identifier; null where there is none, or more than one. */
  public static byte[] findOnly(List<Extension> extensions, String oid) {
    byte[] found = null;
    for (Extension extension : extensions) {
      if (extension.oid().equals(oid)) {
        if (found != null) {
          return null;
        }
        found = extension.value();
      }
    }
    return found;
  }

  /** Takes those of an OID out of a list. */
  public static void remove(List<Extension> extensions, String oid) {
    for (int i = extensions.size() - 1; i >= 0; i--) {
      if (extensions.get(i).oid().equals(oid)) {
        extensions.remove(i);
      }
    }
  }
}
