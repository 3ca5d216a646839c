package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.PvkFile;

/** The forms that {@code rsa} and {@code dsa} write keys in beside PEM and DER. */
final class MicrosoftOptions {
  private MicrosoftOptions() {}

  /** {@code PEM}, {@code DER}, {@code MSBLOB} or {@code PVK}: what {@code -outform} asks for. */
  static String form(Options options) {
    String form = options.format("outform", "PEM");
    if (!form.equals("DER") && !form.equals("PEM") && !form.equals("MSBLOB") && !form.equals("PVK")) {
      throw new DiagnosticException(
          Diagnostic.of("keys cannot be written as " + form).withHint("PEM, DER, MSBLOB and PVK are known"));
    }
    return form;
  }

  /** A private key in one of Microsoft's forms. */
  static byte[] encoded(Options options, String form, PrivateKey key, String phrase, Host host) {
    if (form.equals("MSBLOB")) {
      return KeyWriter.microsoft(key);
    }
    PvkFile.Encryption encryption = PvkFile.Encryption.STRONG;
    for (Options.Given given : options.inOrder()) {
      encryption =
          switch (given.name()) {
            case "pvk-strong" -> PvkFile.Encryption.STRONG;
            case "pvk-weak" -> PvkFile.Encryption.WEAK;
            case "pvk-none" -> PvkFile.Encryption.NONE;
            default -> encryption;
          };
    }
    return PvkFile.encode(key, encryption, phrase, PvkFile.PROMPT, host);
  }

  /** A public key in one of them. */
  static byte[] encoded(String form, PublicKey key) {
    if (form.equals("PVK")) {
      throw new DiagnosticException("PVK files hold private keys only");
    }
    return KeyWriter.microsoft(key);
  }
}
