package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.Pkcs8Scheme;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.pem.PemWriter;

/** {@code openssl pkcs8}. */
public final class Pkcs8Command implements Command {
  private static final int DEFAULT_ITERATIONS = 2048;
  /** N, r and p of {@code -scrypt}. */
  private static final long[] SCRYPT = {16384, 8, 1};

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("pkcs8", "Converts private keys to and from PKCS#8")
            .text("v1", "Encrypt as PKCS#5 1.5 or PKCS#12 do, with this algorithm")
            .text("v2", "Encrypt as PKCS#5 2.0 does, with this cipher")
            .text("v2prf", "Pseudo-random function of PKCS#5 2.0")
            .text("in", "The key; standard input unless given")
            .add("inform", Kind.PEM_OR_DER, "Form of the input")
            .text("passin", "Where the pass phrase of the input comes from")
            .flag("nocrypt", "The PKCS#8 is not encrypted")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .flag("topk8", "Write PKCS#8")
            .text("passout", "Where the pass phrase for the output comes from")
            .flag("traditional", "Write the algorithm's own form")
            .add("iter", Kind.POSITIVE, "How often the derivation is repeated")
            .flag("noiter", "Derive once")
            .flag("scrypt", "Derive with scrypt")
            .add("scrypt_N", Kind.LONG, "scrypt's N")
            .add("scrypt_r", Kind.LONG, "scrypt's r")
            .add("scrypt_p", Kind.LONG, "scrypt's p");
    if (dialect.has35Additions()) {
      table.add("saltlen", Kind.POSITIVE, "Octets of salt");
    }
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    scheme(options, host);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    Pkcs8Scheme scheme = scheme(options, host);
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    boolean der = options.format("outform", "PEM").equals("DER");
    String in = options.value("in");
    Host reading = CommonOptions.beforeReading(options, host);
    byte[] encoded;
    if (options.has("topk8")) {
      PrivateKey key =
          KeyReader.privateKey(
              reading, in, options.format("inform", null), Passphrases.argument(phrases[0]), "private key");
      boolean nocrypt = options.has("nocrypt");
      byte[] info =
          nocrypt ? key.privateKeyInfo() : scheme.encrypt(key, phrases[1], "Enter Encryption Password", host);
      encoded = der ? info : PemWriter.encode(nocrypt ? "PRIVATE KEY" : "ENCRYPTED PRIVATE KEY", info);
    } else {
      PrivateKey key =
          KeyReader.pkcs8(reading, in, options.format("inform", "PEM"), options.has("nocrypt"), phrases[0]);
      encoded = back(key, der, options.has("traditional"));
    }
    host.writeOutput(options.value("out"), encoded, true);
    return 0;
  }

  /** What has no form of its own, or cannot be written, comes out as nothing, and is no failure to the real one. */
  private static byte[] back(PrivateKey key, boolean der, boolean traditional) {
    byte[] nothing = new byte[0];
    try {
      return der ? KeyWriter.der(key)
          : !traditional ? KeyWriter.pem(key, false)
          : KeyWriter.hasTraditionalPem(key) ? KeyWriter.pem(KeyPrinter.forTraditionalPem(key), true) : nothing;
    } catch (DiagnosticException e) {
      return nothing;
    }
  }

  private static Pkcs8Scheme scheme(Options options, Host host) {
    Pkcs8Scheme scheme = new Pkcs8Scheme(host.dialect());
    int iterations = DEFAULT_ITERATIONS;
    String cipher = null;
    long[] scrypt = new long[SCRYPT.length];
    for (Options.Given given : options.inOrder()) {
      String value = given.value();
      switch (given.name()) {
        case "v1" -> scheme.pbes1(value);
        case "v2" -> cipher = value;
        case "v2prf" -> scheme.pseudoRandomFunction(value);
        case "iter" -> iterations = (int) options.number("iter", DEFAULT_ITERATIONS);
        case "noiter" -> iterations = 1;
        case "saltlen" -> scheme.saltLength((int) options.number("saltlen", 0));
        case "scrypt" -> System.arraycopy(SCRYPT, 0, scrypt, 0, SCRYPT.length);
        case "scrypt_N", "scrypt_r", "scrypt_p" -> {
          long number = Options.number(value);
          if (number <= 0) {
            throw scryptProblem(given.name().substring(7), value);
          }
          scrypt["Nrp".indexOf(given.name().charAt(7))] = number;
        }
        default -> { }
      }
    }
    if (cipher != null && !options.has("help")) {
      // It is looked up when all options are read.
      scheme.cipher(cipher);
    }
    scheme.iterations(iterations);
    scheme.scrypt(scrypt);
    return scheme;
  }

  private static DiagnosticException scryptProblem(String name, String value) {
    return new DiagnosticException(
        Diagnostic.of("scrypt cannot have " + name + " = " + value)
            .withHint("N is a power of two, r and p are above zero"));
  }
}
