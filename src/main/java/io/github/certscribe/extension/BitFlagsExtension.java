package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import java.util.List;

/** Extensions that are a NamedBitList: keyUsage (RFC 5280, 4.2.1.3) and Netscape's certificate type. */
final class BitFlagsExtension implements ExtensionSyntax {
  private final String oid;
  private final BitFlags flags;

  private BitFlagsExtension(String oid, BitFlags flags) {
    this.oid = oid;
    this.flags = flags;
  }

  static BitFlagsExtension keyUsage(String oid) {
    return new BitFlagsExtension(
        oid,
        new BitFlags(
            "key usage",
            List.of(
                "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement",
                "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly"),
            List.of(
                "Digital Signature", "Non Repudiation", "Key Encipherment", "Data Encipherment", "Key Agreement",
                "Certificate Sign", "CRL Sign", "Encipher Only", "Decipher Only")));
  }

  static BitFlagsExtension netscapeCertType(String oid) {
    return new BitFlagsExtension(
        oid,
        new BitFlags(
            "Netscape certificate type",
            List.of("client", "server", "email", "objsign", "reserved", "sslCA", "emailCA", "objCA"),
            List.of(
                "SSL Client", "SSL Server", "S/MIME", "Object Signing", "Unused", "SSL CA", "S/MIME CA",
                "Object Signing CA")));
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return flags.parse(ValueList.of(value, context));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    value.expect(3, "BIT STRING");
    List<String> set = flags.decode(value);
    if (set.isEmpty()) {
      return false;
    }
    out.list(set, false);
    return true;
  }
}
