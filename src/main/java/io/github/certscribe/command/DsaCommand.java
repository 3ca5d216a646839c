package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.text.TextWriter;

/** {@code openssl dsa}. */
public final class DsaCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("dsa", "Reads, shows and converts DSA keys")
            .flag("pvk-strong", "PVK with a whole key, which is the default")
            .flag("pvk-weak", "PVK with a key of 40 bits")
            .flag("pvk-none", "PVK without encryption")
            .text("in", "The key; standard input unless given")
            .add("inform", Kind.FORMAT, "PEM or DER where it must be that")
            .flag("pubin", "Read a public key")
            .text("passin", "Where the pass phrase of the input comes from")
            .text("out", "File for the output")
            .add("outform", Kind.FORMAT, "DER or PEM")
            .flag("noout", "Write no key")
            .flag("text", "Print the key")
            .flag("modulus", "Print the public number")
            .flag("pubout", "Write the public key")
            .text("passout", "Where the pass phrase for the output comes from")
            .others("Encrypt the key with this cipher");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (!options.arguments().isEmpty()) {
      // The real one complains, and yet ends with 0.
      throw new DiagnosticException(
          Diagnostic.of("dsa: unexpected argument \"" + options.arguments().get(0) + "\""), 0);
    }
    String cipher = CommonOptions.cipher(options);
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    String in = options.value("in");
    String inform = options.format("inform", null);
    String phrase = Passphrases.argument(phrases[0]);
    boolean publicIn = options.has("pubin");
    host.printError("read DSA key\n");
    PrivateKey key = publicIn ? null : KeyReader.privateKey(host, in, inform, phrase, "private key");
    PublicKey open = publicIn ? KeyReader.publicKey(host, in, inform, phrase, "public key") : key.publicKey();
    String algorithm = KeyPrinter.algorithm(open);
    if (!algorithm.equals("DSA")) {
      throw new DiagnosticException(
          Diagnostic.of("not a DSA key but one of " + algorithm)
              .withHint("\"openssl pkey\" takes keys of any algorithm"));
    }
    TextWriter out = new TextWriter();
    if (options.has("text") && key != null) {
      KeyPrinter.printPrivate(out, key);
    } else if (options.has("text")) {
      KeyPrinter.printPublic(out, open, host.dialect());
    }
    if (options.has("modulus")) {
      out.print("Public Key=").println(KeyPrinter.dsaPublicNumber(open));
    }
    boolean noout = options.has("noout");
    boolean publicOut = publicIn || options.has("pubout");
    if (!noout) {
      host.printError("writing DSA key\n");
      out.write(encoded(options, publicOut, key, open, cipher, phrases[1], host));
    }
    boolean secret = !publicIn && (options.has("text") || !noout && !publicOut);
    host.writeOutput(options.value("out"), out.toByteArray(), secret);
    return 0;
  }

  private static byte[] encoded(
      Options options, boolean publicOut, PrivateKey key, PublicKey open, String cipher, String phrase, Host host) {
    String form = MicrosoftOptions.form(options);
    boolean der = form.equals("DER");
    if (!der && !form.equals("PEM")) {
      return publicOut
          ? MicrosoftOptions.encoded(form, open)
          : MicrosoftOptions.encoded(options, form, key, phrase, host);
    }
    if (publicOut) {
      return der ? open.encoded() : KeyWriter.publicPem(open);
    }
    return der ? KeyWriter.der(key) : KeyWriter.pem(key, true, cipher, phrase, KeyWriter.OWN_FORM_PROMPT, host);
  }
}
