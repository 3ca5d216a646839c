package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;

/** A command of one of the programs: {@code req} of {@code openssl}. */
public interface Command {
  /** What may be given, in the release imitated. */
  OptionTable options(Dialect dialect);

  /** Whether standard output comes in blocks, behind what the command says on standard error meanwhile. */
  default boolean gathersOutput() {
    return false;
  }

  /**
   * Does what is done while options are read, where {@code -help} stands behind some.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the command fails before it comes to that
   */
  default void beforeHelp(Options options, Host host) {}

  /**
   * @return the exit status
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the command fails with something to say
   */
  int run(Options options, Host host);
}
