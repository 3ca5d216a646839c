package io.github.certscribe.cfssl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code signing} object of a config.json: the default profile, and others by name. */
final class SigningPolicy {
  private static final long HOUR = 3600 * GoDuration.SECOND;

  private final SigningProfile defaultProfile;
  private final Map<String, SigningProfile> profiles;

  private SigningPolicy(SigningProfile defaultProfile, Map<String, SigningProfile> profiles) {
    this.defaultProfile = defaultProfile;
    this.profiles = profiles;
  }

  /** What is in force without a config file: a year, for servers and clients. */
  static SigningPolicy standard() {
    return new SigningPolicy(
        profile(List.of("signing", "key encipherment", "server auth", "client auth"), 8760 * HOUR, false, -1), Map.of());
  }

  /** What {@code -initca} signs by. */
  static SigningPolicy authority(long expiry, int pathLength) {
    return new SigningPolicy(profile(List.of("cert sign", "crl sign"), expiry, true, pathLength), Map.of());
  }

  private static SigningProfile profile(List<String> usages, long expiry, boolean authority, int pathLength) {
    return new SigningProfile(
        usages, expiry, 0, null, null, authority, pathLength, List.of(), "", "", false, List.of(), null, null);
  }

  static SigningPolicy parse(String text, String source) {
    JsonFields json;
    JsonFields signing;
    try {
      json = JsonFields.parse(text, source);
      signing = json.object("signing");
      checkKeysAndRemotes(json);
    } catch (CfsslException e) {
      throw SigningProfile.configError("failed to unmarshal configuration: " + e.getMessage());
    }
    if (json.isNull()) {
      // The real one dies of it.
      throw new CfsslException("Failed to load config file: there is no configuration in " + source, 2);
    }
    if (signing == null) {
      throw new CfsslException("Failed to load config file: No \"signing\" field present");
    }
    JsonFields named = signing.object("profiles");
    JsonFields standard = signing.object("default");
    SigningProfile defaultProfile =
        standard == null ? standard().defaultProfile : SigningProfile.parse(standard);
    Map<String, SigningProfile> profiles = new LinkedHashMap<>();
    if (named != null) {
      for (String name : named.names()) {
        SigningProfile profile = SigningProfile.parse(named.entry(name));
        if (profile.usages().isEmpty()) {
          throw SigningProfile.configError("invalid configuration");
        }
        profiles.put(name, profile.withDefaults(defaultProfile));
      }
    }
    return new SigningPolicy(defaultProfile, profiles);
  }

  /** Nothing is done with either, but what is of the wrong type is an error. */
  private static void checkKeysAndRemotes(JsonFields json) {
    JsonFields remotes = json.object("remotes");
    if (remotes != null) {
      for (String name : remotes.names()) {
        remotes.string(name);
      }
    }
    JsonFields keys = json.object("auth_keys");
    if (keys != null) {
      for (String name : keys.names()) {
        keys.entry(name).string("type");
        keys.entry(name).string("key");
      }
    }
  }

  /** The profile of this name; the default one where the name is empty or unknown, as release 1.2 does it. */
  SigningProfile profile(String name) {
    return profiles.getOrDefault(name, defaultProfile);
  }
}
