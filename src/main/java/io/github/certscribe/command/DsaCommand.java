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
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
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
    if (options.hasArgumentsBeyond(0)) {
      // The real one complains, and yet ends with 0.
      throw new DiagnosticException(
          Diagnostic.of("dsa: unexpected argument \"" + options.arguments().get(0) + "\""), 0);
    }
    String cipher =
        CommonOptions.cipherOfOwnForm(
            options, !options.has("noout") && !options.has("pubout") && !options.has("pubin"));
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    boolean publicIn = options.has("pubin");
    host.printError("read DSA key\n");
    GivenKey key = GivenKey.read(options, host, phrases[0], publicIn, "private key");
    String algorithm = KeyPrinter.algorithm(key.open());
    if (!algorithm.equals("DSA")) {
      throw new DiagnosticException(
          Diagnostic.of("not a DSA key but one of " + algorithm)
              .withHint("\"openssl pkey\" takes keys of any algorithm"));
    }
    TextWriter out = new TextWriter();
    if (options.has("text")) {
      key.print(out, host);
    }
    if (options.has("modulus")) {
      out.print("Public Key=").println(KeyPrinter.dsaPublicNumber(key.open()));
    }
    boolean noout = options.has("noout");
    boolean publicOut = publicIn || options.has("pubout");
    if (!noout) {
      host.printError("writing DSA key\n");
      try {
        if (!host.modules().canCompute()) {
          host.modules().requireProvider(false);
        }
        out.write(encoded(options, publicOut, key, cipher, phrases[1], host));
      } catch (DiagnosticException e) {
        CommonOptions.showPrinted(options, out, host);
        throw e;
      }
    }
    boolean secret = !publicIn && (options.has("text") || !publicOut);
    host.writeOutput(options.value("out"), out.toByteArray(), secret);
    return 0;
  }

  private static byte[] encoded(
      Options options, boolean publicOut, GivenKey key, String cipher, String phrase, Host host) {
    String form = MicrosoftOptions.form(options);
    boolean der = form.equals("DER");
    if (!der && !form.equals("PEM")) {
      return publicOut
          ? MicrosoftOptions.encoded(form, key.open())
          : MicrosoftOptions.encoded(options, form, key.whole(), phrase, host);
    }
    if (publicOut) {
      return der ? KeyWriter.publicDer(key.open()) : KeyWriter.publicPem(key.open());
    }
    PrivateKey whole = key.whole();
    return der ? KeyWriter.der(whole) : KeyWriter.pem(whole, true, cipher, phrase, KeyWriter.OWN_FORM_PROMPT, host);
  }
}
