package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyChecks;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PointForm;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.RsaPrivateKey;
import io.github.certscribe.text.TextWriter;

/** {@code openssl pkey}. */
public final class PkeyCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("pkey", "Reads, shows, checks and converts keys of any algorithm")
            .flag("check", "Check the whole key")
            .flag("pubcheck", "Check the public part")
            .text("in", "The key; standard input unless given")
            .add("inform", Kind.FORMAT, "PEM or DER where it must be that")
            .text("passin", "Where the pass phrase of the input comes from")
            .flag("pubin", "Read a public key")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .text("passout", "Where the pass phrase for the output comes from")
            .flag("traditional", "Write the algorithm's own form instead of PKCS#8")
            .flag("pubout", "Write the public key only")
            .flag("noout", "Write no key")
            .flag("text", "Print the key")
            .flag("text_pub", "Print the public key")
            .text("ec_conv_form", "How points are encoded")
            .text("ec_param_enc", "named_curve or explicit")
            .others("Encrypt the key with this cipher");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.pointForm(options, "ec_conv_form");
    CommonOptions.explicit(options, "ec_param_enc");
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    PointForm form = CommonOptions.pointForm(options, "ec_conv_form");
    Boolean explicit = CommonOptions.explicit(options, "ec_param_enc");
    boolean der = options.format("outform", "PEM").equals("DER");
    boolean pubin = options.has("pubin");
    boolean publicOnly = options.has("pubout") || pubin;
    boolean noout = options.has("noout");
    String cipher = CommonOptions.cipher(options, !noout && !publicOnly);
    warn(options, host, cipher, der, noout);
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    GivenKey key = GivenKey.read(options, CommonOptions.beforeReading(options, host), phrases[0], pubin, "key");
    if (form != null || explicit != null) {
      if (key.open().isSm2()) {
        throw new DiagnosticException("the form of SM2's keys cannot be chosen here");
      }
      key =
          pubin
              ? new GivenKey(null, KeyPrinter.withEncoding(key.open(), explicit, form))
              : GivenKey.of(KeyPrinter.withEncoding(key.whole(), explicit, form));
    }
    TextWriter out = new TextWriter();
    check(options, key, out, host);
    try {
      write(options, host, key, cipher, phrases[1], form, out);
    } catch (DiagnosticException e) {
      // What was said before is shown though the command fails; a file is not begun.
      if (!options.has("out")) {
        host.write(out.toByteArray());
      }
      throw e;
    }
    boolean secret = !publicOnly && (!noout || options.has("text") && !options.has("text_pub"));
    host.writeOutput(options.value("out"), out.toByteArray(), secret);
    return 0;
  }

  private static void write(
      Options options, Host host, GivenKey key, String cipher, String phrase, PointForm form, TextWriter out) {
    boolean der = options.format("outform", "PEM").equals("DER");
    boolean publicOnly = options.has("pubout") || options.has("pubin");
    boolean noout = options.has("noout");
    boolean text = options.has("text") || options.has("text_pub");
    if (der && !noout && text) {
      throw new DiagnosticException("text cannot be written where the output is DER");
    }
    if (!noout && publicOnly) {
      out.write(der ? KeyWriter.publicDer(key.open()) : KeyWriter.publicPem(key.open()));
    } else if (!noout) {
      boolean traditional = options.has("traditional");
      PrivateKey written = key.whole();
      if (traditional && !der) {
        if (!KeyWriter.hasTraditionalPem(written)) {
          throw new DiagnosticException("a key of " + written.algorithm() + " has no traditional form");
        }
        written = KeyPrinter.forTraditionalPem(written);
      }
      out.write(
          der
              ? KeyWriter.der(written)
              : KeyWriter.pem(written, traditional, cipher, phrase, KeyWriter.PEM_PROMPT, host));
    }
    if (text) {
      boolean whole = !options.has("text_pub") && !publicOnly;
      GivenKey shown = whole ? key : new GivenKey(null, key.open());
      shown.print(out, form, host);
    }
  }

  private static void warn(Options options, Host host, String cipher, boolean der, boolean noout) {
    if (options.has("text") && options.has("text_pub")) {
      host.printError("Warning: The -text option is ignored with -text_pub\n");
    }
    if (options.has("traditional") && (noout || der)) {
      host.printError("Warning: The -traditional is ignored since there is no PEM output\n");
    }
    if (cipher != null && (der || noout)) {
      throw new DiagnosticException("a cipher can only be used where the output is a key in PEM");
    }
    if (options.has("passout") && cipher == null) {
      host.printError("Warning: The -passout option is ignored without a cipher option\n");
    }
  }

  /** Says that a key is valid, where that was asked. */
  private static void check(Options options, GivenKey key, TextWriter out, Host host) {
    if (!options.has("check") && !options.has("pubcheck")) {
      return;
    }
    CommonOptions.refuseEngine(options);
    boolean whole = options.has("check") && key.whole() != null;
    if (whole && key.whole() instanceof RsaPrivateKey) {
      host.modules().requireRandom();
    }
    String problem = whole ? KeyChecks.problem(key.whole()) : KeyChecks.problem(key.open());
    if (problem != null) {
      throw new DiagnosticException("the key is invalid: " + problem);
    }
    out.println("Key is valid");
  }
}
