package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.derivation.KeyDerivation;
import io.github.certscribe.derivation.Parameters;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.modules.PropertyQuery;
import io.github.certscribe.text.TextWriter;

/** {@code openssl kdf}. */
public final class KdfCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("kdf", "Derives a key with the function named behind the options")
            .text("kdfopt", "A parameter of the function, name:value")
            .text("cipher", "The cipher, as -kdfopt cipher: gives it")
            .text("digest", "The digest, as -kdfopt digest: gives it")
            .text("mac", "The MAC, as -kdfopt mac: gives it")
            .text("keylen", "Octets of the key")
            .text("out", "Output file; standard output unless given")
            .flag("binary", "In octets, not in hexadecimal");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.arguments().size() != 1) {
      throw new UsageException("kdf", "one function is to be named behind the options", "HKDF and PBKDF2 are two");
    }
    String name = options.arguments().get(0);
    String function = KeyDerivation.canonical(name, host.dialect());
    if (function == null || function.equals("PBKDF1") && !host.modules().hasLegacyProvider()) {
      throw new DiagnosticException(
          Diagnostic.of("there is no function \"" + name + "\"").withHint("openssl list -kdf-algorithms names them"));
    }
    Parameters parameters =
        AlgorithmOptions.parameters(options, "kdfopt", KeyDerivation.known(function, host.dialect()));
    boolean named = parameters.has("digest") || parameters.has("cipher") || parameters.has("mac");
    if (named || function.equals("SCRYPT") || function.startsWith("ARGON2")) {
      refuseProperties(parameters.text("properties"));
    }
    Long length = options.has("keylen") ? OptionValue.parseLong(options.value("keylen")) : null;
    if (length == null || length <= 0 || length > Integer.MAX_VALUE / 8) {
      throw new DiagnosticException(Diagnostic.of("no length of the key").withHint("-keylen gives it, in octets"));
    }
    byte[] key = KeyDerivation.derive(function, parameters, (int) (long) length, host.dialect());
    host.writeOutput(options.value("out"), options.has("binary") ? key : written(key), false);
    return 0;
  }

  /** The digest, cipher or MAC that a function works with is asked for with these. */
  private static void refuseProperties(String query) {
    String missing = query == null ? null : PropertyQuery.ofOption(query).missing(false);
    if (missing != null) {
      throw new DiagnosticException("-kdfopt properties: no algorithm has the property \"" + missing + "\"");
    }
  }

  private static byte[] written(byte[] key) {
    TextWriter out = new TextWriter();
    for (int i = 0; i < key.length; i++) {
      out.print(i == 0 ? "" : ":").upperHex(key[i]);
    }
    return out.println().println().toByteArray();
  }
}
