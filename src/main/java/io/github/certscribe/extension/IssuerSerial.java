package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.IntegerText;
import java.math.BigInteger;
import java.util.List;

/**
 * What names a certificate to attribute certificates (RFC 5755, 4.1).
 *
 * <pre>
 * IssuerSerial ::= SEQUENCE {
 *   issuer GeneralNames, serial CertificateSerialNumber, issuerUID UniqueIdentifier OPTIONAL }
 * </pre>
 *
 * @param uniqueId null where it is not there
 */
record IssuerSerial(List<GeneralName> issuer, BigInteger serial, byte[] uniqueId) {
  static IssuerSerial read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    List<GeneralName> issuer = GeneralName.parseAll(fields.next().elements(16, "SEQUENCE"));
    BigInteger serial = fields.next().integer();
    byte[] uniqueId = fields.hasNext() ? fields.next().bitString() : null;
    fields.end();
    return new IssuerSerial(issuer, serial, uniqueId);
  }

  void print(ExtensionPrinter out) {
    out.line(0).print("Issuer Names:\n");
    DistributionPointName.printNames(issuer, out);
    out.text().println();
    out.line(0).print("Issuer Serial: ").println(IntegerText.hex(serial));
    out.line(0).print("Issuer UID: ");
    if (uniqueId == null) {
      out.text().print("<none>");
    } else {
      IntegerSyntax.printString(uniqueId, out.text());
    }
    out.text().println();
  }
}
