package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Passphrases;

/** The options of {@code pkcs12}. */
final class Pkcs12Options {
  private Pkcs12Options() {}

  static OptionTable table(Dialect dialect) {
    OptionTable table =
        new OptionTable("pkcs12", "Take keys and certificates out of PKCS#12, or put them in")
            .text("in", "File to read; standard input without it")
            .text("out", "File to write; standard output without it")
            .text("passin", "Pass phrase of the input")
            .text("passout", "Pass phrase of the output")
            .text("password", "Pass phrase of the PKCS#12 file")
            .flag("twopass", "Ask for a pass phrase of the MAC, and for another one of the rest")
            .flag("nokeys", "No keys")
            .flag("nocerts", "No certificates")
            .flag("noout", "Write nothing, only check")
            .flag("legacy", "RC2 and 3DES instead of AES; take them when reading")
            .text("engine", "Taken and unused")
            .text("provider-path", "Taken and unused")
            .text("provider", "Taken and unused")
            .text("propquery", "Taken and unused")
            .text("rand", "Taken and unused")
            .text("writerand", "Taken and unused")
            .flag("info", "Tell how the file is made")
            .flag("nomacver", "Do not check the MAC")
            .flag("clcerts", "Only certificates that belong to a key")
            .flag("cacerts", "Only certificates that belong to no key")
            .flag("noenc", "Do not encrypt keys")
            .flag("nodes", "The same")
            .others("Cipher for keys that are written");
    addExport(table);
    if (dialect.has35Additions()) {
      table
          .text("provparam", "A parameter for a provider")
          .add("macsaltlen", OptionTable.Kind.POSITIVE, "Octets of the MAC's salt")
          .text("jdktrust", "Certificates only, trusted by Java for this purpose")
          .flag("pbmac1_pbkdf2", "A MAC by PBMAC1")
          .text("pbmac1_pbkdf2_md", "Digest of the key derivation of this MAC");
    }
    return table;
  }

  private static void addExport(OptionTable table) {
    table
        .flag("export", "Make a PKCS#12 file")
        .text("inkey", "The private key; without it, from -in")
        .text("certfile", "More certificates")
        .text("passcerts", "Pass phrase of -certfile")
        .flag("chain", "Add the path of the key's certificate")
        .text("untrusted", "Certificates that may help to build the path");
    CommonOptions.addTrusted(table)
        .text("name", "The friendly name of the key and its certificate")
        .text("caname", "The friendly name of another certificate; may be repeated")
        .text("CSP", "Microsoft's provider that is to hold the key")
        .flag("LMK", "Mark the key as the machine's, for Microsoft")
        .flag("keyex", "Mark the key as one for exchange, for Microsoft")
        .flag("keysig", "Mark the key as one for signatures, for Microsoft")
        .text("keypbe", "Encryption of the key: a PBE or a cipher, or NONE")
        .text("certpbe", "Encryption of certificates, likewise")
        .flag("descert", "3DES for certificates")
        .text("macalg", "Digest of the MAC")
        .add("iter", OptionTable.Kind.POSITIVE, "Iterations of encryption and MAC")
        .flag("noiter", "One iteration of encryption")
        .flag("nomaciter", "One iteration of the MAC")
        .flag("maciter", "Taken and unused")
        .flag("nomac", "No MAC");
  }

  /** The cipher that keys are to be encrypted with; null where none is named, or {@code -noenc} comes after it. */
  static String encryption(Options options) {
    String cipher = null;
    for (Options.Given given : options.inOrder()) {
      cipher = switch (given.name()) {
        case "nodes", "noenc" -> null;
        case Options.OTHER -> given.value();
        default -> cipher;
      };
    }
    return cipher;
  }

  /** The pass phrases of input and output, each null where none was given. */
  static String[] phrases(Options options, Host host, boolean export) {
    String in = options.value("passin");
    String out = options.value("passout");
    String shared = options.value("password");
    if (shared != null) {
      if (export) {
        out = shared;
      } else {
        in = shared;
      }
    }
    return Passphrases.resolve(host, in, out);
  }
}
