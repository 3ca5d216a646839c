package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;

/** What {@code pkcs12} says of options that do nothing where they stand, in its order. */
final class Pkcs12Warnings {
  private static final String[] OF_EXPORT = {
    "inkey", "certfile", "passcerts", "chain", "untrusted", "CAfile", "CApath", "CAstore", "no-CAfile", "no-CApath",
    "no-CAstore", "name", "caname", "CSP", "LMK",
  };
  private static final String[] OF_READING = {"info", "nomacver", "clcerts", "cacerts"};

  private final Options options;
  private final Host host;

  Pkcs12Warnings(Options options, Host host) {
    this.options = options;
    this.host = host;
  }

  /** @param export whether a file is made */
  void tell(boolean export, Pkcs12Effort effort) {
    checkPassPhrases(export);
    if (export) {
      tellOfExport();
    } else {
      tellOfReading(effort);
    }
  }

  /** The two pass phrases of -twopass are asked for, never given. */
  private void checkPassPhrases(boolean export) {
    String other = export ? "passout" : "passin";
    if (options.has("twopass") && (options.has(other) || options.has("password"))) {
      throw new DiagnosticException("pkcs12: -twopass asks for its pass phrases: not with -" + other + " or -password");
    }
  }

  private void tellOfExport() {
    String encryption = null;
    for (Options.Given given : options.inOrder()) {
      encryption = switch (given.name()) {
        case "nodes", "noenc" -> given.name();
        case Options.OTHER -> given.value();
        default -> encryption;
      };
    }
    for (String name : OF_READING) {
      tellIf(options.has(name), "-" + name, "with");
    }
    tellIf(encryption != null, "output encryption option -" + encryption, "");
    if (options.has("nocerts")) {
      host.printError("Warning: -chain option ignored with -nocerts\n");
    }
    if (options.has("noout")
        || options.has("nocerts") && (options.has("nokeys") || options.has("jdktrust"))) {
      throw new DiagnosticException("pkcs12: nothing is left to export by -noout, or by -nocerts and -nokeys");
    }
  }

  private void tellOfReading(Pkcs12Effort effort) {
    for (String name : OF_EXPORT) {
      tellIf(options.has(name), "-" + name, "without");
    }
    String kind = Pkcs12Export.kindOfKey(options);
    tellIf(kind != null, "-" + kind, "without");
    tellIf(options.has("keypbe"), "-keypbe", "without");
    tellIf(effort.encryptsCertificates(), "-certpbe and -descert", "without");
    tellIf(options.has("macalg"), "-macalg", "without");
    tellIf(effort.iterations() != Pkcs12Effort.ITERATIONS, "-iter and -noiter", "without");
    tellIf(effort.macIterations() == 1, "-nomaciter", "without");
    // Another option may have undone it, or its half.
    tellIf(effort.isWithoutProtection(), "-nomac", "without");
    tellIf(
        options.number("macsaltlen", Pkcs12Export.MAC_SALT) != Pkcs12Export.MAC_SALT, "-macsaltlen", "without");
  }

  private void tellIf(boolean given, String what, String how) {
    if (given) {
      host.printError(
          "Warning: " + what + (how.isEmpty() ? " ignored with" : " option ignored " + how) + " -export\n");
    }
  }
}
