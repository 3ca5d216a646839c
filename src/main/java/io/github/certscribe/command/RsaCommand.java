package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyChecks;
import io.github.certscribe.key.KeyPrinter;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.RsaPrivateKey;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;

/** {@code openssl rsa}. */
public final class RsaCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("rsa", "Reads, shows, checks and converts RSA keys")
            .flag("check", "Check the key")
            .text("in", "The key; standard input unless given")
            .add("inform", Kind.FORMAT, "PEM or DER where it must be that")
            .flag("pubin", "Read a public key")
            .flag("RSAPublicKey_in", "Read an RSAPublicKey")
            .text("passin", "Where the pass phrase of the input comes from")
            .text("out", "File for the output")
            .add("outform", Kind.FORMAT, "DER or PEM")
            .flag("pubout", "Write the public key")
            .flag("RSAPublicKey_out", "Write an RSAPublicKey")
            .text("passout", "Where the pass phrase for the output comes from")
            .flag("noout", "Write no key")
            .flag("text", "Print the key")
            .flag("modulus", "Print the modulus")
            .flag("traditional", "Write PKCS#1 instead of PKCS#8")
            .flag("pvk-strong", "PVK with a whole key, which is the default")
            .flag("pvk-weak", "PVK with a key of 40 bits")
            .flag("pvk-none", "PVK without encryption")
            .others("Encrypt the key with this cipher");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    boolean publicIn = options.has("pubin") || options.has("RSAPublicKey_in");
    boolean publicOut = publicIn || options.has("pubout") || options.has("RSAPublicKey_out");
    String cipher = CommonOptions.cipher(options, !options.has("noout") && !publicOut);
    String[] phrases = Passphrases.resolve(host, options.value("passin"), options.value("passout"));
    if (options.has("check") && publicIn) {
      throw new DiagnosticException("only private keys can be checked");
    }
    GivenKey key = GivenKey.read(options, host, phrases[0], publicIn, "private key");
    String algorithm = KeyPrinter.algorithm(key.open());
    if (!algorithm.startsWith("RSA")) {
      throw new DiagnosticException(
          Diagnostic.of("not an RSA key but one of " + algorithm)
              .withHint("\"openssl pkey\" takes keys of any algorithm"
                  + (publicIn ? " (with -pubin a public one)" : "")));
    }
    TextWriter out = new TextWriter();
    print(options, key, out, host);
    if (!options.has("noout")) {
      host.printError("writing RSA key\n");
      try {
        if (!publicOut && !host.modules().canCompute()) {
          host.modules().requireProvider(false);
        }
        byte[] encoded =
            publicOut
                ? publicKey(options, key.open(), host) : privateKey(options, key.whole(), cipher, phrases[1], host);
        out.write(encoded);
      } catch (DiagnosticException e) {
        CommonOptions.showPrinted(options, out, host);
        throw e;
      }
    }
    // A public key that was read is written as carefully as a private one, unless -pubout is said again.
    boolean openOut = options.has("pubout") || options.has("RSAPublicKey_out");
    boolean secret = options.has("text") && !publicIn || !options.has("noout") && !openOut;
    host.writeOutput(options.value("out"), out.toByteArray(), secret);
    return 0;
  }

  private static void print(Options options, GivenKey key, TextWriter out, Host host) {
    if (options.has("text")) {
      key.print(out, host);
    }
    if (options.has("modulus")) {
      out.print("Modulus=").println(KeyPrinter.modulus(key.open()));
    }
    if (options.has("check")) {
      String problem = host.modules().hasRandom() ? KeyChecks.problem(key.whole()) : "no random numbers to try it with";
      if (problem == null) {
        out.println("RSA key ok");
      } else {
        host.printError("RSA key not ok\nRSA key error: " + problem + "\n");
      }
    }
  }

  /** Whether the first of two options, of which the last one counts, is given. */
  private static boolean isLast(Options options, String option, String other) {
    boolean last = false;
    for (Options.Given given : options.inOrder()) {
      last = given.name().equals(option) || last && !given.name().equals(other);
    }
    return last;
  }

  private static byte[] publicKey(Options options, PublicKey open, Host host) {
    String form = MicrosoftOptions.form(options);
    boolean der = form.equals("DER");
    if (!der && !form.equals("PEM")) {
      return MicrosoftOptions.encoded(form, open);
    }
    // What is older than providers does not tell RSA-PSS from RSA.
    PublicKey shown = host.modules().canCompute() ? open : KeyPrinter.asRsa(open);
    if (isLast(options, "RSAPublicKey_out", "pubout")) {
      byte[] pkcs1 = KeyPrinter.rsaPublicKey(shown);
      return der ? pkcs1 : PemWriter.encode(KeyPrinter.algorithm(shown) + " PUBLIC KEY", pkcs1);
    }
    return der ? KeyWriter.publicDer(shown) : KeyWriter.publicPem(shown);
  }

  private static byte[] privateKey(Options options, PrivateKey key, String cipher, String phrase, Host host) {
    if (!RsaPrivateKey.isTaken(key, host.dialect())) {
      throw new DiagnosticException("an RSA key with a number that is longer than the modulus cannot be written");
    }
    boolean traditional = options.has("traditional");
    String form = MicrosoftOptions.form(options);
    switch (form) {
      case "PEM":
        return traditional
            ? KeyWriter.rsaTraditional(key, cipher, phrase, host)
            : KeyWriter.pem(key, false, cipher, phrase, "Enter pass phrase", host);
      case "DER":
        return traditional
            ? KeyWriter.rsaTraditional(key, true) : KeyWriter.pkcs8(key, cipher, phrase, "Enter pass phrase", host);
      default:
        return MicrosoftOptions.encoded(options, form, key, phrase, host);
    }
  }
}
