package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl skeyutl}, of 3.5: keys of a kind that no provider of that release makes. */
public final class SkeyutlCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("skeyutl", "Makes opaque symmetric keys, where a provider has them")
            .text("skeyopt", "A parameter of the key, name:value")
            .text("skeymgmt", "Who manages the key")
            .flag("genkey", "Make a key")
            .text("cipher", "The cipher that the key is for");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (!options.has("skeymgmt") && !options.has("cipher")) {
      throw new DiagnosticException(
          Diagnostic.of("nothing says which keys are meant").withHint("-skeymgmt or -cipher does"));
    }
    throw new DiagnosticException("no provider here makes opaque keys");
  }
}
