package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.ParameterChecks;
import io.github.certscribe.text.TextWriter;

/** {@code openssl pkeyparam}. */
public final class PkeyparamCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("pkeyparam", "Shows and checks key parameters")
            .flag("check", "Check the parameters")
            .text("in", "The parameters; standard input unless given")
            .text("out", "File for the output")
            .flag("text", "Print the parameters")
            .flag("noout", "Write no parameters");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    KeyParameters parameters = KeyParametersReader.any(CommonOptions.beforeReading(options, host), options.value("in"));
    TextWriter out = new TextWriter();
    if (options.has("check")) {
      CommonOptions.refuseEngine(options);
      String problem = ParameterChecks.problem(parameters);
      if (problem != null) {
        throw new DiagnosticException("the parameters are invalid: " + problem);
      }
      out.println("Parameters are valid");
    }
    if (!options.has("noout")) {
      out.write(parameters.pem());
    }
    if (options.has("text")) {
      parameters.print(out);
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }
}
