package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Addresses in a certificate: e-mail, and OCSP responders. */
public final class ContactPoints {
  private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
  private static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String OCSP = "1.3.6.1.5.5.7.48.1";
  private static final int RFC822_NAME = 1;
  private static final int URI = 6;

  private final List<String> found = new ArrayList<>();
  private final boolean sorts;

  private ContactPoints(Dialect dialect) {
    sorts = dialect.searchSortsLists();
  }

  /** Those in the subject, then those in subjectAltName; each once. */
  public static List<String> emails(Certificate certificate, Dialect dialect) {
    ContactPoints points = new ContactPoints(dialect);
    for (DistinguishedName.Attribute attribute : certificate.subject().attributes()) {
      if (attribute.oid().equals(EMAIL_ADDRESS)) {
        points.addIa5(attribute.value());
      }
    }
    try {
      for (DerValue name : values(certificate, SUBJECT_ALT_NAME)) {
        if (name.isContext(RFC822_NAME)) {
          points.add(name.stringContent());
        }
      }
    } catch (DecodeException e) {
      // an extension that cannot be read has no addresses
    }
    return points.found;
  }

  /** The addresses of OCSP responders in authorityInfoAccess. */
  public static List<String> ocspResponders(Certificate certificate, Dialect dialect) {
    ContactPoints points = new ContactPoints(dialect);
    try {
      for (DerValue description : values(certificate, AUTHORITY_INFO_ACCESS)) {
        List<DerValue> parts = description.sequence();
        if (parts.get(0).oid().equals(OCSP) && parts.get(1).isContext(URI)) {
          points.add(parts.get(1).stringContent());
        }
      }
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return List.of();
    }
    return points.found;
  }

  private void addIa5(byte[] encoded) {
    try {
      DerValue value = DerValue.parse(encoded);
      if (value.isUniversal(22)) {
        add(value.stringContent());
      }
    } catch (DecodeException e) {
      // no address
    }
  }

  /** What a list in an extension holds; nothing where it is not there, or there twice. */
  private static List<DerValue> values(Certificate certificate, String oid) throws DecodeException {
    Extension found = null;
    for (Extension extension : certificate.extensions()) {
      if (extension.oid().equals(oid)) {
        if (found != null) {
          return List.of();
        }
        found = extension;
      }
    }
    if (found == null) {
      return List.of();
    }
    CertificateFacts.checkReadable(found);
    return DerValue.first(found.value()).elements();
  }

  private void add(byte[] octets) {
    String address = ByteString.of(octets);
    if (octets.length == 0 || address.indexOf('\0') >= 0) {
      return;
    }
    if (sorts) {
      Collections.sort(found);
    }
    if (!found.contains(address)) {
      found.add(address);
    }
  }
}
