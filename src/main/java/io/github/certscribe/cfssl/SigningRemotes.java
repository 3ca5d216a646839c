package io.github.certscribe.cfssl;

/**
 * The {@code remotes} and {@code auth_keys} of a config.json. No other machine is ever spoken to, but a profile must name
 * what is there, and one that names no remote signs here.
 */
final class SigningRemotes {
  private static final JsonFields NONE = JsonFields.parse("{}", "none");

  private final JsonFields remotes;
  private final JsonFields keys;

  /** What is of the wrong type is an error, whether it is used or not. */
  SigningRemotes(JsonFields config) {
    JsonFields namedRemotes = config.object("remotes");
    JsonFields namedKeys = config.object("auth_keys");
    remotes = namedRemotes == null ? NONE : namedRemotes;
    keys = namedKeys == null ? NONE : namedKeys;
    for (String name : remotes.names()) {
      remotes.string(name);
    }
    for (String name : keys.names()) {
      keys.entry(name).string("type");
      keys.entry(name).string("key");
    }
  }

  /** Whether a profile has another machine sign. */
  boolean isRemote(JsonFields profile) {
    JsonFields authenticated = profile.object("auth_remote");
    String remote = profile.string("remote");
    String key = profile.string("auth_key");
    String authenticatedRemote = authenticated == null ? "" : authenticated.string("remote");
    String authenticatedKey = authenticated == null ? "" : authenticated.string("auth_key");
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
