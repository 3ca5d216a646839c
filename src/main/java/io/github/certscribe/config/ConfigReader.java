package io.github.certscribe.config;

import io.github.certscribe.cli.Host;

/** Reads config files (config(5)). */
public final class ConfigReader {
  private ConfigReader() {}

  /**
   * Reads a file by name, its includes, and resolves all values.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the real one cannot load it
   */
  public static Document read(String file, Host host) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Reads text that is in memory (what {@code -addext} adds up to). */
  public static Document parse(String text, String source, Host host) {
    throw new UnsupportedOperationException("not yet");
  }
}
