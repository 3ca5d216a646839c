package io.github.certscribe.cfssl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One profile of a signing configuration.
 *
 * @param expiry nanoseconds from notBefore to notAfter; 0 for the default profile's
 * @param backdate nanoseconds before now at which validity begins; 0 for the usual five minutes
 * @param notBefore null for now
 * @param notAfter null for what the expiry says
 * @param authority whether certificates are CAs'
 * @param pathLength -1 for none
 * @param issuerUrls null for the default profile's
 * @param policies PolicyInformation values in DER; empty where an identifier cannot be encoded
 * @param nameWhitelist null for any name
 * @param requestWhitelist what is taken from a request; null for everything
 * @param remote whether another machine is to sign
 * @param skipped whether another machine is to sign, which does not learn what else is said
 * @param steps what the real one logs at the lowest level when it reads the profile
 * @param obstacle what the profile asks for that cannot be done here, or null
 */
record SigningProfile(
    List<String> usages, long expiry, long backdate, Instant notBefore, Instant notAfter, boolean authority,
    long pathLength, List<String> issuerUrls, String ocspUrl, String crlUrl, boolean ocspNoCheck, List<byte[]> policies,
    Pattern nameWhitelist, JsonFields requestWhitelist, boolean remote, String obstacle,
    boolean skipped, List<String> steps) {
  static final String CONFIG_ERROR = "Failed to load config file: ";
  static final int INVALID = 5200;
  private static final Instant YEAR_ONE = Instant.ofEpochSecond(-62_135_596_800L);

  /** @param remotes where signers of other machines are found */
  static SigningProfile parse(JsonFields given, SigningRemotes remotes) {
    // Beside the fields that are meant, Go takes its own names for what they become.
    JsonFields json = given.except("Expiry", "Backdate");
    long plainBackdate = given.only("Backdate").whole("Backdate");
    List<String> steps = new ArrayList<>();
    boolean named = remotes.isRemote(json, steps);
    boolean remote = named || !json.string("RemoteServer").isEmpty();
    JsonFields ca = json.object("ca_constraint");
    boolean authority = ca != null && ca.bool("is_ca");
    long length = ca == null ? 0 : ca.whole("max_path_len");
    boolean zero = ca != null && ca.bool("max_path_len_zero");
    Instant notBefore = time(json, "not_before");
    Instant notAfter = time(json, "not_after");
    long expiry = named ? 0 : expiry(json);
    long backdate = backdate(json, plainBackdate, named);
    if (!named && notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
      // The real one dies of it.
      throw new CfsslException(CONFIG_ERROR + "not_after is before not_before", 2);
    }
    return new SigningProfile(
        json.strings("usages"), expiry, backdate, notBefore, notAfter, authority, length == 0 && !zero ? -1 : length,
        json.stringsOrNull("issuer_urls"), json.string("ocsp_url"), json.string("crl_url"),
        json.bool("ocsp_no_check"), CertificatePolicyJson.parse(json), whitelist(json, steps),
        json.object("CSRWhitelist"), remote, obstacle(json), named && saysMore(json), steps);
  }

  /** The same, with the default profile's URLs and expiry where this one has none. */
  SigningProfile withDefaults(SigningProfile other) {
    return new SigningProfile(
        usages, expiry == 0 ? other.expiry : expiry, backdate, notBefore, notAfter, authority, pathLength,
        issuerUrls == null ? other.issuerUrls : issuerUrls, ocspUrl.isEmpty() ? other.ocspUrl : ocspUrl,
        crlUrl.isEmpty() ? other.crlUrl : crlUrl, ocspNoCheck, policies, nameWhitelist, requestWhitelist, remote,
        obstacle, skipped, steps);
  }

  /** Says at the lowest level how it was read. */
  void tellRead(CfsslLog log) {
    for (String step : steps) {
      log.debug(step);
    }
  }

  /** Whether a profile says how to sign here. */
  private static boolean saysMore(JsonFields json) {
    JsonFields ca = json.object("ca_constraint");
    boolean more = json.stringsOrNull("usages") != null || json.stringsOrNull("issuer_urls") != null
        || ca != null && ca.bool("is_ca") || !json.strings("ct_log_servers").isEmpty();
    for (String name : List.of("ocsp_url", "expiry", "backdate", "not_before", "not_after", "name_whitelist")) {
      more |= !json.string(name).isEmpty();
    }
    return more;
  }

  /** Says at the lowest level that it was checked. */
  void tell(CfsslLog log) {
    log.debug(
        !remote ? "validate local profile"
            : steps.contains(SigningRemotes.AUTHENTICATED) ? "validate auth remote profile"
            : "validate remote profile");
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

  private static long backdate(JsonFields json, long otherwise, boolean remote) {
    String backdate = json.string("backdate");
    return remote || backdate.isEmpty() ? otherwise : duration(backdate);
  }

  /** Null where absent, and for the year 1, which is Go's way to write no time. */
  private static Instant time(JsonFields json, String name) {
    if (!json.has(name)) {
      return null;
    }
    Instant time = GoTime.parse(json.string(name));
    return YEAR_ONE.equals(time) ? null : time;
  }

  private static String obstacle(JsonFields json) {
    if (!json.strings("ct_log_servers").isEmpty()) {
      return "the profile has ct_log_servers: certscribe speaks to no other machine";
    }
    return json.bool("ClientProvidesSerialNumbers")
        ? CfsslException.coded(1400, "Missing serial number in request").getMessage() : null;
  }

  private static Pattern whitelist(JsonFields json, List<String> steps) {
    String pattern = json.string("name_whitelist");
    if (pattern.isEmpty()) {
      return null;
    }
    steps.add("compiling whitelist regular expression");
    try {
      return GoPattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw configError("failed to compile name whitelist section");
    }
  }
}
