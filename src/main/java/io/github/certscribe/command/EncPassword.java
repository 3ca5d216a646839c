package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.text.ByteString;

/** The pass phrase of {@code enc}: what names one is looked at whether or not there is something to encrypt. */
final class EncPassword {
  private final String name;
  private final Options options;
  private final Host host;
  private String given;

  /**
   * Reads the files of {@code -kfile}.
   *
   * @param name what the command is called
   */
  EncPassword(String name, Options options, Host host) {
    this.name = name;
    this.options = options;
    this.host = host;
    for (Options.Given option : options.inOrder()) {
      switch (option.name()) {
        case "k" -> given = option.value();
        case "kfile" -> given = firstLine(option.value());
        default -> { }
      }
    }
  }

  /**
   * The pass phrase; null where there is none and a key is given.
   *
   * @param cipher null for none, which asks for none
   */
  String find(Cipher cipher, boolean encrypt) {
    if (options.has("pass") && given == null) {
      given = Passphrases.resolve(host, options.value("pass"), null)[0];
    }
    if (given != null || options.has("K") || cipher == null) {
      return given;
    }
    String prompt = "enter " + cipher.name() + (encrypt ? " encryption" : " decryption") + " password:";
    String phrase = Passphrases.askPassword(host, prompt, encrypt);
    if (phrase.isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.of("an empty password cannot be typed").withHint("-pass pass: gives it"));
    }
    return phrase;
  }

  private String firstLine(String fileName) {
    byte[] file = host.files().read(fileName);
    int end = 0;
    while (end < file.length && file[end] != '\n' && file[end] != '\r') {
      end++;
    }
    if (end < 2) {
      throw new UsageException(name, "no pass phrase in \"" + fileName + "\"", "two octets are the least");
    }
    return ByteString.of(file, 0, end);
  }
}
