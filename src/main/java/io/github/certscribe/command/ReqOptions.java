package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.extension.IntegerSyntax;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.DigestRun;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.text.CertificateOptions;
import io.github.certscribe.text.NameOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The options of {@code openssl req}, and what some of them imply. */
final class ReqOptions {
  /** What {@code -copy_extensions} says. */
  enum Copying {
    UNSET, NONE, COPY, COPY_ALL
  }

  private final Options options;
  private final Dialect dialect;
  private Copying copying = Copying.UNSET;
  private BigInteger serialNumber;
  private final List<String> addedExtensions = new ArrayList<>();

  private ReqOptions(Options options, Dialect dialect) {
    this.options = options;
    this.dialect = dialect;
  }

  /** @throws UsageException for values that are refused as they come */
  static ReqOptions read(Options options, Host host) {
    ReqOptions req = new ReqOptions(options, host.dialect());
    for (Options.Given given : options.inOrder()) {
      req.check(given);
    }
    return req;
  }

  /** @throws UsageException for what the real one refuses before it reads anything */
  static ReqOptions of(Options options, Host host) {
    ReqOptions req = read(options, host);
    OptionTable.refuseArguments(options);
    String digest = req.digest();
    // One that is not there is known; only where something is signed is it of no use.
    if (digest != null && !DigestRun.isKnown(digest, host.dialect())) {
      throw new UsageException(
          "req", "unknown option or message digest -" + digest,
          Nearest.hint(digest, ReqOptionTable.of(host.dialect()).names()));
    }
    return req;
  }

  private void check(Options.Given given) {
    switch (given.name()) {
      case "set_serial":
        if (serialNumber != null) {
          throw new UsageException("req", "the serial number is given twice", null);
        }
        serialNumber = IntegerSyntax.parse(Value.of("-set_serial", given.value(), "-set_serial"));
        break;
      case "copy_extensions":
        copying = copying(given.value());
        break;
      case "cipher":
        // What it is good for is asked where a key comes to be encrypted.
        if (!KeyWriter.isCipher(given.value()) || given.value().equalsIgnoreCase("null")) {
          KeyWriter.checkCipher(given.value());
          throw new DiagnosticException("the cipher \"null\" does not encrypt");
        }
        break;
      case "addext":
        addExtension(given.value());
        break;
      case "nameopt":
        if (NameOptions.add(0, given.value()) < 0) {
          throw new UsageException("req", "-nameopt \"" + given.value() + "\" has an unknown word", null);
        }
        break;
      case "reqopt":
        if (CertificateOptions.add(0, given.value()) < 0) {
          throw new UsageException("req", "-reqopt \"" + given.value() + "\" has an unknown word", null);
        }
        break;
      default:
        break;
    }
  }

  private static Copying copying(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> Copying.NONE;
      case "copy" -> Copying.COPY;
      case "copyall" -> Copying.COPY_ALL;
      default -> throw new DiagnosticException(
          Diagnostic.of("-copy_extensions takes none, copy or copyall, not \"" + word + "\"")
              .withHint(Nearest.hint(word, List.of("none", "copy", "copyall"))));
    };
  }

  private void addExtension(String line) {
    String name = extensionName(line);
    if (line.indexOf('=') < 0) {
      throw new UsageException("req", "-addext \"" + line + "\" has no \"=\"", "write -addext name=value");
    }
    for (String before : addedExtensions) {
      if (extensionName(before).equals(name)) {
        throw new UsageException("req", "the extension \"" + name + "\" is given twice with -addext", null);
      }
    }
    addedExtensions.add(line);
  }

  /** What stands left of the sign, without white space around it. */
  private static String extensionName(String line) {
    int start = 0;
    while (start < line.length() && isSpace(line.charAt(start))) {
      start++;
    }
    int equals = line.indexOf('=', start);
    int end = equals < 0 ? line.length() : equals;
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= 9 && c <= 13;
  }

  boolean has(String name) {
    return options.has(name);
  }

  /** {@link CommonOptions#verbosity}. */
  int verbosity() {
    return CommonOptions.verbosity(options);
  }

  /** The value given last, or null. */
  String value(String name) {
    return options.value(name);
  }

  /** The options as they were given. */
  Options given() {
    return options;
  }

  List<String> values(String name) {
    return options.values(name);
  }

  String format(String name, String otherwise) {
    return options.format(name, otherwise);
  }

  /** Whether a certificate is made rather than a request. */
  boolean makesCertificate() {
    return has("x509") || has("CA") || has("x509v1");
  }

  /** Whether a request is made rather than read; a certificate without a request to start from needs one. */
  boolean makesRequest() {
    return has("new") || has("newkey") || has("precert") || makesCertificate() && !has("in");
  }

  /** Whether a request is read and written as it is, for which no algorithm is needed. */
  boolean onlyReads() {
    return !makesRequest() && !makesCertificate() && !has("verify");
  }

  /** The digest as given, or null. */
  String digest() {
    String name = options.value(Options.OTHER);
    // A lone dash is an option without a name.
    return name == null || name.isEmpty() ? null : name;
  }

  Copying copying() {
    return copying;
  }

  /** Null where not given. */
  BigInteger serialNumber() {
    return serialNumber;
  }

  /** The {@code -addext} values, as lines of config text. */
  List<String> addedExtensions() {
    return addedExtensions;
  }

  /** The section of a certificate's extensions; null where none is named. */
  String extensionSection() {
    if (!dialect.hasOneExtensionSection()) {
      return value("extensions");
    }
    String section = null;
    for (Options.Given given : options.inOrder()) {
      if (given.name().equals("extensions") || given.name().equals("reqexts")) {
        section = given.value();
      }
    }
    return section;
  }

  /** The section of the extensions that a request asks for; null where none is named. */
  String requestExtensionSection() {
    return dialect.hasOneExtensionSection() ? extensionSection() : value("reqexts");
  }

  boolean encrypts() {
    return !has("nodes") && !has("noenc");
  }

  /** Whether anything at all is to be written. */
  boolean writesAnything() {
    return !has("noout") || has("text") || has("modulus") || has("subject") || has("pubkey");
  }

  /** 30 where not given. */
  long days() {
    return options.decimal("days", 30);
  }

  /** What {@code -nameopt} adds up to. */
  long nameOptions() {
    List<String> given = values("nameopt");
    long flags = given.isEmpty() ? NameOptions.unlessGiven(dialect) : 0;
    for (String words : given) {
      flags = NameOptions.add(flags, words);
    }
    return flags;
  }

  /** What {@code -reqopt} adds up to. */
  long textOptions() {
    long flags = 0;
    for (String words : values("reqopt")) {
      flags = CertificateOptions.add(flags, words);
    }
    return flags;
  }

  /** The format of the request that is read: null for whatever it is, which the older series does not look for. */
  String requestFormat() {
    return format("inform", dialect.takesRequestsInAnyForm() ? null : "PEM");
  }

  /**
   * The cipher that a new key is encrypted with.
   *
   * @throws DiagnosticException for one that keys cannot be encrypted with
   */
  String cipher() {
    String given = value("cipher");
    if (given == null) {
      return dialect.cipherOfNewKeys();
    }
    KeyWriter.checkCipher(given);
    return given;
  }
}
