package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;

/** {@code openssl gendsa}. */
public final class GendsaCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("gendsa", "Makes a DSA key from a file of parameters")
            .text("out", "File for the key")
            .text("passout", "Where the pass phrase for the output comes from")
            .flag("verbose", "Say what is done")
            .others("Encrypt the key with this cipher");
    if (dialect.has35Additions()) {
      table.flag("quiet", "Say nothing");
    }
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.arguments().isEmpty() || options.hasArgumentsBeyond(1)) {
      throw new UsageException("gendsa", "one file of parameters is wanted", "\"openssl dsaparam\" makes one");
    }
    String cipher = CommonOptions.cipher(options);
    String phrase = Passphrases.resolve(host, null, options.value("passout"))[1];
    KeyParameters parameters = KeyParametersReader.ofKind(host, options.arguments().get(0), null, "DSA");
    PrivateKey key = KeyGenerator.of(parameters).generate(host.random(), null);
    if (CommonOptions.verbosity(options) > 0) {
      host.printError("Generating DSA key with " + key.bits() + " bits\n");
    }
    host.writeOutput(
        options.value("out"), KeyWriter.pem(key, false, cipher, phrase, KeyWriter.PEM_PROMPT, host), true);
    return 0;
  }
}
