package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.RsaGenerator;

/** The key of a request: read, or made and written. */
final class ReqKey {
  private static final long DEFAULT_BITS = 2048;

  private final ReqOptions options;
  private final ReqConfig config;
  private final RandomFiles randomness;
  private final Credentials credentials;
  private final Host host;
  private final String phraseIn;
  private final String phraseOut;

  /** @param given the phrases that {@code -passin} and {@code -passout} lead to, each null where not given */
  ReqKey(
      ReqOptions options, String[] given, ReqConfig config, RandomFiles randomness, Credentials credentials,
      Host host) {
    this.credentials = credentials;
    this.options = options;
    this.config = config;
    this.randomness = randomness;
    this.host = host;
    this.phraseIn = given[0] == null ? config.text("input_password") : given[0];
    this.phraseOut = given[1] == null ? config.text("output_password") : given[1];
  }

  /** The pass phrase of what is read, in the form of a {@code -passin} argument; null where there is none. */
  String passphraseIn() {
    return Passphrases.argument(phraseIn);
  }

  /** The key that is given or made; null where neither is asked for. */
  PrivateKey key() {
    String file = options.value("key");
    if (file != null) {
      PrivateKey key =
          credentials.privateKey(host, file, options.format("keyform", null), passphraseIn(), "private key");
      if (options.has("newkey")) {
        ReqWarnings.keyNotMade(host);
      }
      randomness.loadConfigured(config.text("RANDFILE"));
      return key;
    }
    if (!options.makesRequest()) {
      return null;
    }
    randomness.loadConfigured(config.text("RANDFILE"));
    return generate(NewKey.parse(options.value("newkey")));
  }

  private PrivateKey generate(NewKey wanted) {
    if (options.has("keygen_engine")) {
      throw new DiagnosticException("the engine \"dynamic\" makes no keys");
    }
    KeyParameters parameters = wanted.parameters() == null ? null : parameters(wanted);
    KeyGenerator generator = parameters == null ? generator(wanted) : KeyGenerator.of(parameters);
    boolean rsa = parameters == null && generator.algorithm().startsWith("RSA");
    long bits = wanted.bits() < 0 ? config.number("default_bits", DEFAULT_BITS) : wanted.bits();
    if (rsa) {
      RsaGenerator.checkLength(bits, host);
      generator.rsaBits((int) bits);
    }
    generator.options(options.values("pkeyopt"));
    StringBuilder progress = options.verbosity() < 0 ? null : new StringBuilder();
    if (options.verbosity() > 0 && parameters == null) {
      tellBits(wanted.algorithm(), bits);
    }
    PrivateKey key = generator.generate(host.random(), progress);
    if (options.verbosity() > 0 && parameters != null) {
      tellBits(wanted.algorithm() == null ? parameters.algorithm() : wanted.algorithm(), key.bits());
    }
    if (progress != null && rsa) {
      host.printError(progress.toString());
    }
    return key;
  }

  private void tellBits(String algorithm, long bits) {
    host.printError("Generating " + algorithm + " key with " + bits + " bits\n");
  }

  private KeyParameters parameters(NewKey wanted) {
    KeyParameters parameters = KeyParametersReader.any(host, wanted.parameters());
    String algorithm = parameters.algorithm();
    if (wanted.algorithm() != null && !wanted.algorithm().equalsIgnoreCase(algorithm)) {
      throw new DiagnosticException(
          "-newkey: \"" + wanted.parameters() + "\" holds parameters for " + algorithm + ", not for "
              + wanted.algorithm());
    }
    return parameters;
  }

  private KeyGenerator generator(NewKey wanted) {
    KeyGenerator generator =
        KeyGenerator.of(wanted.algorithm() == null ? "" : wanted.algorithm(), false, host.dialect());
    if (generator.algorithm().startsWith("D")) {
      throw new DiagnosticException(
          Diagnostic.of("-newkey: a key of " + generator.algorithm() + " needs parameters")
              .withHint("make them with \"openssl genpkey -genparam\", and write -newkey param:FILE"));
    }
    return generator;
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
    if (options.verbosity() > 0) {
      host.printError("Writing private key to " + (file == null ? "stdout\n" : "'" + file + "'\n"));
    }
    String cipher = encrypts() ? options.cipher() : null;
    host.writeOutput(file, KeyWriter.pem(key, false, cipher, phraseOut, KeyWriter.PEM_PROMPT, host), true);
    host.printError("-----\n");
  }

  private boolean encrypts() {
    Value value = config.value("encrypt_rsa_key");
    value = value == null ? config.value("encrypt_key") : value;
    return options.encrypts() && (value == null || !value.text().equals("no"));
  }
}
