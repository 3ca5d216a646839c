package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * extendedKeyUsage (RFC 5280, 4.2.1.12) and extensions like it: a list of purposes, by name or in dotted decimals.
 *
 * <pre>
 * ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId
 * </pre>
 */
record ExtendedKeyUsage(String oid) implements ExtensionSyntax {
  private static final List<String> USUAL =
      List.of(
          "serverAuth", "clientAuth", "codeSigning", "emailProtection", "timeStamping", "OCSPSigning",
          "anyExtendedKeyUsage", "ipsecIKE", "msCodeInd", "msCodeCom", "msCTLSign", "msEFS", "msSmartcardLogin",
          "ipsecEndSystem", "ipsecTunnel", "ipsecUser", "pkInitClientAuth", "pkInitKDC");

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> purposes = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      Value purpose = item.content() == null ? item.label() : item.content();
      purposes.add(DerEncoder.oid(ObjectName.oid(purpose, USUAL, context)));
    }
    return DerEncoder.sequence(purposes.toArray(new byte[0][]));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<String> purposes = new ArrayList<>();
    for (DerValue purpose : value.elements(16, "SEQUENCE")) {
      purposes.add(ObjectName.bounded(purpose.oid(), out));
    }
    if (purposes.isEmpty()) {
      return false;
    }
    out.list(purposes, false);
    return true;
  }
}
