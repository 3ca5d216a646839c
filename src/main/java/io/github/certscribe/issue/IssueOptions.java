package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.command.Issuance;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.Passphrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked for: the options of a row's {@code req} and {@code x509}, and where everything goes. */
final class IssueOptions {
  /** Files that the commands see, and that are nowhere but in memory. */
  static final String KEY_FILE = "key of the row";
  static final String OPEN_KEY_FILE = "open key of the row";
  static final String CERTIFICATE_FILE = "certificate of the row";
  static final String CHAIN_FILE = "chain of the row";
  static final String PKCS12_FILE = "PKCS#12 of the row";

  private static final Set<String> REQUEST =
      Set.of(
          "config", "section", "subj", "utf8", "reqexts", "addext", "key", "keyform", "newkey", "pkeyopt", "cipher",
          "noenc", "nodes", Options.OTHER);
  private static final Set<String> CERTIFICATE =
      Set.of(
          "CA", "CAform", "CAkey", "CAkeyform", "CAserial", "CAcreateserial", "set_serial", "days", "not_before",
          "not_after", "extfile", "extensions", "copy_extensions", "sigopt", Options.OTHER);
  private static final List<String> NEED_AUTHORITY =
      List.of("CAkey", "out", "chainout", "p12out", "days", "set_serial", "extensions", "extfile");

  private final Options given;
  private final Host host;
  private final RowArguments request;
  private final RowArguments certificate;
  private final RowArguments pkcs12;
  /** Patterns of files, by option, the certificate's last: whoever finds it finds the others too. */
  private final Map<String, RowPattern> outputs = new LinkedHashMap<>();
  private String phraseIn;
  private final Options sharedRequest;
  private final Options sharedCertificate;

  IssueOptions(Options given, Host host) {
    this.given = given;
    this.host = host;
    request = new RowArguments(Issuance.requestOptions(host.dialect()), host.dialect());
    certificate = new RowArguments(Issuance.certificateOptions(host.dialect()), host.dialect());
    pkcs12 = new RowArguments(Issuance.pkcs12Options(host.dialect()), host.dialect());
    refuseUnknownDigest();
    OptionTable.refuseArguments(given);
    for (String option : new String[] {"keyout", "reqout", "p12out", "chainout", "out"}) {
      if (given.has(option) && given.value(option).equals("-") && !option.equals("out")) {
        throw usage("-" + option + " names no file", "only certificates can go to standard output: -out -");
      }
      if (given.has(option) && !given.value(option).equals("-")) {
        outputs.put(option, new RowPattern("-" + option, given.value(option), RowPattern.Use.FILE));
      }
    }
    refuse();
    collect();
    sharedRequest = request.share();
    sharedCertificate = makesCertificates() ? certificate.share() : null;
    pkcs12.share();
  }

  private static UsageException usage(String message, String hint) {
    return new UsageException(IssueOptionTable.COMMAND, message, hint);
  }

  /** An option that the table does not know names a digest, or is a mistake. */
  private void refuseUnknownDigest() {
    String digest = given.value(Options.OTHER);
    if (digest != null && !Digests.exists(digest)) {
      String near = Nearest.of(digest, IssueOptionTable.of(host.dialect()).names());
      throw usage(
          "unknown option or message digest -" + digest, near == null ? null : "did you mean \"-" + near + "\"?");
    }
  }

  private void refuse() {
    if (!given.has("config") && !given.has("subj")) {
      throw usage("there is no template", "-config names it");
    }
    if (given.has("key") == given.has("newkey")) {
      throw given.has("key")
          ? usage("-key and -newkey cannot be used together", "a key is either there or to be made")
          : usage("there are no keys", "-key names those that are there, -newkey rsa:2048 makes new ones");
    }
    if (given.has("newkey") && !given.has("keyout") && !given.has("p12out")) {
      throw usage("new keys go nowhere", "write -keyout 'keys/{NAME}.key' with a column's name, or -p12out");
    }
    if (!makesCertificates()) {
      for (String option : NEED_AUTHORITY) {
        if (given.has(option)) {
          throw usage("-" + option + " has no sense without a CA", "-CA names its certificate, -CAkey its key");
        }
      }
    }
    for (Map.Entry<String, RowPattern> output : outputs.entrySet()) {
      if (output.getValue().isConstant()) {
        throw usage(
            "-" + output.getKey() + " \"" + given.value(output.getKey()) + "\" is the same file for all rows",
            "put a column's name or # into braces: -" + output.getKey() + " 'made/{#}.pem'");
      }
    }
    if (given.has("p12out") && !given.has("passout")) {
      throw usage("PKCS#12 files need a pass phrase", "-passout says where it comes from");
    }
    if (given.has("set_serial") && RowArguments.pattern("set_serial", given.value("set_serial")).isConstant()) {
      throw usage("-set_serial would give all certificates one number", "write a column's name in braces: {NAME}");
    }
    if (given.has("resume") && given.has("restart")) {
      throw usage("-resume and -restart cannot be used together", null);
    }
  }

