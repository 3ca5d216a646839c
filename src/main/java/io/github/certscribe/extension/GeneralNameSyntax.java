package io.github.certscribe.extension;

import io.github.certscribe.asn1.Asn1Generator;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.text.ByteString;
import java.util.List;
import java.util.Locale;

/**
 * GeneralName as config files spell it (RFC 5280, 4.2.1.6; x509v3_config(5)); {@link GeneralName} shows it.
 *
 * <pre>
 * GeneralName ::= CHOICE {
 *   otherName [0] OtherName, rfc822Name [1] IA5String, dNSName [2] IA5String, x400Address [3] ORAddress,
 *   directoryName [4] EXPLICIT Name, ediPartyName [5] EDIPartyName, uniformResourceIdentifier [6] IA5String,
 *   iPAddress [7] OCTET STRING, registeredID [8] OBJECT IDENTIFIER }
 * </pre>
 */
final class GeneralNameSyntax {
  private static final List<String> KINDS = List.of("DNS", "IP", "email", "URI", "RID", "dirName", "otherName");

  private GeneralNameSyntax() {}

  /**
   * One name, {@code DNS:example.org}.
   *
   * @param constraint whether it stands in nameConstraints, where addresses have masks
   * @return GeneralName in DER
   */
  static byte[] parse(ListItem item, boolean constraint, ExtensionContext context) {
    if (item.content() == null) {
      throw missingKind(item, constraint, context);
    }
    Value value = item.content();
    if (item.isNumbered("email")) {
      return DerEncoder.tlv(0x81, ByteString.bytes(value.text()));
    }
    if (item.isNumbered("URI")) {
      return DerEncoder.tlv(0x86, ByteString.bytes(value.text()));
    }
    if (item.isNumbered("DNS")) {
      return DerEncoder.tlv(0x82, ByteString.bytes(value.text()));
    }
    if (item.isNumbered("RID")) {
      return registeredId(value, context);
    }
    if (item.isNumbered("IP")) {
      return address(value, constraint, context);
    }
    if (item.isNumbered("dirName")) {
      return DerEncoder.tlv(0xa4, name(value, 0, context).build().encoded());
    }
    if (item.isNumbered("otherName")) {
      return otherName(value, context);
    }
    throw unknownKind(item);
  }

  /** GeneralNames in DER. */
  static byte[] parseAll(List<ListItem> items, ExtensionContext context) {
    byte[][] names = new byte[items.size()][];
    for (int i = 0; i < names.length; i++) {
      names[i] = parse(items.get(i), false, context);
    }
    return DerEncoder.sequence(names);
  }

  /** The names of the section that {@code @section} names, or of a list. */
  static byte[] parseAll(Value value, ExtensionContext context) {
    return parseAll(
        value.text().startsWith("@") ? ValueList.of(context.section(value, 1)) : ValueList.parse(value), context);
  }

  /** The name whose lines are in the section {@code value.text().substring(start)}. */
  static NameBuilder name(Value value, int start, ExtensionContext context) {
    return new NameBuilder(context.objects(), context.strings(), false).addAll(context.section(value, start));
  }

  private static byte[] registeredId(Value value, ExtensionContext context) {
    String oid = ObjectName.oid(value, context);
    byte[] encoded = DerEncoder.oid(oid);
    encoded[0] = (byte) 0x88;
    return encoded;
  }

  private static byte[] address(Value value, boolean mask, ExtensionContext context) {
    String text = value.text();
    byte[] octets = mask ? IpAddress.parseWithMask(text, context.dialect()) : IpAddress.parse(text, context.dialect());
    if (octets == null) {
      String message = "\"" + text + "\" is no IP address" + (mask ? " with a mask" : "");
      throw value.error(message, IpAddress.hint(value, mask));
    }
    return DerEncoder.tlv(0x87, octets);
  }

  /** {@code OtherName ::= SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY }}. */
  private static byte[] otherName(Value value, ExtensionContext context) {
    int semicolon = value.text().indexOf(';');
    if (semicolon < 0) {
      throw value.error(
          "no value in otherName \"" + value.text() + "\"", "write otherName:1.2.3.4;UTF8:some text");
    }
    Value source = value.slice(value.name(), semicolon + 1, value.text().length());
    byte[] any = Asn1Generator.generate(source, context.document(), context.objects());
    byte[] type = DerEncoder.oid(ObjectName.oid(value.slice(value.name(), 0, semicolon), context));
    return DerEncoder.tlv(0xa0, DerEncoder.join(type, DerEncoder.tlv(0xa0, any)));
  }

  private static DiagnosticException missingKind(ListItem item, boolean constraint, ExtensionContext context) {
    String name = item.name();
    if (KINDS.contains(name)) {
      return item.nameError("\"" + name + "\" has no value", "write " + name + ":value");
    }
    String message = "\"" + name + "\" does not say what kind of name it is";
    int equals = name.indexOf('=');
    if (equals > 0 && KINDS.contains(name.substring(0, equals))) {
      return item.nameError(message, "inside a list it is a colon: " + name.replace('=', ':'));
    }
    if (context.hasSection(name)) {
      return item.nameError(message, "a section's name follows a \"@\": @" + name);
    }
    String kind = looksLikeAddress(name) ? "IP:" : name.indexOf('@') > 0 ? "email:" : "DNS:";
    return item.nameError(message, constraint ? null : "write " + kind + name);
  }

  private static DiagnosticException unknownKind(ListItem item) {
    String name = item.name();
    String message = "unknown kind of name \"" + name + "\"";
    String base = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
    for (String kind : KINDS) {
      if (kind.equalsIgnoreCase(base)) {
        return item.nameError(message, "write \"" + kind + "\": upper and lower case matter here");
      }
    }
    String hint =
        switch (base.toLowerCase(Locale.ROOT)) {
          case "http", "https", "ldap", "ldaps", "spiffe", "urn", "ftp" ->
              "write URI:" + name + ":" + (item.value() == null ? "" : item.value());
          case "mail", "rfc822name" -> "did you mean \"email\"?";
          case "ipaddress", "ip address", "ipv4", "ipv6" -> "did you mean \"IP\"?";
          case "dnsname", "host" -> "did you mean \"DNS\"?";
          case "uniformresourceidentifier", "url" -> "did you mean \"URI\"?";
          case "upn" -> "write otherName:msUPN;UTF8:...";
          default -> Nearest.hint(base, KINDS);
        };
    return item.nameError(message, hint == null ? "known are DNS, IP, email, URI, RID, dirName, otherName" : hint);
  }

  private static boolean looksLikeAddress(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '.' && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }
}
