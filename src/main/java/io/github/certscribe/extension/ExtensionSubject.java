package io.github.certscribe.extension;

import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;

/** What extensions look up in a certificate or request: one that was read, or one under construction. */
public interface ExtensionSubject {
  DistinguishedName subject();

  /** Replaces the subject ({@code email:move}); only where under construction. */
  void setSubject(DistinguishedName name);

  /** The issuer, or null for a request. */
  default DistinguishedName issuer() {
    return null;
  }

  /** The serial number, or null for a request. */
  default BigInteger serialNumber() {
    return null;
  }

  /** SubjectPublicKeyInfo in DER, or null where not yet set. */
  byte[] subjectPublicKeyInfo();

  /** extnValue's content of the first extension with this identifier, or null. */
  byte[] extension(String oid);
}
