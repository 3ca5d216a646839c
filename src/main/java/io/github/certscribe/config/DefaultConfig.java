package io.github.certscribe.config;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.zip.CRC32;

/**
 * The config that is read where none is named: what OPENSSL_CONF says, else the system's, else our own, so that nothing
 * fails for want of a file.
 */
public final class DefaultConfig {
  private static final String SYSTEM = "/usr/lib/ssl/openssl.cnf";

  private DefaultConfig() {}

  /** The name of the file; empty where the environment says that there is none. */
  public static String name(Host host) {
    String named = host.environment().get("OPENSSL_CONF");
    return named == null ? SYSTEM : named;
  }

  /** What the file holds; null where it cannot be read, or where our own stands for it. */
  public static byte[] bytes(Host host) {
    String name = name(host);
    if (name.isEmpty() || !host.files().exists(name) || host.files().isDirectory(name)) {
      return null;
    }
    try {
      return host.files().read(name);
    } catch (DiagnosticException e) {
      return null;
    }
  }

  /**
   * Reads it.
   *
   * @throws DiagnosticException where the environment names a file that is not there, or it cannot be read
   */
  public static Document read(Host host) {
    String name = name(host);
    if (name.equals(SYSTEM) && !host.files().exists(name)) {
      return ConfigReader.parse(BuiltInConfig.TEXT, name, host);
    }
    return ConfigReader.read(name, host);
  }

  /**
   * Whether these are the bytes of a file as Debian 12 or 13 installs it, of which is known that it changes nothing for
   * the process: reading it through costs a short command milliseconds.
   */
  public static boolean isKnown(byte[] bytes) {
    if (bytes.length != 12332 && bytes.length != 12411) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    return crc.getValue() == (bytes.length == 12332 ? 0x1f5b3b7eL : 0xd4cec1b7L);
  }
}
