package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.key.Digests;
import java.util.List;

/**
 * subjectKeyIdentifier (RFC 5280, 4.2.1.2): {@code hash}, {@code none}, or octets in hexadecimal.
 *
 * <pre>
 * KeyIdentifier ::= OCTET STRING
 * </pre>
 */
final class SubjectKeyIdentifier implements ExtensionSyntax {
  static final String OID = "2.5.29.14";

  @Override
  public String oid() {
    return OID;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return DerEncoder.tlv(4, identifier(value, context));
  }

  private static byte[] identifier(Value value, ExtensionContext context) {
    switch (value.text()) {
      case "none" -> {
        return new byte[0];
      }
      case "hash" -> {
        if (context.checkOnly()) {
          return new byte[0];
        }
        if (context.subject() == null || context.subject().subjectPublicKeyInfo() == null) {
          throw value.error("there is no key to make a hash of", null);
        }
        return hash(context.subject().subjectPublicKeyInfo());
      }
      default -> {
        return octets(value);
      }
    }
  }

  private static byte[] octets(Value value) {
    String text = value.text();
    if (text.equalsIgnoreCase("hash") || text.equalsIgnoreCase("none") || text.equals("keyid")) {
      throw value.error("unknown key identifier \"" + text + "\"", "did you mean \"hash\"?");
    }
    if (Nearest.of(text, List.of("hash", "none")) != null) {
      throw value.error("unknown key identifier \"" + text + "\"", Nearest.hint(text, List.of("hash", "none")));
    }
    return HexString.parse(value);
  }

  /** The SHA-1 hash of the BIT STRING subjectPublicKey, without tag, length and count of unused bits. */
  static byte[] hash(byte[] subjectPublicKeyInfo) {
    try {
      return Digests.digest("SHA1", DerValue.parse(subjectPublicKeyInfo).sequence().get(1).bitString());
    } catch (DecodeException e) {
      throw new IllegalArgumentException("no SubjectPublicKeyInfo", e);
    }
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    String shown = HexString.colons(value.octetString());
    out.line(0).print(shown);
    return true;
  }
}
