package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.RsaGenerator;
import java.math.BigInteger;

/** The key of a request: read, or made and written. */
final class ReqKey {
  private static final int DEFAULT_BITS = 2048;
  private static final int MINIMUM_BITS = 512;

  private final ReqOptions options;
  private final ReqConfig config;
  private final RandomFiles randomness;
  private final Host host;

  ReqKey(ReqOptions options, ReqConfig config, RandomFiles randomness, Host host) {
    this.options = options;
    this.config = config;
    this.randomness = randomness;
    this.host = host;
  }

  /** The argument of {@code -passin}, else the config's pass phrase in the same form; null where there is none. */
  String passphraseIn() {
    return passphrase("passin", "input_password");
  }

  private String passphrase(String option, String key) {
    String given = options.value(option);
    if (given != null) {
      return given;
    }
    String text = config.text(key);
    return text == null ? null : "pass:" + text;
  }

  /** The key that is given or made; null where neither is asked for. */
  PrivateKey key() {
    String file = options.value("key");
    if (file != null) {
      PrivateKey key =
          KeyReader.privateKey(host, file, options.format("keyform", null), passphraseIn(), "private key");
      randomness.loadConfigured(config.text("RANDFILE"));
      return key;
    }
    return options.makesRequest() ? generate() : null;
  }

  private PrivateKey generate() {
    randomness.loadConfigured(config.text("RANDFILE"));
    String newkey = options.value("newkey");
    long bits = config.number("default_bits", DEFAULT_BITS);
    if (newkey != null) {
      String digits = newkey.startsWith("rsa:") ? newkey.substring(4) : newkey;
      if (!digits.equals("rsa")) {
        bits = Long.parseLong(digits);
      }
    }
    if (bits < MINIMUM_BITS) {
      throw new DiagnosticException("an RSA key of " + bits + " bits is too small; 512 is the least");
    }
    if (options.has("verbose")) {
      host.printError("Generating rsa key with " + bits + " bits\n");
    }
    StringBuilder progress = new StringBuilder();
    PrivateKey key = new RsaGenerator(host.random(), BigInteger.valueOf(65537)).generate((int) bits, 2, progress);
    host.printError(progress.toString());
    return key;
  }

  /** Where a new key goes: the file, or null for standard output. */
  String keyFile() {
    String keyout = options.value("keyout");
    return keyout == null && options.value("key") == null ? config.text("default_keyfile") : keyout;
  }

  /** Writes the key where it was made here, or where a file is named for it. */
  void write(PrivateKey key) {
    String file = keyFile();
    if (key == null || options.value("key") != null && file == null) {
      return;
    }
    if (options.has("verbose")) {
      host.printError("Writing private key to " + (file == null ? "stdout\n" : "'" + file + "'\n"));
    }
    host.writeOutput(file, encode(key), true);
    host.printError("-----\n");
  }

  private byte[] encode(PrivateKey key) {
    if (!encrypts()) {
      return KeyWriter.pem(key, false);
    }
    throw new UnsupportedOperationException("not yet");
  }

  private boolean encrypts() {
    Value value = config.value("encrypt_rsa_key");
    value = value == null ? config.value("encrypt_key") : value;
    return options.encrypts() && (value == null || !value.text().equals("no"));
  }
}
