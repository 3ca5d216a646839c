package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyAgreement;
import io.github.certscribe.key.KeyEncapsulation;
import io.github.certscribe.key.KeyOperations;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.text.ByteString;
import java.util.Arrays;
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
      case "derive" -> write(agree());
      case "encap", "decap" -> {
        if (settings.is("encap")) {
          encapsulate();
        } else {
          decapsulate();
        }
      }
      case "verifyrecover" -> {
        if (dialect.encapsulatesKeys()) {
          checkRoom();
        }
        write(KeyOperations.recover(open, input(), keyOptions, dialect));
      }
      case "encrypt" -> {
        host.modules().requireRandom();
        checkRoom();
        write(KeyOperations.encrypt(open, input(), keyOptions, dialect));
      }
      case "decrypt" -> {
        CertificateSigner.requireRandom(key, host);
        checkRoom();
        write(KeyOperations.decrypt(key, input(), keyOptions, dialect));
      }
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
      if (settings.is("verify")) {
        tell(false);
      }
      throw new DiagnosticException(
          Diagnostic.of("this kind of key needs its input in a file").withHint("-in names it"));
    }
    if (message && settings.is("verify") && options.has("in") && host.files().isDirectory(options.value("in"))) {
      // What cannot be read is not what was signed.
      tell(false);
    }
    byte[] input = message ? OperationFiles.beside(options, host).readInput(options.value("in")) : input();
    if (itself && input.length == 0) {
      if (settings.is("verify") && options.value("in").equals("-")) {
        tell(false);
      }
      throw new DiagnosticException(
          Diagnostic.of("the input is empty").withHint("keys that sign messages whole take none that is empty"));
    }
    if (!message) {
      checkLength(input);
    }
    if (settings.is("verify")) {
      return verify(message, input, digest, dialect);
    }
    CertificateSigner.requireRandom(key, host);
    if (!message) {
      checkRoom();
    }
    write(
        message
            ? KeyOperations.signMessage(key, digest, input, keyOptions, dialect)
            : KeyOperations.sign(key, input, keyOptions, dialect));
    return 0;
  }

  private int verify(boolean message, byte[] input, String digest, Dialect dialect) {
    byte[] signature = OperationFiles.beside(options, host).files().read(options.value("sigfile"));
    boolean valid =
        message
            ? KeyOperations.verifyMessage(open, digest, input, signature, keyOptions, dialect)
            : KeyOperations.verify(open, input, signature, keyOptions, dialect);
    tell(valid);
    return valid ? 0 : 1;
  }

  private void tell(boolean valid) {
    String words = valid ? "Signature Verified Successfully\n" : "Signature Verification Failure\n";
    host.writeOutput(options.value("out"), ByteString.bytes(words), false);
  }

  private static void checkLength(byte[] hash) {
    if (hash.length > LONGEST_HASH) {
      throw new DiagnosticException(
          Diagnostic.of("the input of " + hash.length + " octets is too long for a digest")
              .withHint("-rawin says that it is a message"));
    }
  }

  private byte[] input() {
    return OperationFiles.read(options, host);
  }

  private void write(byte[] result) {
    OperationFiles.write(options, host, result);
  }

  /** Reads the other side's key and derives a secret. */
  private byte[] agree() {
    SharedSecretKdf function = new SharedSecretKdf(key, keyOptions);
    KeyAgreement.check(key, function.others());
    if (!options.has("peerkey")) {
      throw new DiagnosticException(
          Diagnostic.of("the other side's key is missing").withHint("-peerkey names its file"));
    }
    PublicKey peer = KeyReader.publicKey(host, options.value("peerkey"), options.format("peerform", null), "peer key");
    byte[] secret = KeyAgreement.derive(key, peer, function.others());
    int length = function.isNone() ? secret.length : function.length();
    int room = room(length);
    if (room < length && !(function.isNone() && key.algorithm().equals("EC"))) {
      throw noRoom(length);
    }
    if (!function.isNone()) {
      return function.derive(secret, host.dialect());
    }
    return Arrays.copyOf(secret, Math.min(room, secret.length));
  }

  /** How long a result may be, where {@code -kdflen} says it: in decimal digits, whatever else is a number. */
  private int room(int otherwise) {
    int given = (int) options.decimal("kdflen", 0);
    return given == 0 ? otherwise : given;
  }

  private void checkRoom() {
    int length = KeyOperations.largestResult(key, open);
    if (room(length) < length) {
      throw noRoom(length);
    }
  }

  private static DiagnosticException noRoom(int length) {
    return new DiagnosticException(
        Diagnostic.of("the result takes up to " + length + " octets").withHint("-kdflen says how many there may be"));
  }

  private void encapsulate() {
    if (!options.has("secret")) {
      throw new DiagnosticException(
          Diagnostic.of("there is nowhere to put the secret").withHint("-secret names a file"));
    }
    KeyEncapsulation made =
        KeyEncapsulation.encapsulate(open, options.value("kemop"), keyOptions, host.random());
    host.writeOutput(options.value("secret"), made.secret(), true);
    write(made.encapsulated());
  }

  private void decapsulate() {
    byte[] encapsulated = OperationFiles.beside(options, host).readInput(options.value("in"));
    byte[] secret = KeyEncapsulation.decapsulate(key, options.value("kemop"), encapsulated);
    if (options.has("secret")) {
      host.writeOutput(options.value("secret"), secret, true);
    } else {
      write(secret);
    }
  }
}
