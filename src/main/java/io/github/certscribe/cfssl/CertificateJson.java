package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code certinfo -cert} says of a certificate. */
final class CertificateJson {
  private static final String[][] NAME_FIELDS = {
    {"common_name", GoName.COMMON_NAME, "last"},
    {"serial_number", GoName.SERIAL_NUMBER, "last"},
    {"country", GoName.COUNTRY, "all"},
    {"organization", GoName.ORGANIZATION, "all"},
    {"organizational_unit", GoName.ORGANIZATIONAL_UNIT, "all"},
    {"locality", GoName.LOCALITY, "all"},
    {"province", GoName.PROVINCE, "all"},
    {"street_address", "2.5.4.9", "all"},
    {"postal_code", "2.5.4.17", "all"},
  };

  private CertificateJson() {}

  static String of(Certificate certificate) throws DecodeException {
    GoJson json = new GoJson(true);
    json.open('{');
    name(json.name("subject"), certificate.subject());
    name(json.name("issuer"), certificate.issuer());
    json.member("serial_number", certificate.serialNumber().toString());
    byte[] alternatives = certificate.extension(LocalSigner.SUBJECT_ALT_NAME);
    if (alternatives != null) {
      Hosts hosts = Hosts.ofSubjectAltName(alternatives);
      hosts.restrict(true, false, true);
      if (!hosts.isEmpty()) {
        json.name("sans").strings(hosts.texts());
      }
    }
    json.member("not_before", time(certificate.notBefore()));
    json.member("not_after", time(certificate.notAfter()));
    json.member("sigalg", GoAlgorithms.name(GoAlgorithms.signature(certificate.signatureAlgorithm())));
    json.member("authority_key_id", colons(authorityKeyIdentifier(certificate)));
    byte[] identifier = certificate.extension(LocalSigner.SUBJECT_KEY_IDENTIFIER);
    json.member("subject_key_id", colons(identifier == null ? new byte[0] : DerValue.parse(identifier).octetString()));
    json.member("pem", KeyMaker.certificatePem(certificate.encoded()));
    return json.close('}').toString();
  }

  private static void name(GoJson json, DistinguishedName name) {
    json.open('{');
    for (String[] field : NAME_FIELDS) {
      List<String> values = new ArrayList<>();
      for (Attribute attribute : name.attributes()) {
        if (attribute.oid().equals(field[1])) {
          values.add(text(attribute.value()));
        }
      }
      String joined = field[2].equals("all") ? String.join(",", values)
          : values.isEmpty() ? "" : values.get(values.size() - 1);
      if (!joined.isEmpty()) {
        json.member(field[0], joined);
      }
    }
    if (!name.isEmpty()) {
      List<String> all = new ArrayList<>();
      for (Attribute attribute : name.attributes()) {
        all.add(text(attribute.value()));
      }
      json.name("names").strings(all);
    }
    json.close('}');
  }

  /** The text of an attribute's value. */
  static String text(byte[] value) {
    try {
      DerValue string = DerValue.parse(value);
      byte[] content = string.content();
      return switch (string.tag()) {
        case 30 -> new String(content, StandardCharsets.UTF_16BE);
        case 20 -> new String(content, StandardCharsets.ISO_8859_1);
        default -> new String(content, StandardCharsets.UTF_8);
      };
    } catch (DecodeException e) {
      return "";
    }
  }

  /** RFC 3339, in UTC. */
  static String time(DerValue time) throws DecodeException {
    String digits = new String(time.content(), StandardCharsets.ISO_8859_1);
    if (time.isUniversal(23) && digits.length() == 13) {
      digits = (digits.charAt(0) < '5' ? "20" : "19") + digits;
    }
    if (digits.length() != 15 || !digits.endsWith("Z")) {
      throw new DecodeException("bad time");
    }
    String text = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8) + "T"
        + digits.substring(8, 10) + ":" + digits.substring(10, 12) + ":" + digits.substring(12, 14) + "Z";
    try {
      Instant.parse(text);
      return text;
    } catch (java.time.format.DateTimeParseException e) {
      throw new DecodeException("bad time");
    }
  }

  private static byte[] authorityKeyIdentifier(Certificate certificate) throws DecodeException {
    byte[] extension = certificate.extension(LocalSigner.AUTHORITY_KEY_IDENTIFIER);
    if (extension != null) {
      for (DerValue part : DerValue.parse(extension).sequence()) {
        if (part.isContext(0)) {
          return part.content();
        }
      }
    }
    return new byte[0];
  }

  /** Upper-case hexadecimal octets between colons, without leading zeros: release 1.2 prints 0x0a as {@code A}. */
  private static String colons(byte[] octets) {
    StringBuilder out = new StringBuilder();
    for (byte octet : octets) {
      out.append(out.length() == 0 ? "" : ":")
          .append(Integer.toHexString(octet & 255).toUpperCase(Locale.ROOT));
    }
    return out.toString();
  }
}
