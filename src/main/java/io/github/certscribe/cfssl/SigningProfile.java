package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerEncoder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One profile of a signing configuration.
 *
 * @param expiry nanoseconds from notBefore to notAfter
 * @param backdate nanoseconds before now at which validity begins; 0 for the usual five minutes
 * @param notBefore seconds since 1970-01-01T00:00:00Z, or null
 * @param notAfter the same
 * @param authority whether certificates are CAs'
 * @param pathLength -1 for none
 * @param policies PolicyInformation values in DER; empty where an identifier cannot be encoded
 * @param nameWhitelist null for any name
 * @param requestWhitelist what is taken from a request; null for everything
 */
record SigningProfile(
    List<String> usages, long expiry, long backdate, Long notBefore, Long notAfter, boolean authority, int pathLength,
    List<String> issuerUrls, String ocspUrl, String crlUrl, boolean ocspNoCheck, List<byte[]> policies,
    Pattern nameWhitelist, JsonFields requestWhitelist) {
  private static final long YEAR_ONE = -62_135_596_800L;
  static final int INVALID = 5200;

  static SigningProfile parse(JsonFields json) {
    if (json.has("auth_key")) {
      throw configError("auth_key is not supported: no remote signer is spoken to");
    }
    if (json.has("remote") || json.has("auth_remote")) {
      throw configError("remote is not supported: no remote signer is spoken to");
    }
    JsonFields ca = json.object("ca_constraint");
    boolean authority = ca != null && ca.bool("is_ca");
    int length = ca == null ? 0 : ca.integer("max_path_len");
    boolean zero = ca != null && ca.bool("max_path_len_zero");
    Long notBefore = time(json, "not_before");
    Long notAfter = time(json, "not_after");
    return new SigningProfile(
        json.strings("usages"), expiry(json, notAfter), backdate(json), notBefore, notAfter, authority,
        length == 0 && !zero ? -1 : length, json.strings("issuer_urls"), json.string("ocsp_url"),
        json.string("crl_url"), json.bool("ocsp_no_check"), policies(json), whitelist(json),
        json.object("CSRWhitelist"));
  }

  /** The same, with the default profile's URLs where this one has none. */
  SigningProfile withDefaults(SigningProfile other) {
    return new SigningProfile(
        usages, expiry, backdate, notBefore, notAfter, authority, pathLength,
        issuerUrls.isEmpty() ? other.issuerUrls : issuerUrls, ocspUrl.isEmpty() ? other.ocspUrl : ocspUrl,
        crlUrl.isEmpty() ? other.crlUrl : crlUrl, ocspNoCheck, policies, nameWhitelist, requestWhitelist);
  }

  static CfsslException configError(String message) {
    return new CfsslException(
        "Failed to load config file: " + CfsslException.coded(INVALID, message).getMessage());
  }

  private static long duration(String text) {
    try {
      return GoDuration.nanoseconds(text);
    } catch (CfsslException e) {
      throw configError(e.getMessage());
    }
  }

  private static long expiry(JsonFields json, Long notAfter) {
    String expiry = json.string("expiry");
    if (expiry.isEmpty()) {
      throw configError("empty expiry string");
    }
    return duration(expiry);
  }

  private static long backdate(JsonFields json) {
    String backdate = json.string("backdate");
    return backdate.isEmpty() ? 0 : duration(backdate);
  }

  /** Null where absent, and for the year 1, which is Go's way to write no time. */
  private static Long time(JsonFields json, String name) {
    if (!json.has(name)) {
      return null;
    }
    String text = json.string(name);
    try {
      long seconds = OffsetDateTime.parse(text).toEpochSecond();
      return seconds == YEAR_ONE ? null : seconds;
    } catch (DateTimeParseException e) {
      throw configError("\"" + text + "\" is no time like 2026-01-02T03:04:05Z");
    }
  }

  private static Pattern whitelist(JsonFields json) {
    String pattern = json.string("name_whitelist");
    if (pattern.isEmpty()) {
      return null;
    }
    try {
      return GoPattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw configError("failed to compile name whitelist section");
    }
  }

  private static List<byte[]> policies(JsonFields json) {
    List<byte[]> policies = new ArrayList<>();
    for (JsonFields policy : json.objects("policies")) {
      List<byte[]> qualifiers = new ArrayList<>();
      for (JsonFields qualifier : policy.objects("qualifiers")) {
        qualifiers.add(qualifier(qualifier));
      }
      String oid = oid(policy.string("id"));
      byte[] id = isEncodable(oid) ? DerEncoder.oid(oid) : new byte[0];
      policies.add(
          id.length == 0 ? id
              : qualifiers.isEmpty() ? DerEncoder.sequence(id) : DerEncoder.sequence(id, DerEncoder.sequence(qualifiers.toArray(new byte[0][]))));
    }
    return policies;
  }

  /** PolicyQualifierInfo (RFC 5280, 4.2.1.4). */
  private static byte[] qualifier(JsonFields qualifier) {
    byte[] value = qualifier.string("value").getBytes(StandardCharsets.UTF_8);
    return switch (qualifier.string("type")) {
      case "id-qt-cps" -> DerEncoder.sequence(DerEncoder.oid("1.3.6.1.5.5.7.2.1"), DerEncoder.tlv(22, value));
      case "id-qt-unotice" -> DerEncoder.sequence(
          DerEncoder.oid("1.3.6.1.5.5.7.2.2"), DerEncoder.sequence(DerEncoder.tlv(12, value)));
      default -> throw configError("invalid policy qualifier type \"" + qualifier.string("type") + "\"");
    };
  }

  /** Numbers between dots, without what Go's number reader passes over. */
  private static String oid(String dotted) {
    StringBuilder canonical = new StringBuilder();
    for (String part : dotted.split("\\.", -1)) {
      String digits = part.startsWith("+") ? part.substring(1) : part;
      boolean isNumber = !digits.isEmpty();
      for (int i = 0; i < digits.length(); i++) {
        isNumber &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
      }
      if (!isNumber || new BigInteger(digits).bitLength() > 63) {
        throw configError("\"" + dotted + "\" is no object identifier");
      }
      canonical.append(canonical.length() == 0 ? "" : ".").append(new BigInteger(digits));
    }
    return canonical.toString();
  }

  /** Whether the first two numbers are such as X.690 (8.19.4) can put into one. */
  private static boolean isEncodable(String oid) {
    int dot = oid.indexOf('.');
    if (dot != 1 || oid.charAt(0) > '2') {
      return false;
    }
    int end = oid.indexOf('.', dot + 1);
    String second = oid.substring(dot + 1, end < 0 ? oid.length() : end);
    return oid.charAt(0) == '2' || second.length() <= 2 && Integer.parseInt(second) < 40;
  }
}
