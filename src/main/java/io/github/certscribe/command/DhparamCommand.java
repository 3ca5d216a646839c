package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.ParameterChecks;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** {@code openssl dhparam}. */
public final class DhparamCommand implements Command {
  private static final int DEFAULT_BITS = 2048;
  private static final int LEAST_BITS = 512;

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("dhparam", "Makes, shows and checks Diffie-Hellman parameters")
            .flag("check", "Check the parameters")
            .flag("dsaparam", "Make or read DSA parameters and turn them into Diffie-Hellman's")
            .text("in", "The parameters; standard input unless given")
            .add("inform", Kind.PEM_OR_DER, "Form of the input")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .flag("text", "Print the parameters")
            .flag("noout", "Write no parameters")
            .flag("2", "Make parameters with the generator 2, which is the default")
            .flag("3", "Make parameters with the generator 3")
            .flag("5", "Make parameters with the generator 5");
    if (dialect.has35Additions()) {
      table.flag("verbose", "Show progress, which is the default").flag("quiet", "No progress");
    }
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public int run(Options options, Host host) {
    int generator = 0;
    for (Options.Given given : options.inOrder()) {
      generator = switch (given.name()) {
        case "2", "3", "5" -> given.name().charAt(0) - '0';
        default -> generator;
      };
    }
    boolean quiet = CommonOptions.verbosity(options) < 0;
    int bits = bits(options, generator);
    boolean dsa = options.has("dsaparam");
    if (dsa && generator != 0) {
      throw new DiagnosticException(
          Diagnostic.of("-dsaparam leaves no choice of the generator").withHint("leave out -" + generator));
    }
    KeyParameters parameters;
    if (bits > 0) {
      if (options.has("in")) {
        host.printError("Warning, input file " + options.value("in") + " ignored\n");
      }
      parameters = make(host, bits, generator == 0 ? 2 : generator, dsa, quiet);
    } else {
      parameters =
          KeyParametersReader.first(
              CommonOptions.beforeReading(options, host), options.value("in"), options.format("inform", "PEM"),
              dsa ? "DSA" : "DH");
    }
    parameters = dsa ? parameters.forDiffieHellman() : parameters;
    return write(options, host, parameters);
  }

  private static KeyParameters make(Host host, int bits, int generator, boolean dsa, boolean quiet) {
    if (!quiet) {
      host.printError(
          "Generating " + (dsa ? "DSA" : "DH") + " parameters, " + bits + " bit long " + (dsa ? "" : "safe ")
              + "prime\n");
    }
    if (bits < LEAST_BITS) {
      throw new DiagnosticException("a prime of " + bits + " bits is too small; " + LEAST_BITS + " is the least");
    }
    KeyGenerator keys = KeyGenerator.of(dsa ? "DSA" : "DH", true, host.dialect());
    if (dsa) {
      keys.option("dsa_paramgen_bits:" + bits);
    } else {
      keys.option("dh_paramgen_prime_len:" + bits).option("dh_paramgen_generator:" + generator);
    }
    return keys.parameters(host, quiet);
  }

  /** The length of a prime to make; 0 where parameters are read. */
  private static int bits(Options options, int generator) {
    List<String> arguments = options.arguments();
    boolean several = arguments.size() > 1;
    if (several && options.hasArgumentsBeyond(0)) {
      throw new UsageException("dhparam", "extra argument \"" + arguments.get(1) + "\"", "numbits comes last");
    }
    if (arguments.isEmpty() || several) {
      return generator == 0 ? 0 : DEFAULT_BITS;
    }
    Long bits = OptionValue.parseLong(arguments.get(0));
    if (bits == null || bits <= 0 || bits != (int) (long) bits) {
      throw new UsageException("dhparam", "\"" + arguments.get(0) + "\" is no number of bits", null);
    }
    return (int) (long) bits;
  }

  private static int write(Options options, Host host, KeyParameters parameters) {
    TextWriter out = new TextWriter();
    if (options.has("text")) {
      parameters.print(out, 4);
    }
    String problem = options.has("check") ? ParameterChecks.problem(parameters) : null;
    if (problem != null) {
      host.writeOutput(options.value("out"), out.toByteArray(), false);
      throw new DiagnosticException("the parameters are invalid: " + problem);
    }
    if (options.has("check")) {
      host.printError("DH parameters appear to be ok.\n");
    }
    if (!options.has("noout")) {
      out.write(options.format("outform", "PEM").equals("DER") ? parameters.encoded() : parameters.pem());
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }
}
