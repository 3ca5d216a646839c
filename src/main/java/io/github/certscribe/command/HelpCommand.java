package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.CommandTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.OpensslBuild;
import io.github.certscribe.text.TextWriter;

/** {@code openssl help} without a command: the list of commands, on stderr as the real one's. */
public final class HelpCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    return new OptionTable("help", "Lists the commands; with a command's name, shows its options.");
  }

  /** {@code help NAME} never comes here: it is {@code NAME -help}. */
  @Override
  public int run(Options options, Host host) {
    if (!options.arguments().isEmpty()) {
      throw new UsageException("help", "too many arguments", "\"openssl help NAME\" shows one command's options");
    }
    TextWriter out = new TextWriter();
    String release = OpensslBuild.line(host.dialect()).substring(0, 11);
    out.println("Commands of certscribe, which answers as " + release + " does:");
    int column = 0;
    for (String name : CommandTable.names(host.dialect())) {
      out.print(column == 0 ? "  " : "").print(name).spaces(column == 4 ? 0 : 16 - name.length());
      column = (column + 1) % 5;
      if (column == 0) {
        out.println();
      }
    }
    if (column != 0) {
      out.println();
    }
    out.println("\"openssl NAME -help\" shows the options of one.");
    host.printError(out.toString());
    return 0;
  }
}
