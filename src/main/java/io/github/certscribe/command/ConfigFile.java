package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;

/** Finds the config that commands read where none is given. */
final class ConfigFile {
  static final String SYSTEM = "/usr/lib/ssl/openssl.cnf";

  private ConfigFile() {}

  /** What the environment names, else the system's; empty where the environment says that there is none. */
  static String byDefault(Host host) {
    String named = host.environment().get("OPENSSL_CONF");
    return named == null ? SYSTEM : named;
  }

  static Document read(String file, boolean byDefault, Host host) {
    if (byDefault && file.equals(SYSTEM) && !host.files().exists(file)) {
      return ConfigReader.parse(BUILT_IN, file, host);
    }
    return ConfigReader.read(file, host);
  }

  private static final String BUILT_IN = "";
}
