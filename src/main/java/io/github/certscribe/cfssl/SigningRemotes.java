package io.github.certscribe.cfssl;

import java.util.List;

/**
 * The {@code remotes} and {@code auth_keys} of a config.json. No other machine is ever spoken to, but a profile must
 * name what is there, and one that names no remote signs here.
 */
final class SigningRemotes {
  /** What is logged of a profile with {@code auth_remote}. */
  static final String AUTHENTICATED = "match auth remote in profile to remotes section";

  private static final JsonFields NONE = JsonFields.parse("{}", "none");

  private final JsonFields remotes;
  private final JsonFields keys;

  SigningRemotes(JsonFields config) {
    JsonFields namedRemotes = config.object("remotes");
    JsonFields namedKeys = config.object("auth_keys");
    remotes = namedRemotes == null ? NONE : namedRemotes;
    keys = namedKeys == null ? NONE : namedKeys;
  }

  /**
   * Whether a profile has another machine sign.
   *
   * @param steps takes what the real one logs
   */
  boolean isRemote(JsonFields profile, List<String> steps) {
    JsonFields authenticated = profile.object("auth_remote");
    String remote = profile.string("remote");
    String key = profile.string("auth_key");
    String authenticatedRemote = authenticated == null ? "" : authenticated.string("remote");
    String authenticatedKey = authenticated == null ? "" : authenticated.string("auth_key");
    if (remote.isEmpty() && authenticatedRemote.isEmpty()) {
      steps.add("parse expiry in profile");
      steps.add("expiry is valid");
    }
    addUnlessEmpty(steps, remote, "match remote in profile to remotes section");
    addUnlessEmpty(steps, authenticatedRemote, AUTHENTICATED);
    addUnlessEmpty(steps, key, "match auth key in profile to auth_keys section");
    addUnlessEmpty(steps, authenticatedKey, "match auth remote key in profile to auth_keys section");
    checkRemote(remote, "remote");
    checkRemote(authenticatedRemote, "auth_remote's remote");
    checkKey(key, "auth_key");
    checkKey(authenticatedKey, "auth_remote's auth_key");
    if (authenticatedRemote.isEmpty() != authenticatedKey.isEmpty()
        || !remote.isEmpty() && !authenticatedRemote.isEmpty()) {
      throw SigningProfile.configError("invalid configuration");
    }
    return !remote.isEmpty() || !authenticatedRemote.isEmpty();
  }

  private static void addUnlessEmpty(List<String> steps, String value, String step) {
    if (!value.isEmpty()) {
      steps.add(step);
    }
  }

  private void checkRemote(String name, String field) {
    if (!name.isEmpty() && !remotes.has(name)) {
      throw SigningProfile.configError("failed to find " + field + " in remotes section");
    }
  }

  private void checkKey(String name, String field) {
    if (name.isEmpty()) {
      return;
    }
    if (!keys.has(name)) {
      throw SigningProfile.configError("failed to find " + field + " in auth_keys section");
    }
    if (!keys.entry(name).string("type").equals("standard")) {
      throw SigningProfile.configError("unknown authentication type");
    }
  }
}
