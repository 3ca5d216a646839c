package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyOperations;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import java.util.List;

/**
 * One operation of {@code pkeyutl}.
 *
 * @param key null where only the public one is known
 */
record PkeyutlRun(
    PkeyutlSettings settings, Options options, Host host, PrivateKey key, PublicKey open, List<String> keyOptions) {
  private static final int LONGEST_HASH = 64;

  int run() {
    Dialect dialect = host.dialect();
    switch (settings.operation()) {
      case "derive" -> PkeyutlCommand.write(options, host, PkeyutlCommand.agree(options, host, key, keyOptions));
      case "encap", "decap" -> {
        return PkeyutlCommand.encapsulate(options, host, key, open, settings.is("encap"));
      }
      case "verifyrecover" ->
          PkeyutlCommand.write(options, host, KeyOperations.recover(open, input(), keyOptions, dialect));
      case "encrypt" -> PkeyutlCommand.write(options, host, KeyOperations.encrypt(open, input(), keyOptions, dialect));
      case "decrypt" -> PkeyutlCommand.write(options, host, KeyOperations.decrypt(key, input(), keyOptions, dialect));
      default -> {
        return signOrVerify(dialect);
      }
    }
    return 0;
  }

  private int signOrVerify(Dialect dialect) {
    boolean itself = KeyOperations.hashesForItself(open);
    boolean message = settings.raw() || itself && dialect.encapsulatesKeys();
    String digest = options.value("digest");
    if (itself && digest != null) {
      throw new DiagnosticException(
          Diagnostic.of("this kind of key signs messages whole").withHint("leave out -digest"));
    }
    if (itself && !message) {
      throw new DiagnosticException(
          Diagnostic.of("this kind of key signs messages, not digests").withHint("-rawin says that the input is one"));
    }
    if (itself && !options.has("in")) {
      throw new DiagnosticException(
          Diagnostic.of("this kind of key needs its input in a file").withHint("-in names it"));
    }
    if (settings.is("verify")) {
      return verify(message, digest, dialect);
    }
    CertificateSigner.requireRandom(key, host);
    byte[] signature;
    if (message) {
      signature = KeyOperations.signMessage(key, digest, host.readInput(options.value("in")), keyOptions, dialect);
    } else {
      byte[] hash = input();
      checkLength(hash);
      signature = KeyOperations.sign(key, hash, keyOptions, dialect);
    }
    PkeyutlCommand.write(options, host, signature);
    return 0;
  }

  private int verify(boolean message, String digest, Dialect dialect) {
    byte[] signature = host.files().read(options.value("sigfile"));
    boolean valid;
    if (message) {
      byte[] octets = host.readInput(options.value("in"));
      valid = KeyOperations.verifyMessage(open, digest, octets, signature, keyOptions, dialect);
    } else {
      byte[] hash = input();
      checkLength(hash);
      valid = KeyOperations.verify(open, hash, signature, keyOptions, dialect);
    }
    return PkeyutlCommand.tell(options, host, valid);
  }

  private static void checkLength(byte[] hash) {
    if (hash.length > LONGEST_HASH) {
      throw new DiagnosticException(
          Diagnostic.of("the input of " + hash.length + " octets is too long for a digest")
              .withHint("-rawin says that it is a message"));
    }
  }

  private byte[] input() {
    return turned(host.readInput(options.value("in")), options.has("rev"));
  }

  /** Octets, turned round in place where that is asked for. */
  static byte[] turned(byte[] octets, boolean wanted) {
    for (int i = 0; wanted && i < octets.length / 2; i++) {
      byte first = octets[i];
      octets[i] = octets[octets.length - 1 - i];
      octets[octets.length - 1 - i] = first;
    }
    return octets;
  }
}
