package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.ArrayList;
import java.util.List;

/**
 * authorityAttributeIdentifier of attribute certificates (X.509, 17.5.2.4).
 *
 * <pre>
 * AuthorityAttributeIdentifierSyntax ::= SEQUENCE SIZE (1..MAX) OF IssuerSerial
 * </pre>
 */
final class AuthorityAttributeIdentifier extends ShownExtension {
  AuthorityAttributeIdentifier(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<IssuerSerial> all = new ArrayList<>();
    for (DerValue member : value.elements(16, "SEQUENCE")) {
      all.add(IssuerSerial.read(member));
    }
    for (IssuerSerial one : all) {
      out.line(0).print("Issuer-Serials:\n");
      one.print(out.deeper(4));
      out.text().println();
    }
    return true;
  }
}
