package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl req}: makes and shows certification requests and self-signed certificates. */
public final class ReqCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    return ReqOptionTable.of(dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    ReqOptions.read(options, host);
  }

  @Override
  public int run(Options options, Host host) {
    ReqOptions req = ReqOptions.of(options, host);
    RandomFiles randomness = RandomFiles.of(options, host);
    boolean kept = false;
    try {
      new ReqRun(req, randomness, Credentials.READ, host).run();
    } finally {
      kept = randomness.keep();
    }
    return kept ? 0 : 1;
  }
}
