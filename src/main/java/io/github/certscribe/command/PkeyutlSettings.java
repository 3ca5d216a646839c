package io.github.certscribe.command;

import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PrivateKey;

/**
 * What {@code pkeyutl} is to do.
 *
 * @param operation the name of the option that says it
 * @param raw whether the input is a message
 */
record PkeyutlSettings(String operation, boolean raw) {

  static PkeyutlSettings of(Options options, Dialect dialect) {
    String operation = "sign";
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "sign", "verify", "verifyrecover", "encrypt", "decrypt", "derive", "encap", "decap" ->
            operation = given.name();
        case "kdf" -> operation = "derive";
        default -> { }
      }
    }
    boolean signs = operation.equals("sign") || operation.equals("verify");
    boolean raw = options.has("rawin") || options.has("digest") && dialect.encapsulatesKeys();
    if (raw && !signs) {
      throw usage("-rawin and -digest are for -sign and -verify");
    }
    if (options.has("digest") && !raw) {
      throw usage("-digest is for input that is given with -rawin");
    }
    if (raw && options.has("rev")) {
      throw usage("-rev cannot be used with raw input");
    }
    if (options.has("kdf")) {
      checkDerivation(operation, options, dialect);
      return new PkeyutlSettings("kdf", false);
    }
    if (!options.has("inkey")) {
      throw usage("no key; -inkey names its file");
    }
    boolean derives = operation.equals("derive");
    if (options.has("peerkey") && !derives) {
      throw usage("-peerkey is for -derive");
    }
    if (derives && !options.has("peerkey") && dialect.encapsulatesKeys()) {
      throw usage("-derive needs the other side's key; -peerkey names its file");
    }
    if (options.has("sigfile") != operation.equals("verify")) {
      throw new DiagnosticException(
          options.has("sigfile") ? "-sigfile is for -verify" : "no signature to verify; -sigfile names its file");
    }
    return new PkeyutlSettings(operation, raw);
  }

  private static void checkDerivation(String operation, Options options, Dialect dialect) {
    if (options.decimal("kdflen", 0) == 0) {
      throw usage("no length of the key to derive; -kdflen gives it");
    }
    if (!operation.equals("derive")) {
      throw new DiagnosticException("-" + operation + " does not go with -kdf");
    }
    boolean named = false;
    for (Options.Given given : options.inOrder()) {
      // What is said of the key before is forgotten with it.
      named |= given.name().equals("kdf");
      boolean unwanted =
          switch (given.name()) {
            case "sigfile", "peerkey" -> true;
            case "pubin", "certin" -> named && dialect.encapsulatesKeys();
            default -> false;
          };
      if (unwanted) {
        throw new DiagnosticException("-" + given.name() + " does not go with -kdf, which has no key");
      }
    }
  }

  private static UsageException usage(String message) {
    return new UsageException("pkeyutl", message, null);
  }

  boolean is(String name) {
    return operation.equals(name);
  }

  /** @throws DiagnosticException where the operation needs a private key and there is none */
  void checkKey(PrivateKey key, Options options) {
    // To encapsulate takes a public key, also where another operation comes after it.
    if ((key == null || options.has("encap")) && (is("sign") || is("decrypt") || is("derive") || is("decap"))) {
      throw new DiagnosticException("-" + operation + " needs a private key");
    }
  }
}
