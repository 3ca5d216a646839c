package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.derivation.KeyDerivation;
import io.github.certscribe.derivation.Parameters;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.Passphrases;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl pkeyutl}. */
public final class PkeyutlCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("pkeyutl", "Signs, verifies, encrypts, decrypts and derives with a key of any algorithm")
            .flag("engine_impl", "Taken and unused")
            .flag("sign", "Sign, which is the default").flag("verify", "Verify a signature")
            .flag("encrypt", "Encrypt").flag("decrypt", "Decrypt").flag("derive", "Derive a shared secret")
            .text("config", "A configuration file to load")
            .text("in", "Input file; standard input unless given")
            .flag("rawin", "The input is a message, not its digest")
            .flag("pubin", "The key is a public one")
            .text("inkey", "The key")
            .text("passin", "Where the pass phrase of the key comes from")
            .text("peerkey", "The other side's public key")
            .add("peerform", Kind.PEM_DER_OR_ENGINE, "PEM or DER where that key must be that")
            .flag("certin", "The key is a certificate's")
            .flag("rev", "Turn the input round")
            .text("sigfile", "The signature to verify")
            .add("keyform", Kind.PEM_DER_OR_ENGINE, "PEM or DER where the key must be that")
            .text("out", "Output file; standard output unless given")
            .flag("asn1parse", "List the output as ASN.1")
            .flag("hexdump", "Dump the output in hexadecimal")
            .flag("verifyrecover", "Recover what an RSA signature signed")
            .text("digest", "The digest of raw input")
            .text("pkeyopt", "An option of the algorithm, name:value")
            .text("pkeyopt_passin", "The same, its value taken from where pass phrases come from")
            .text("kdf", "Derive a key with this function instead")
            .add("kdflen", Kind.POSITIVE, "Octets of that key");
    if (dialect.encapsulatesKeys()) {
      table.flag("encap", "Encapsulate a secret").flag("decap", "Decapsulate a secret")
          .text("secret", "File for the secret that was encapsulated").text("kemop", "RSASVE or DHKEM");
    }
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.loadConfig(options, host);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    PkeyutlSettings settings = PkeyutlSettings.of(options, host.dialect());
    CommonOptions.loadConfig(options, host);
    List<String> keyOptions = keyOptions(options, host);
    if (options.has("kdf")) {
      if (!host.dialect().encapsulatesKeys()) {
        // Where it does, what is wrong with the key's pass phrase is said, and no more.
        Passphrases.resolve(host, options.value("passin"), null);
      }
      int length = (int) options.decimal("kdflen", 0);
      OperationFiles.write(options, host, derive(options.value("kdf"), length, keyOptions, host.dialect()));
      return 0;
    }
    GivenKey key = GivenKey.readForOperation(options, host);
    settings.checkKey(key.whole(), options);
    return new PkeyutlRun(settings, options, host, key.whole(), key.open(), keyOptions).run();
  }

  /** {@code -pkeyopt} and {@code -pkeyopt_passin} in their order. */
  private static List<String> keyOptions(Options options, Host host) {
    List<String> all = new ArrayList<>(options.values("pkeyopt"));
    for (String given : options.values("pkeyopt_passin")) {
      int colon = given.indexOf(':');
      String name = colon < 0 ? given : given.substring(0, colon);
      String value =
          colon < 0 ? Passphrases.askPassword(host, "Enter " + name + ": ", false)
              : Passphrases.resolve(host, given.substring(colon + 1), null)[0];
      all.add(name + ":" + value);
    }
    return all;
  }

  private static byte[] derive(String name, int length, List<String> given, Dialect dialect) {
    List<String> translated = new ArrayList<>();
    for (String option : given) {
      String word = option.startsWith("md:") ? "digest:" + option.substring(3) : option;
      if (word.startsWith("digest:") && !Digests.exists(word.substring(7))) {
        throw new DiagnosticException("unknown message digest \"" + word.substring(7) + "\"");
      }
      word = word.startsWith("N:") ? "n:" + word.substring(2) : word;
      // Each is set when it is read, so that the last one counts; what is joined keeps its order.
      boolean joined = word.startsWith("seed:") || word.startsWith("hexseed:");
      translated.add(joined ? translated.size() : 0, word);
    }
    String canonical = KeyDerivation.canonical(name, dialect);
    String known =
        canonical == null ? null : switch (canonical) {
          case "HKDF" -> "digest=s mode=s key=o salt=o info=o";
          case "TLS1-PRF" -> "digest=s secret=o seed=m";
          case "SCRYPT" -> "pass=o salt=o n=i r=i p=i maxmem_bytes=i";
          default -> null;
        };
    if (known == null) {
      throw new DiagnosticException(
          Diagnostic.of("-kdf: no function \"" + name + "\" here").withHint("HKDF, TLS1-PRF or SCRYPT"));
    }
    return KeyDerivation.derive(canonical, Parameters.parse(translated, known, "-pkeyopt"), length, dialect);
  }
}
