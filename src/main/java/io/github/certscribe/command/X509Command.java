package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl x509}. */
public final class X509Command implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    return X509Options.table(dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    X509Settings.read(options, host.dialect());
  }

  @Override
  public int run(Options options, Host host) {
    return new X509Run(X509Settings.of(options, host.dialect()), Credentials.READ, host).run();
  }
}
