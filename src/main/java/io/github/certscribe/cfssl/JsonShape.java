package io.github.certscribe.cfssl;

import io.github.certscribe.cfssl.JsonDocument.Member;
import io.github.certscribe.cfssl.JsonDocument.Members;
import io.github.certscribe.cfssl.JsonDocument.Numeral;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The types that Go's structs give the fields of a document. A value of another type is an error wherever it stands,
 * also in an object that a later null of the same name ends; {@link JsonFields} reads what is left in the end.
 */
final class JsonShape {
  private static final JsonShape TEXT = new JsonShape("a string", String.class);
  private static final JsonShape FLAG = new JsonShape("true or false", Boolean.class);
  private static final JsonShape WHOLE = new JsonShape("a whole number", Numeral.class);
  private static final JsonShape TIME = new JsonShape("a time like \"2026-01-02T03:04:05Z\"", String.class);
  private static final JsonShape IDENTIFIER = new JsonShape("an object identifier like \"1.2.3.4\"", String.class);
  /** What Go cannot read from anything but null. */
  private static final JsonShape NOTHING = new JsonShape("null", Void.class);

  private final String expected;
  private final Class<?> type;
  /** Of a list, or of a map; else null. */
  private JsonShape element;
  /** Of an object. */
  private final Map<String, JsonShape> fields = new LinkedHashMap<>();

  private JsonShape(String expected, Class<?> type) {
    this.expected = expected;
    this.type = type;
  }

  private static JsonShape object() {
    return new JsonShape("an object", Members.class);
  }

  private static JsonShape list(JsonShape element) {
    JsonShape list = new JsonShape("an array", List.class);
    list.element = element;
    return list;
  }

  private static JsonShape map(JsonShape element) {
    JsonShape map = object();
    map.element = element;
    return map;
  }

  private JsonShape with(JsonShape shape, String... names) {
    for (String name : names) {
      fields.put(name, shape);
    }
    return this;
  }

  /** A csr.json. */
  static JsonShape request() {
    return subject()
        .with(list(TEXT), "hosts")
        .with(object().with(TEXT, "algo").with(WHOLE, "size"), "key")
        .with(object().with(WHOLE, "pathlen").with(FLAG, "pathlenzero").with(TEXT, "expiry"), "ca");
  }

  /** What {@code sign} takes of it. */
  static JsonShape subject() {
    JsonShape name = object().with(TEXT, "C", "ST", "L", "O", "OU", "SerialNumber");
    return object().with(TEXT, "CN", "serialnumber").with(list(name), "names");
  }

  /** A config.json. */
  static JsonShape config() {
    JsonShape profile = profile();
    return object()
        .with(object().with(profile, "default").with(map(profile), "profiles"), "signing")
        .with(map(object().with(TEXT, "type", "key")), "auth_keys")
        .with(map(TEXT), "remotes");
  }

  /** With the fields that Go takes by its own names, in the order of its struct. */
  private static JsonShape profile() {
    JsonShape qualifier = object().with(TEXT, "Type", "Value");
    return object()
        .with(list(TEXT), "usages", "issuer_urls")
        .with(TEXT, "ocsp_url", "crl_url")
        .with(object().with(FLAG, "is_ca", "max_path_len_zero").with(WHOLE, "max_path_len"), "ca_constraint")
        .with(FLAG, "ocsp_no_check")
        .with(TEXT, "expiry", "backdate", "auth_key", "remote")
        .with(TIME, "not_before", "not_after")
        .with(TEXT, "name_whitelist")
        .with(object().with(TEXT, "remote", "auth_key"), "auth_remote")
        .with(list(TEXT), "ct_log_servers")
        .with(list(IDENTIFIER), "allowed_extensions")
        .with(TEXT, "cert_store")
        .with(list(object().with(IDENTIFIER, "ID").with(list(qualifier), "Qualifiers")), "Policies")
        .with(WHOLE, "Expiry", "Backdate")
        .with(NOTHING, "Provider", "RemoteProvider")
        .with(TEXT, "RemoteServer")
        .with(object(), "RemoteCAs", "ClientCert")
        .with(object().with(FLAG, "Subject", "PublicKeyAlgorithm", "PublicKey", "SignatureAlgorithm", "DNSNames",
            "IPAddresses", "EmailAddresses"), "CSRWhitelist")
        .with(object(), "NameWhitelist")
        .with(map(FLAG), "ExtensionWhitelist")
        .with(FLAG, "ClientProvidesSerialNumbers");
  }

  /**
   * Looks at every value that has a field.
   *
   * @param value null fits everything but an identifier
   * @param path what the value is called in an error: the document and the fields on the way
   * @throws CfsslException for the first of another type
   */
  void check(Object value, String path) {
    if (value == null && this != IDENTIFIER) {
      return;
    }
    if (!type.isInstance(value) || !reads(value)) {
      throw JsonFields.wrong(path.endsWith(": ") ? path.substring(0, path.length() - 2) : path, value, expected);
    }
    if (value instanceof List<?> elements && element != null) {
      for (Object each : elements) {
        element.check(each, path + "[]");
      }
    }
    for (Member member : value instanceof Members members ? members.all() : List.<Member>of()) {
      JsonShape field = element == null ? field(member.name()) : element;
      if (field != null) {
        field.check(member.value(), path + (path.endsWith(" ") ? "" : ".") + member.name());
      }
    }
  }

  /** Whether a text or a number is one of those that are meant. */
  private boolean reads(Object value) {
    try {
      if (this == WHOLE) {
        new java.math.BigInteger(((Numeral) value).text()).longValueExact();
      } else if (this == TIME) {
        GoTime.parse((String) value);
      } else if (this == IDENTIFIER) {
        return CertificatePolicyJson.isIdentifier((String) value);
      }
      return true;
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  /** The fields of objects within, each behind those that lead to it; a star is any name. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    if (element != null) {
      for (String path : element.paths()) {
        paths.add(type == List.class ? path : "*." + path);
      }
    }
    for (Map.Entry<String, JsonShape> field : fields.entrySet()) {
      paths.add(field.getKey());
      for (String path : field.getValue().paths()) {
        paths.add(field.getKey() + "." + path);
      }
    }
    return paths;
  }

  /** Go takes a name that is the same, else the first that is so in other letters. */
  private JsonShape field(String name) {
    JsonShape same = fields.get(name);
    if (same == null) {
      for (Map.Entry<String, JsonShape> field : fields.entrySet()) {
        if (JsonFields.isSameName(field.getKey(), name)) {
          return field.getValue();
        }
      }
    }
    return same;
  }
}