  private void collect() {
    String[] phrases = Passphrases.resolve(host, given.value("passin"), constantPassout());
    phraseIn = phrases[0];
    request.flag("new");
    request.flag("batch");
    certificate.flag("req");
    if (phraseIn != null) {
      request.plain("passin", Passphrases.argument(phraseIn));
      certificate.plain("passin", Passphrases.argument(phraseIn));
    }
    if (!given.has("keyout")) {
      request.flag("nodes");
    }
    if (given.has("newkey") || given.has("keyout")) {
      request.plain("keyout", KEY_FILE);
    }
    for (Options.Given option : given.inOrder()) {
      if (REQUEST.contains(option.name())) {
        request.given(option.name(), option.value());
      }
      if (CERTIFICATE.contains(option.name())) {
        certificate.given(option.name(), option.value());
      }
    }
    if (given.has("extensions") && !given.has("extfile") && given.has("config")) {
      certificate.plain("extfile", given.value("config"));
    }
    collectPkcs12();
    for (RowArguments each : List.of(request, pkcs12)) {
      if (phrases[1] != null) {
        each.plain("passout", Passphrases.argument(phrases[1]));
      } else if (given.has("passout")) {
        each.given("passout", given.value("passout"));
      }
    }
  }

  /** The source of the phrase where it is the same for all rows: then it is asked once. */
  private String constantPassout() {
    RowPattern pattern = given.has("passout") ? RowArguments.pattern("passout", given.value("passout")) : null;
    return pattern == null || !pattern.isConstant() ? null : pattern.start();
  }

  private void collectPkcs12() {
    pkcs12.flag("export");
    pkcs12.plain("inkey", OPEN_KEY_FILE);
    pkcs12.plain("in", CERTIFICATE_FILE);
    pkcs12.plain("certfile", CHAIN_FILE);
    pkcs12.plain("out", PKCS12_FILE);
    if (given.has("name")) {
      pkcs12.given("name", given.value("name"));
    }
  }

  /** The options of a row's {@code req}. */
  Options request(Row row, Set<String> used) {
    return request.of(row, used);
  }

  /** The options of a row's {@code x509}. */
  Options certificate(Row row, Set<String> used) {
    return certificate.of(row, used);
  }

  /** The options of a row's {@code pkcs12}. */
  Options pkcs12(Row row, Set<String> used) {
    return pkcs12.of(row, used);
  }

  /** Refuses values that no row could be issued with, as far as they are the same for all. */
  void check() {
    Issuance.check(sharedRequest, sharedCertificate, host);
  }

  /** The phrase that {@code -passin} leads to, or null. */
  String phraseIn() {
    return phraseIn;
  }

  /** The file of the key that is one for all rows; null where there are others. */
  String sharedKey() {
    RowPattern pattern = given.has("key") ? RowArguments.pattern("key", given.value("key")) : null;
    return pattern == null || !pattern.isConstant() ? null : pattern.start();
  }

  /** The option whose file is written last; null where none is written. */
  String lastOutput() {
    String last = null;
    for (String option : outputs.keySet()) {
      last = option;
    }
    return last;
  }

  boolean makesCertificates() {
    return given.has("CA");
  }

  boolean writesDer() {
    return given.format("outform", "PEM").equals("DER");
  }

  /** Whether what a row gives goes to standard output: where no file is named for it. */
  boolean streams() {
    if ("-".equals(given.value("out"))) {
      return true;
    }
    return makesCertificates()
        ? !outputs.containsKey("out") && !outputs.containsKey("chainout") && !outputs.containsKey("p12out")
        : !outputs.containsKey("reqout");
  }

  /** Patterns of output files by option, in the order in which they are to be written. */
  Map<String, RowPattern> outputs() {
    return outputs;
  }

  String value(String name) {
    return given.value(name);
  }

  boolean has(String name) {
    return given.has(name);
  }

  long number(String name, long otherwise) {
    return given.number(name, otherwise);
  }

  String format(String name) {
    return given.format(name, null);
  }

  /** All that a row's result depends on, but for the row and for files. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (Options.Given option : given.inOrder()) {
      switch (option.name()) {
        case "in", "threads", "stop", "journal", "resume", "restart", "quiet", "passin", "passout" -> { }
        default -> all.append(option.name()).append('\0').append(option.value()).append('\0');
      }
    }
    return all.toString();
  }
}
