package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.IntegerText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * roleSpecCertIdentifier of attribute certificates (X.509, 17.4.2.1).
 *
 * <pre>
 * RoleSpecCertIdentifierSyntax ::= SEQUENCE SIZE (1..MAX) OF RoleSpecCertIdentifier
 * RoleSpecCertIdentifier ::= SEQUENCE {
 *   roleName [0] EXPLICIT GeneralName, roleCertIssuer [1] EXPLICIT GeneralName,
 *   roleCertSerialNumber [2] IMPLICIT CertificateSerialNumber OPTIONAL,
 *   roleCertLocator [3] IMPLICIT GeneralNames OPTIONAL }
 * </pre>
 */
final class RoleSpecCertIdentifier extends ShownExtension {
  /** Absent fields are null. */
  private record Role(GeneralName name, GeneralName issuer, BigInteger serial, List<GeneralName> locator) {}

  RoleSpecCertIdentifier(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<Role> roles = new ArrayList<>();
    for (DerValue role : value.elements(16, "SEQUENCE")) {
      roles.add(read(SequenceReader.of(role)));
    }
    for (int i = 0; i < roles.size(); i++) {
      if (i > 0) {
        out.text().println();
      }
      out.line(0).print("Role Specification Certificate Identifier #").print(i + 1).print(":\n");
      print(roles.get(i), out.deeper(4));
    }
    return true;
  }

  private static Role read(SequenceReader fields) throws DecodeException {
    DerValue name = fields.next();
    DerValue issuer = fields.next();
    if (!name.isContext(0) || !issuer.isContext(1)) {
      throw new DecodeException("field missing");
    }
    DerValue serial = fields.optionalContext(2);
    DerValue locator = fields.optionalContext(3);
    fields.end();
    return new Role(
        GeneralName.parse(name.explicit()), GeneralName.parse(issuer.explicit()),
        serial == null ? null : serial.integerContent(),
        locator == null ? null : GeneralName.parseAll(locator.elements()));
  }

  private static void print(Role role, ExtensionPrinter out) {
    role.name.print(begin("Role Name: ", out));
    out.text().println();
    role.issuer.print(begin("Role Certificate Issuer: ", out));
    out.text().println();
    if (role.serial != null) {
      boolean small = role.serial.bitLength() < Long.SIZE;
      out.line(0).print("Role Certificate Serial Number:");
      IntegerText.printSerial(out.text(), role.serial, small, out.indent());
    }
    if (role.locator != null) {
      out.line(0).print("Role Certificate Locator:\n");
      DistributionPointName.printNames(role.locator, out);
      out.text().println();
    }
  }

  private static ExtensionPrinter begin(String title, ExtensionPrinter out) {
    out.line(0).print(title);
    return out;
  }
}
