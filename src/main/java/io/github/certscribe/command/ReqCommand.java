package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl req}. */
public final class ReqCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public int run(Options options, Host host) {
    throw new UnsupportedOperationException("not yet");
  }
}
