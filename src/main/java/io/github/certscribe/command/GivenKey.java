package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.OldKeyText;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PointForm;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.text.TextWriter;

/**
 * The key that a command was given.
 *
 * @param whole the private key; null where only the public one is known
 * @param open the public key
 */
record GivenKey(PrivateKey whole, PublicKey open) {
  static GivenKey of(PrivateKey key) {
    return new GivenKey(key, key.publicKey());
  }

  /**
   * The key of {@code -in} and {@code -inform}.
   *
   * @param phrase the pass phrase, or null where it is to be asked for
   * @param isPublic whether a public key is read
   * @param what what a private key is to messages
   * @throws io.github.certscribe.diagnostic.DiagnosticException where there is no such key
   */
  static GivenKey read(Options options, Host host, String phrase, boolean isPublic, String what) {
    return read(host, options.value("in"), options.format("inform", null), phrase, isPublic, what);
  }

  /**
   * The key of {@code -inkey}, {@code -keyform} and {@code -passin}: a private one, unless the last of {@code -pubin}
   * and {@code -certin} says that there is none.
   */
  static GivenKey readForOperation(Options options, Host host) {
    String phrase = Passphrases.resolve(host, options.value("passin"), null)[0];
    String file = options.value("inkey");
    String format = options.format("keyform", null);
    String kind = null;
    for (Options.Given given : options.inOrder()) {
      kind = given.name().equals("certin") || given.name().equals("pubin") ? given.name() : kind;
    }
    return "certin".equals(kind)
        ? new GivenKey(null, CommonOptions.certificateKey(host, file, format))
        : read(host, file, format, phrase, kind != null, "private key");
  }

  private static GivenKey read(
      Host host, String file, String format, String phrase, boolean isPublic, String what) {
    String argument = Passphrases.argument(phrase);
    return isPublic
        ? new GivenKey(null, KeyReader.publicKey(host, file, format, argument, "public key"))
        : of(KeyReader.privateKey(host, file, format, argument, what));
  }

  /** Prints all that is known of the key. */
  void print(TextWriter out, Host host) {
    print(out, null, host);
  }

  /** @param form in which a curve's base point was asked for; null where it was not */
  void print(TextWriter out, PointForm form, Host host) {
    if (!host.modules().canCompute()) {
      printOld(out, host.dialect());
    } else if (whole == null) {
      KeyPrinter.printPublic(out, open, form, host.dialect());
    } else {
      KeyPrinter.printPrivate(out, whole, host.dialect());
    }
  }

  private void printOld(TextWriter out, Dialect dialect) {
    if (whole == null) {
      OldKeyText.printPublic(out, open, dialect);
    } else {
      OldKeyText.printPrivate(out, whole);
    }
  }
}
