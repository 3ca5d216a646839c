package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** {@code openssl dsaparam}. */
public final class DsaparamCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("dsaparam", "Makes, shows and converts DSA parameters, and makes keys")
            .text("in", "The parameters; standard input unless given")
            .add("inform", Kind.PEM_OR_DER, "Form of the input")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .flag("text", "Print the parameters")
            .flag("noout", "Write no parameters")
            .flag("verbose", "Say what is done")
            .flag("genkey", "Make a key");
    if (dialect.has35Additions()) {
      table.flag("quiet", "Say nothing");
    }
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public int run(Options options, Host host) {
    int bits = number(options, 0);
    int orderBits = host.dialect().has35Additions() ? number(options, 1) : 0;
    int most = host.dialect().has35Additions() ? 2 : 1;
    if (options.arguments().size() > most) {
      throw new UsageException("dsaparam", "extra argument \"" + options.arguments().get(most) + "\"", null);
    }
    KeyParameters parameters = bits > 0 ? make(options, host, bits, orderBits) : read(options, host);
    boolean genkey = options.has("genkey");
    boolean der = options.format("outform", "PEM").equals("DER");
    TextWriter out = new TextWriter();
    if (options.has("text")) {
      parameters.print(out);
    }
    if (!options.has("noout") && !(genkey && der)) {
      out.write(der ? parameters.encoded() : parameters.pem());
    }
    if (genkey) {
      if (CommonOptions.verbosity(options) > 0) {
        host.printError("Generating DSA key\n");
      }
      PrivateKey key = KeyGenerator.of(parameters).generate(host.random(), null);
      out.write(der ? KeyWriter.der(key) : KeyWriter.pem(key, false));
    }
    host.writeOutput(options.value("out"), out.toByteArray(), genkey);
    return 0;
  }

  private static int number(Options options, int index) {
    List<String> arguments = options.arguments();
    if (arguments.size() <= index) {
      return 0;
    }
    Long number = OptionValue.parseLong(arguments.get(index));
    if (number == null || number < 0 || number != (int) (long) number) {
      throw new UsageException("dsaparam", "\"" + arguments.get(index) + "\" is no number of bits", null);
    }
    return (int) (long) number;
  }

  private static KeyParameters make(Options options, Host host, int bits, int orderBits) {
    boolean verbose = CommonOptions.verbosity(options) > 0;
    if (verbose) {
      host.printError(
          "Generating DSA parameters, " + bits + " bit long prime\nThis could take some time\n");
    }
    KeyGenerator generator =
        KeyGenerator.of("DSA", true, host.dialect()).option("dsa_paramgen_bits:" + bits);
    if (orderBits > 0) {
      generator.option("dsa_paramgen_q_bits:" + orderBits);
    }
    return generator.parameters(host, !verbose);
  }

  private static KeyParameters read(Options options, Host host) {
    return KeyParametersReader.ofKind(
        CommonOptions.beforeReading(options, host), options.value("in"), options.format("inform", null), "DSA");
  }
}
