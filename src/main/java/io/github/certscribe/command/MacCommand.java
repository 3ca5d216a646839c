package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.derivation.MacAlgorithm;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;

/** {@code openssl mac}. */
public final class MacCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("mac", "Authenticates octets with the MAC named behind the options")
            .text("macopt", "A parameter of the MAC, name:value")
            .text("cipher", "The cipher, as -macopt cipher: gives it")
            .text("digest", "The digest, as -macopt digest: gives it")
            .text("in", "Input file; standard input unless given")
            .text("out", "Output file; standard output unless given")
            .flag("binary", "In octets, not in hexadecimal");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.arguments().isEmpty() || options.hasArgumentsBeyond(1)) {
      throw new UsageException("mac", "one MAC is to be named behind the options", "HMAC and CMAC are two");
    }
    String name = options.arguments().get(0);
    String known = MacAlgorithm.known(name);
    if (known == null) {
      throw new DiagnosticException(
          Diagnostic.of("there is no MAC \"" + name + "\"").withHint("openssl list -mac-algorithms names them"));
    }
    MacAlgorithm mac = MacAlgorithm.create(name, AlgorithmOptions.parameters(options, "macopt", known), host.dialect());
    byte[] input = host.withOpened(options.value("out"), true).readInput(options.value("in"));
    mac.update(input, 0, input.length);
    byte[] result = mac.result();
    if (!options.has("binary")) {
      TextWriter out = new TextWriter();
      for (byte octet : result) {
        out.upperHex(octet);
      }
      result = (options.has("out") ? out : out.println()).toByteArray();
    }
    host.writeOutput(options.value("out"), result, false);
    return 0;
  }
}
