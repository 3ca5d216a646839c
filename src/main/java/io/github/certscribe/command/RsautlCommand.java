package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyOperations;
import java.util.List;

/** {@code openssl rsautl}, which {@code pkeyutl} has taken the place of. */
public final class RsautlCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("rsautl", "Signs, verifies, encrypts and decrypts with RSA")
            .flag("sign", "Sign with a private key").flag("verify", "Recover what was signed")
            .flag("encrypt", "Encrypt with a public key").flag("decrypt", "Decrypt with a private key")
            .text("in", "Input file; standard input unless given").text("inkey", "The key")
            .add("keyform", Kind.PEM_DER_OR_ENGINE, "PEM or DER where the key must be that")
            .flag("pubin", "The key is a public one").flag("certin", "The key is a certificate's")
            .flag("rev", "Turn the input round").text("passin", "Where the pass phrase of the key comes from")
            .text("out", "Output file; standard output unless given")
            .flag("raw", "No padding").flag("pkcs", "PKCS#1 v1.5 padding, which is the default")
            .flag("x931", "X9.31 padding").flag("oaep", "OAEP padding")
            .flag("asn1parse", "List the output as ASN.1").flag("hexdump", "Dump the output in hexadecimal");
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    String operation = null;
    String padding = "pkcs1";
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "sign", "verify", "encrypt", "decrypt" -> operation = given.name();
        case "raw" -> padding = "none";
        case "pkcs" -> padding = "pkcs1";
        case "x931", "oaep" -> padding = given.name();
        default -> { }
      }
    }
    operation = operation == null ? "verify" : operation;
    boolean open = options.has("pubin") || options.has("certin");
    // Also where another operation comes after it.
    boolean secret = options.has("sign") || options.has("decrypt");
    if (secret && open) {
      throw new UsageException("rsautl", "-sign and -decrypt need a private key", null);
    }
    if (padding.equals("oaep") && (operation.equals("sign") || operation.equals("verify"))) {
      throw new DiagnosticException("OAEP pads what is encrypted, not what is signed");
    }
    byte[] result = result(options, host, operation, List.of("rsa_padding_mode:" + padding));
    OperationFiles.write(options, host, result);
    return 0;
  }

  private static byte[] result(Options options, Host host, String operation, List<String> padding) {
    GivenKey key = GivenKey.readForOperation(options, host);
    byte[] input = OperationFiles.read(options, host);
    Dialect dialect = host.dialect();
    if (key.open().modulus() == null) {
      throw new DiagnosticException("the key is not one of RSA");
    }
    if (!operation.equals("verify")) {
      host.modules().requireRandom();
    }
    return switch (operation) {
      case "sign" -> KeyOperations.sign(key.whole(), input, padding, dialect);
      case "encrypt" -> KeyOperations.encrypt(key.open(), input, padding, dialect);
      case "decrypt" -> KeyOperations.decrypt(key.whole(), input, padding, dialect);
      default -> KeyOperations.recover(key.open(), input, padding, dialect);
    };
  }
}
