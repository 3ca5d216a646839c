package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.text.TextWriter;

/** {@code openssl genpkey}. */
public final class GenpkeyCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("genpkey", "Makes a private key of any algorithm, or parameters for one")
            .text("paramfile", "Parameters that the key is to have")
            .text("algorithm", "The algorithm: RSA, EC, ED25519...")
            .flag("quiet", "No progress")
            .text("pkeyopt", "An option of the algorithm, name:value")
            .text("config", "A configuration file to load")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .text("pass", "Where the pass phrase for the output comes from")
            .flag("genparam", "Make parameters")
            .flag("text", "Print what was made")
            .others("Encrypt the key with this cipher");
    if (dialect.has35Additions()) {
      CommonOptions.addRandom(table).flag("verbose", "Show progress").text("outpubkey", "File for the public key");
    }
    return CommonOptions.add(table, dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.loadConfig(options, host);
  }

  @Override
  public int run(Options options, Host host) {
    CommonOptions.loadConfig(options, host);
    OptionTable.refuseArguments(options);
    String cipher = CommonOptions.cipher(options);
    boolean genparam = options.has("genparam");
    if (genparam && cipher != null) {
      throw new UsageException("genpkey", "parameters are not encrypted", null);
    }
    KeyGenerator generator = generator(options, host, genparam);
    String phrase = Passphrases.resolve(host, null, options.value("pass"))[1];
    generator.options(options.values("pkeyopt"));
    TextWriter out = new TextWriter();
    if (genparam) {
      KeyParameters parameters = generator.parameters(host, CommonOptions.verbosity(options) < 0);
      boolean ec = parameters.curve() != null && !options.value("algorithm").equalsIgnoreCase("SM2");
      out.write(ec ? parameters.pem("EC") : parameters.pem());
      if (options.has("text")) {
        parameters.print(out);
      }
    } else {
      generate(options, host, generator, cipher, phrase, out);
    }
    if (genparam && options.has("outpubkey")) {
      write("outpubkey", new byte[0], false, options, host);
    }
    write("out", out.toByteArray(), !genparam, options, host);
    return 0;
  }

  private static void write(String option, byte[] octets, boolean secret, Options options, Host host) {
    String file = options.value(option);
    try {
      host.writeOutput(file, octets, secret);
    } catch (DiagnosticException e) {
      if (!FileHabits.endsWellWithoutOutput(host.dialect())) {
        throw e;
      }
      String message = e.getMessage();
      String reason =
          file.isEmpty() ? "No such file or directory" : message.substring(message.lastIndexOf(": ") + 2);
      boolean folder = reason.equals("Is a directory");
      boolean leavesLines = !secret && (folder || reason.equals("No such file or directory"));
      host.printError((secret ? "genpkey: " : "") + "Can't open \"" + file + "\" for writing, " + reason + "\n"
          + (leavesLines ? ErrorLines.unwritable(file, folder) : "") + "Error writing to "
          + (option.equals("out") ? "outfile" : option) + ": '" + file + "'. Error: " + reason + "\n");
    }
  }

  private static KeyGenerator generator(Options options, Host host, boolean genparam) {
    String algorithm = options.value("algorithm");
    String file = options.value("paramfile");
    if (algorithm != null && file != null) {
      throw new DiagnosticException("-paramfile says the algorithm already; -algorithm must not");
    }
    if (algorithm == null && (file == null || genparam)) {
      throw new UsageException("genpkey", "no algorithm was named", "-algorithm RSA names one");
    }
    if (file != null) {
      CommonOptions.refuseEngine(options);
    }
    return file == null
        ? KeyGenerator.of(algorithm, genparam, host.dialect())
        : KeyGenerator.of(KeyParametersReader.any(host, file));
  }

  private static void generate(
      Options options, Host host, KeyGenerator generator, String cipher, String phrase, TextWriter out) {
    StringBuilder progress = CommonOptions.verbosity(options) < 0 ? null : new StringBuilder();
    PrivateKey key = generator.generate(host.random(), progress);
    if (progress != null && progress.length() > 0) {
      host.printError(progress.toString());
    }
    boolean der = options.format("outform", "PEM").equals("DER");
    out.write(der ? KeyWriter.der(key) : KeyWriter.pem(key, false, cipher, phrase, KeyWriter.PEM_PROMPT, host));
    if (options.has("text")) {
      KeyPrinter.printPrivate(out, key, host.dialect());
    }
    if (options.has("outpubkey")) {
      byte[] encoded = der ? KeyWriter.publicDer(key.publicKey()) : KeyWriter.publicPem(key.publicKey());
      write("outpubkey", encoded, true, options, host);
    }
  }
}
