package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PointForm;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** Options that the key commands share. */
final class CommonOptions {
  private CommonOptions() {}

  /** Adds {@code -engine} and the options of providers. */
  static OptionTable add(OptionTable table, Dialect dialect) {
    return addProviders(table.text("engine", "Taken with a warning: there are no engines"), dialect);
  }

  /** Adds the options of providers. */
  static OptionTable addProviders(OptionTable table, Dialect dialect) {
    table
        .text("provider-path", "Where providers are looked for")
        .text("provider", "A provider to load: default, base, legacy or null")
        .text("propquery", "A property query");
    return dialect.has35Additions() ? table.text("provparam", "A parameter for a provider") : table;
  }

  /** Adds {@code -rand} and {@code -writerand}. */
  static OptionTable addRandom(OptionTable table) {
    return table
        .text("rand", "Files to stir into the random numbers")
        .text("writerand", "File to write random octets to");
  }

  /** Adds the options that name trusted certificates, as {@code TrustedCertificates} reads them. */
  static OptionTable addTrusted(OptionTable table) {
    return table
        .text("CAfile", "File of trusted certificates")
        .text("CApath", "Folder of trusted certificates, by hash")
        .text("CAstore", "File or folder of trusted certificates")
        .flag("no-CAfile", "Not the default file of trusted certificates")
        .flag("no-CApath", "Not the default folder of trusted certificates")
        .flag("no-CAstore", "Not the default store of trusted certificates");
  }

  /**
   * Refuses the engine {@code dynamic}, the only one that there is, where the engine itself is asked.
   *
   * @throws DiagnosticException since it can do nothing
   */
  static void refuseEngine(Options options) {
    if ("dynamic".equals(options.value("engine"))) {
      throw new DiagnosticException("the engine \"dynamic\" has no algorithms");
    }
  }

  /** Loads the modules of each file that {@code -config} names. */
  static void loadConfig(Options options, Host host) {
    for (String file : options.values("config")) {
      if (file.isEmpty()) {
        host.printError("No configuration used\n");
      } else {
        host.printError("Using configuration from " + file + "\n");
        host.modules().load(ConfigReader.read(file, host));
      }
    }
  }

  /**
   * What the values of {@code -nameopt} add up to.
   *
   * @throws UsageException for an unknown word
   */
  static long nameOptions(Options options, Dialect dialect) {
    long flags = options.has("nameopt") ? 0 : NameOptions.unlessGiven(dialect);
    for (String words : options.values("nameopt")) {
      flags = NameOptions.add(flags, words);
      if (flags < 0) {
        throw new UsageException(options.command(), "unknown word in -nameopt \"" + words + "\"", null);
      }
    }
    return flags;
  }

  /** The files that a command of keys or parameters reads, as they are in a release that opens the output first. */
  static Host beforeReading(Options options, Host host) {
    return FileHabits.opensOutputFirst(host.dialect()) ? host.withOpened(options.value("out"), false) : host;
  }

  /** Refuses what an option for folders names, and is none. */
  static void checkFolders(Options options, String name, Host host) {
    for (String folder : options.values(name)) {
      if (!host.files().isDirectory(folder)) {
        throw new UsageException(options.command(), "option -" + name + ": \"" + folder + "\" is no folder", null);
      }
    }
  }

  /** Shows what a command has printed before it came to what cannot be done; a file is not begun. */
  static void showPrinted(Options options, TextWriter out, Host host) {
    if (!options.has("out")) {
      host.write(out.toByteArray());
    }
  }

  /** Of -verbose and -quiet the last counts: 1 for the one, -1 for the other, 0 for neither. */
  static int verbosity(Options options) {
    int verbosity = 0;
    for (Options.Given given : options.inOrder()) {
      verbosity = switch (given.name()) {
        case "verbose" -> 1;
        case "quiet" -> -1;
        default -> verbosity;
      };
    }
    return verbosity;
  }

  /** The public key of a certificate in a file. */
  static PublicKey certificateKey(Host host, String file, String format) {
    return new PublicKey(
        Credentials.READ.certificate(host, file, format, null, "certificate").subjectPublicKeyInfo());
  }

  /** The cipher that an option without a name of its own asks for; null for none. */
  static String cipher(Options options) {
    return cipher(options, true);
  }

  /**
   * The same.
   *
   * @param encrypts whether there is a private key to write; else it is enough that there is such a cipher
   */
  static String cipher(Options options, boolean encrypts) {
    String cipher = options.value(Options.OTHER);
    if (cipher != null && encrypts) {
      KeyWriter.checkCipher(cipher);
    } else if (cipher != null) {
      KeyWriter.checkUnusedCipher(cipher);
    }
    return cipher;
  }

  /** The same for commands that write private keys in PEM in their own form, and else without encryption. */
  static String cipherOfOwnForm(Options options, boolean encrypts) {
    String cipher = options.value(Options.OTHER);
    return cipher != null && encrypts && !options.format("outform", "PEM").equals("DER")
        ? KeyWriter.checkCipherOfOwnForm(cipher) : cipher(options, false);
  }

  /** The point form of an option; null where it is not given. */
  static PointForm pointForm(Options options, String name) {
    PointForm form = null;
    for (String word : options.values(name)) {
      form = PointForm.of(word);
      if (form == null) {
        throw new DiagnosticException(
            Diagnostic.of("-" + name + ": unknown point form \"" + word + "\"")
                .withHint("uncompressed, compressed and hybrid are known"));
      }
    }
    return form;
  }

  /** Whether a curve is to be spelled out; null where the option is not given. */
  static Boolean explicit(Options options, String name) {
    Boolean explicit = null;
    for (String word : options.values(name)) {
      if (!word.equals("named_curve") && !word.equals("explicit")) {
        throw new DiagnosticException(
            Diagnostic.of("-" + name + ": unknown encoding \"" + word + "\"")
                .withHint("named_curve and explicit are known"));
      }
      explicit = word.equals("explicit");
    }
    return explicit;
  }

  /** Whether the last {@code -dateopt} asks for times in the way of ISO 8601; each of them is looked at. */
  static boolean isIso8601(Options options) {
    boolean iso8601 = false;
    for (String form : options.values("dateopt")) {
      iso8601 = isIso8601(form, options.command());
    }
    return iso8601;
  }

  /** Whether a value of {@code -dateopt} asks for times in the way of ISO 8601. */
  static boolean isIso8601(String form, String command) {
    if (form.equalsIgnoreCase("rfc_822")) {
      return false;
    }
    if (!form.equalsIgnoreCase("iso_8601")) {
      throw new UsageException(command, "unknown -dateopt \"" + form + "\"", "rfc_822 and iso_8601 are known");
    }
    return true;
  }

  /** Lets names have only strings of the types that a config's {@code string_mask} allows, where it is there. */
  static void setMask(Value word, StringTypes strings) {
    if (word == null) {
      return;
    }
    Long mask = StringTypes.parseMask(word.text());
    if (mask == null) {
      throw word.error(
          "\"" + word.text() + "\" is no string mask",
          word.text().startsWith("utf8") ? "did you mean \"utf8only\"?"
              : Nearest.hint(word.text(), List.of("default", "pkix", "utf8only", "nombstr")));
    }
    strings.setMask(mask);
  }
}
