package io.github.certscribe.cfssl;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One profile of a signing configuration.
 *
 * @param expiry nanoseconds from notBefore to notAfter; 0 for the default profile's
 * @param backdate nanoseconds before now at which validity begins; 0 for the usual five minutes
 * @param notBefore seconds since 1970-01-01T00:00:00Z, or null
 * @param notAfter the same
 * @param authority whether certificates are CAs'
 * @param pathLength -1 for none
 * @param issuerUrls null for the default profile's
 * @param policies PolicyInformation values in DER; empty where an identifier cannot be encoded
 * @param nameWhitelist null for any name
 * @param requestWhitelist what is taken from a request; null for everything
 * @param remote whether another machine is to sign
 * @param logged whether logs of certificate transparency are to be told (RFC 6962)
 */
record SigningProfile(
    List<String> usages, long expiry, long backdate, Long notBefore, Long notAfter, boolean authority, int pathLength,
    List<String> issuerUrls, String ocspUrl, String crlUrl, boolean ocspNoCheck, List<byte[]> policies,
    Pattern nameWhitelist, JsonFields requestWhitelist, boolean remote, boolean logged) {
  static final String CONFIG_ERROR = "Failed to load config file: ";
  static final int INVALID = 5200;
  private static final long YEAR_ONE = -62_135_596_800L;

  /** @param remotes where signers of other machines are found */
  static SigningProfile parse(JsonFields given, SigningRemotes remotes) {
    // Beside the fields that are meant, Go takes its own names for what they become.
    JsonFields json = given.except("Expiry", "Backdate");
    given.only("Expiry").whole("Expiry");
    long plainBackdate = given.only("Backdate").whole("Backdate");
    boolean remote = remotes.isRemote(json);
    JsonFields ca = json.object("ca_constraint");
    boolean authority = ca != null && ca.bool("is_ca");
    int length = ca == null ? 0 : ca.integer("max_path_len");
    boolean zero = ca != null && ca.bool("max_path_len_zero");
    Long notBefore = time(json, "not_before");
    Long notAfter = time(json, "not_after");
    if (!remote && notBefore != null && notAfter != null && notAfter < notBefore) {
      // The real one dies of it.
      throw new CfsslException(CONFIG_ERROR + "not_after is before not_before", 2);
    }
    for (String extension : json.strings("allowed_extensions")) {
      // They are for requests that come over the network.
      CertificatePolicyJson.oid(extension);
    }
    boolean logged = !json.strings("ct_log_servers").isEmpty();
    json.string("cert_store");
    return new SigningProfile(
        json.strings("usages"), remote ? 0 : expiry(json), backdate(json, plainBackdate), notBefore, notAfter,
        authority, length == 0 && !zero ? -1 : length, json.has("issuer_urls") ? json.strings("issuer_urls") : null,
        json.string("ocsp_url"), json.string("crl_url"), json.bool("ocsp_no_check"), CertificatePolicyJson.parse(json),
        whitelist(json), requestWhitelist(json), remote, logged);
  }

  /** The same, with the default profile's URLs and expiry where this one has none. */
  SigningProfile withDefaults(SigningProfile other) {
    return new SigningProfile(
        usages, expiry == 0 ? other.expiry : expiry, backdate, notBefore, notAfter, authority, pathLength,
        issuerUrls == null ? other.issuerUrls : issuerUrls, ocspUrl.isEmpty() ? other.ocspUrl : ocspUrl,
        crlUrl.isEmpty() ? other.crlUrl : crlUrl, ocspNoCheck, policies, nameWhitelist, requestWhitelist, remote,
        logged);
  }

  /** Says at the lowest level that it was checked. */
  void tell(CfsslLog log) {
    log.debug(remote ? "validate remote profile" : "validate local profile");
    log.debug("profile is valid");
  }

  /** Whether at least one usage is a word that is known. */
  boolean hasKnownUsage() {
    for (String word : usages) {
      if (Usages.isKnown(word)) {
        return true;
      }
    }
    return false;
  }

  static CfsslException configError(String message) {
    return new CfsslException(
        CONFIG_ERROR + CfsslException.coded(INVALID, message).getMessage());
  }

  private static long duration(String text) {
    try {
      return GoDuration.nanoseconds(text);
    } catch (CfsslException e) {
      throw configError(e.getMessage());
    }
  }

  private static long expiry(JsonFields json) {
    String expiry = json.string("expiry");
    if (expiry.isEmpty()) {
      throw configError("empty expiry string");
    }
    return duration(expiry);
  }

  private static long backdate(JsonFields json, long otherwise) {
    String backdate = json.string("backdate");
    return backdate.isEmpty() ? otherwise : duration(backdate);
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

  private static JsonFields requestWhitelist(JsonFields json) {
    JsonFields list = json.object("CSRWhitelist");
    if (list != null) {
      // Never asked for, but checked.
      list.bool("PublicKeyAlgorithm");
      list.bool("SignatureAlgorithm");
    }
    return list;
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
}
