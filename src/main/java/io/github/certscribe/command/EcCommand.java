package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyChecks;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PointForm;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.text.TextWriter;

/** {@code openssl ec}. */
public final class EcCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("ec", "Reads, shows, checks and converts elliptic curve keys")
            .text("in", "The key; standard input unless given")
            .add("inform", Kind.FORMAT, "PEM or DER where it must be that")
            .flag("pubin", "Read a public key")
            .text("passin", "Where the pass phrase of the input comes from")
            .flag("check", "Check the key")
            .text("param_enc", "named_curve or explicit")
            .text("conv_form", "How points are encoded")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .flag("noout", "Write no key")
            .flag("text", "Print the key")
            .flag("param_out", "Write the curve")
            .flag("pubout", "Write the public key")
            .flag("no_public", "Leave the public key out of the private key")
            .text("passout", "Where the pass phrase for the output comes from")
            .others("Encrypt the key with this cipher");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.pointForm(options, "conv_form");
    CommonOptions.explicit(options, "param_enc");
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    boolean writesPrivateKey =
        !options.has("noout") && !options.has("pubout") && !options.has("pubin") && !options.has("param_out");
    String cipher = CommonOptions.cipherOfOwnForm(options, writesPrivateKey);
    PointForm form = CommonOptions.pointForm(options, "conv_form");
    Boolean explicit = CommonOptions.explicit(options, "param_enc");
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    boolean publicIn = options.has("pubin");
    host.printError("read EC key\n");
    GivenKey key = GivenKey.read(options, host, phrases[0], publicIn, "private key");
    boolean ec = KeyPrinter.algorithm(key.open()).equals("EC");
    if (ec && !publicIn) {
      PrivateKey encoded = KeyPrinter.withEncoding(key.whole(), explicit, form);
      key = GivenKey.of(KeyPrinter.includingPublic(encoded, !options.has("no_public")));
    } else if (ec && (form != null || explicit != null)) {
      key = new GivenKey(null, KeyPrinter.withEncoding(key.open(), explicit, form));
    }
    TextWriter out = new TextWriter();
    if (options.has("text")) {
      key.print(out, form, host);
    }
    if (options.has("check")) {
      boolean valid = !publicIn && KeyChecks.problem(key.whole()) == null;
      host.printError(valid ? "EC Key valid.\n" : "EC Key Invalid!\n");
      host.printError(ec && publicIn ? ErrorLines.missingPrivatePart(host.dialect()) : "");
    }
    boolean publicOut = options.has("pubout") || publicIn;
    boolean noout = options.has("noout");
    if (!noout) {
      host.printError("writing EC key\n");
      try {
        out.write(encoded(options, publicOut, key, cipher, phrases[1], host));
      } catch (DiagnosticException e) {
        if (!options.has("out")) {
          host.write(out.toByteArray());
        }
        throw e;
      }
    }
    boolean secret = !publicIn && (options.has("text") || !publicOut && !options.has("param_out"));
    host.writeOutput(options.value("out"), out.toByteArray(), secret);
    return 0;
  }

  /** Keys of other algorithms are written too, as the real one does; only their curve cannot be. */
  private static byte[] encoded(
      Options options, boolean publicOut, GivenKey key, String cipher, String phrase, Host host) {
    boolean der = options.format("outform", "PEM").equals("DER");
    if (options.has("param_out")) {
      if (!der && options.has(Options.OTHER)) {
        throw new DiagnosticException("ec: a curve is not encrypted, so that a cipher is in the way of -param_out");
      }
      KeyParameters curve = KeyPrinter.parameters(key.open());
      return der ? curve.encoded() : curve.pem();
    }
    if (publicOut) {
      return der ? KeyWriter.publicDer(key.open()) : KeyWriter.publicPem(key.open());
    }
    PrivateKey whole = key.whole();
    if (!KeyWriter.hasTraditional(whole)) {
      throw new DiagnosticException("not an EC key but one of " + whole.algorithm());
    }
    return der ? KeyWriter.der(whole) : KeyWriter.pem(whole, true, cipher, phrase, KeyWriter.OWN_FORM_PROMPT, host);
  }
}
