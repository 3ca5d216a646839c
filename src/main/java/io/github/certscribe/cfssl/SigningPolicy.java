package io.github.certscribe.cfssl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code signing} object of a config.json: the default profile, and others by name. */
final class SigningPolicy {
  private static final String SKIPPED =
      " points to a remote signer: The configuration value by \"usages\", \"issuer_urls\", \"ocsp_url\", \"crl_url\","
          + " \"ca_constraint\", \"expiry\", \"backdate\", \"not_before\", \"not_after\", \"cert_store\" and"
          + " \"ct_log_servers\" are skipped";
  private static final long HOUR = 3600 * GoDuration.SECOND;

  private final SigningProfile defaultProfile;
  private final Map<String, SigningProfile> profiles;
  /** Whether the default profile comes from the file. */
  private final boolean givesDefault;

  private SigningPolicy(SigningProfile defaultProfile, Map<String, SigningProfile> profiles, boolean givesDefault) {
    this.defaultProfile = defaultProfile;
    this.profiles = profiles;
    this.givesDefault = givesDefault;
  }

  /** What is in force without a config file: a year, for servers and clients. */
  static SigningPolicy standard() {
    return new SigningPolicy(
        profile(List.of("signing", "key encipherment", "server auth", "client auth"), 8760 * HOUR, false, -1),
        Map.of(), false);
  }

  /** What {@code -initca} signs by. */
  static SigningPolicy authority(long expiry, long pathLength) {
    return new SigningPolicy(profile(List.of("cert sign", "crl sign"), expiry, true, pathLength), Map.of(), false);
  }

  private static SigningProfile profile(List<String> usages, long expiry, boolean authority, long pathLength) {
    return new SigningProfile(
        usages, expiry, 0, null, null, authority, pathLength, null, "", "", false, List.of(), null, null, false, null,
        false, List.of());
  }

  static SigningPolicy parse(String text, String source) {
    JsonFields json;
    JsonFields signing;
    SigningRemotes remotes;
    try {
      json = JsonFields.parse(text, source, JsonShape.config());
      signing = json.object("signing");
      remotes = new SigningRemotes(json);
    } catch (CfsslException e) {
      throw SigningProfile.configError("failed to unmarshal configuration: " + e.getMessage());
    }
    if (json.isNull()) {
      // The real one dies of it.
      throw new CfsslException(SigningProfile.CONFIG_ERROR + "there is no configuration in " + source, 2);
    }
    if (signing == null) {
      throw new CfsslException(SigningProfile.CONFIG_ERROR + "No \"signing\" field present");
    }
    JsonFields named = signing.object("profiles");
    JsonFields standard = signing.object("default");
    SigningProfile defaultProfile =
        standard == null ? standard().defaultProfile : SigningProfile.parse(standard, remotes);
    if (defaultProfile.expiry() == 0 && !defaultProfile.remote()) {
      throw SigningProfile.configError("invalid configuration");
    }
    Map<String, SigningProfile> profiles = new LinkedHashMap<>();
    if (named != null) {
      for (String name : named.names()) {
        SigningProfile profile = SigningProfile.parse(named.entry(name), remotes);
        if (!profile.remote() && !profile.hasKnownUsage()) {
          throw SigningProfile.configError("invalid configuration");
        }
        profiles.put(name, profile.withDefaults(defaultProfile));
      }
    }
    return new SigningPolicy(defaultProfile, profiles, standard != null);
  }

  /** Says at the lowest level what the real one checks again wherever it takes a policy. */
  void tell(CfsslLog log) {
    log.debug("validating configuration");
    defaultProfile.tell(log);
    for (SigningProfile profile : profiles.values()) {
      profile.tell(log);
    }
  }

  /** The same where it comes from a file. */
  void tellRead(CfsslLog log) {
    if (!givesDefault) {
      log.debug("no default given: using default config");
    }
    for (SigningProfile profile : profiles.values()) {
      profile.tellRead(log);
    }
    defaultProfile.tellRead(log);
    tell(log);
    if (defaultProfile.skipped()) {
      log.log(CfsslLog.WARNING, "default profile" + SKIPPED);
    }
    for (Map.Entry<String, SigningProfile> profile : profiles.entrySet()) {
      if (profile.getValue().skipped()) {
        log.log(CfsslLog.WARNING, "Profiles[" + profile.getKey() + "]" + SKIPPED);
      }
    }
    log.debug("configuration ok");
  }

  /** The profile of this name; the default one where the name is empty or unknown, as release 1.2 does it. */
  SigningProfile profile(String name) {
    return profiles.getOrDefault(name, defaultProfile);
  }
}
