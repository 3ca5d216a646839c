package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.RsaGenerator;
import io.github.certscribe.key.RsaPrivateKey;
import java.math.BigInteger;
import java.util.List;

/** {@code openssl genrsa}. */
public final class GenrsaCommand implements Command {
  private static final int DEFAULT_BITS = 2048;

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("genrsa", "Makes an RSA private key of numbits bits (2048 unless given)")
            .text("engine", "Taken and refused as no engine is here")
            .flag("3", "Public exponent 3")
            .flag("F4", "Public exponent 65537, which is the default")
            .flag("f4", "The same")
            .text("out", "File for the key")
            .text("passout", "Where the pass phrase for the output comes from")
            .add("primes", Kind.POSITIVE, "How many primes the modulus has")
            .flag("verbose", "Show progress")
            .flag("traditional", "Write PKCS#1 instead of PKCS#8")
            .text("rand", "Files to stir into the random numbers")
            .text("writerand", "File to write random octets to")
            .text("provider-path", "Where providers are looked for")
            .text("provider", "A provider to load")
            .text("propquery", "A property query")
            .others("Encrypt the key with this cipher");
    if (dialect.has35Additions()) {
      table.flag("quiet", "No progress").text("provparam", "A parameter for a provider");
    }
    return table;
  }

  @Override
  public int run(Options options, Host host) {
    int bits = bits(options);
    int primes = (int) options.number("primes", 2);
    BigInteger exponent = BigInteger.valueOf(65537);
    boolean verbose = false;
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "3" -> exponent = BigInteger.valueOf(3);
        case "F4", "f4" -> exponent = BigInteger.valueOf(65537);
        case "verbose" -> verbose = true;
        case "quiet" -> verbose = false;
        default -> { }
      }
    }
    String cipher = options.value(Options.OTHER);
    if (cipher != null) {
      KeyWriter.checkCipher(cipher);
    }
    String phrase = Passphrases.resolve(host, null, options.value("passout"))[1];
    RsaGenerator.checkLength(bits, host);
    if (primes < 2 || primes > RsaGenerator.maximumPrimes(bits)) {
      throw new DiagnosticException("an RSA key of " + bits + " bits cannot have " + primes + " primes");
    }
    if (verbose) {
      host.printError("Generating RSA key with " + bits + " bits\n");
    }
    StringBuilder progress = verbose ? new StringBuilder() : null;
    RsaPrivateKey key = new RsaGenerator(host.random(), exponent).generate(bits, primes, progress);
    if (verbose) {
      String hex = exponent.toString(16);
      host.printError(progress + "e is " + exponent + " (0x" + (hex.length() % 2 == 0 ? "" : "0") + hex + ")\n");
    }
    host.writeOutput(options.value("out"),
        KeyWriter.pem(key, options.has("traditional"), cipher, phrase, KeyWriter.PEM_PROMPT, host), true);
    return 0;
  }

  private static int bits(Options options) {
    List<String> arguments = options.arguments();
    boolean several = arguments.size() > 1;
    if (arguments.isEmpty() || several && !options.hasArgumentsBeyond(0)) {
      return DEFAULT_BITS;
    }
    if (several) {
      throw new UsageException("genrsa", "extra argument \"" + arguments.get(1) + "\"", "numbits comes last");
    }
    Long bits = OptionValue.parseLong(arguments.get(0));
    if (bits == null || bits != (int) (long) bits) {
      throw new UsageException("genrsa", "\"" + arguments.get(0) + "\" is no number of bits", null);
    }
    return (int) (long) bits;
  }
}
