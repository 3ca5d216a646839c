package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.command.Issuance;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.Passphrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final Set<String> PATTERNS =
      Set.of("subj", "key", "set_serial", "days", "not_before", "not_after", "passout", "name");

  /** An argument: as it stands, or by a pattern. */
  private record Argument(String text, RowPattern pattern) {
    String of(Row row, Set<String> used) {
      return pattern == null ? text : pattern.expand(row, used);
    }
  }

  private final Options given;
  private final Host host;
  private final List<Argument> request = new ArrayList<>();
  private final List<Argument> certificate = new ArrayList<>();
  private final List<Argument> pkcs12 = new ArrayList<>();
  /** Patterns of files, by option, the certificate's last: whoever finds it finds the others too. */
  private final Map<String, RowPattern> outputs = new TreeMap<>(IssueOptions::compareOutputs);
  private String phraseIn;
  private final Options sharedRequest;
  private final Options sharedCertificate;

  IssueOptions(Options given, Host host) {
    this.given = given;
    this.host = host;
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
    sharedRequest = constant(request) ? parse(request, true, null, null) : null;
    sharedCertificate = !makesCertificates() || !constant(certificate) ? null : parse(certificate, false, null, null);
  }

  private static int compareOutputs(String one, String other) {
    List<String> order = List.of("keyout", "reqout", "p12out", "chainout", "out");
    return order.indexOf(one) - order.indexOf(other);
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
      for (String option : new String[] {"CAkey", "out", "chainout", "p12out", "days", "set_serial", "extensions", "extfile"}) {
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
    if (given.has("set_serial") && new RowPattern("", given.value("set_serial"), RowPattern.Use.PLAIN).isConstant()) {
      throw usage("-set_serial would give all certificates one number", "write a column's name in braces: {NAME}");
    }
    if (given.has("resume") && given.has("restart")) {
      throw usage("-resume and -restart cannot be used together", null);
    }
  }

  private void collect() {
    String[] phrases = Passphrases.resolve(host, given.value("passin"), constantPassout());
    phraseIn = phrases[0];
    String in = Passphrases.argument(phraseIn);
    plain(request, "new", null);
    plain(request, "batch", null);
    add(request, "passin", in);
    boolean encrypts = given.has("keyout") && given.has("newkey");
    if (!encrypts) {
      plain(request, "nodes", null);
    }
    if (given.has("newkey") || given.has("keyout")) {
      plain(request, "keyout", KEY_FILE);
    }
    plain(certificate, "req", null);
    add(certificate, "passin", in);
    for (Options.Given option : given.inOrder()) {
      if (REQUEST.contains(option.name())) {
        add(request, option.name(), option.value());
      }
      if (CERTIFICATE.contains(option.name())) {
        add(certificate, option.name(), option.value());
      }
    }
    if (given.has("extensions") && !given.has("extfile") && given.has("config")) {
      plain(certificate, "extfile", given.value("config"));
    }
    collectPkcs12();
    if (given.has("passout")) {
      String out = phrases[1] == null ? given.value("passout") : Passphrases.argument(phrases[1]);
      Argument argument = phrases[1] == null ? pattern("passout", out) : new Argument(out, null);
      for (List<Argument> each : List.of(request, pkcs12)) {
        each.add(new Argument("-passout", null));
        each.add(argument);
      }
    }
  }

  /** The source of the phrase where it is the same for all rows: then it is asked once. */
  private String constantPassout() {
    String source = given.value("passout");
    RowPattern pattern = source == null ? null : pattern("passout", source).pattern();
    return pattern == null || !pattern.isConstant() ? null : pattern.start();
  }

  private void collectPkcs12() {
    plain(pkcs12, "export", null);
    plain(pkcs12, "inkey", OPEN_KEY_FILE);
    plain(pkcs12, "in", CERTIFICATE_FILE);
    plain(pkcs12, "certfile", CHAIN_FILE);
    plain(pkcs12, "out", PKCS12_FILE);
    if (given.has("name")) {
      add(pkcs12, "name", given.value("name"));
    }
  }

  private static void plain(List<Argument> arguments, String option, String value) {
    arguments.add(new Argument("-" + option, null));
    if (value != null) {
      arguments.add(new Argument(value, null));
    }
  }

  private static void add(List<Argument> arguments, String option, String value) {
    if (option.equals("passin") && value == null) {
      return;
    }
    if (option.equals(Options.OTHER)) {
      arguments.add(new Argument("-" + value, null));
      return;
    }
    arguments.add(new Argument("-" + option, null));
    if (value != null) {
      arguments.add(PATTERNS.contains(option) ? pattern(option, value) : new Argument(value, null));
    }
  }

  private static Argument pattern(String option, String value) {
    RowPattern.Use use =
        option.equals("subj") ? RowPattern.Use.SUBJECT : option.equals("key") ? RowPattern.Use.FILE : RowPattern.Use.PLAIN;
    return new Argument(value, new RowPattern("-" + option, value, use));
  }

  private static boolean constant(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument.pattern() != null && !argument.pattern().isConstant()) {
        return false;
      }
    }
    return true;
  }

  private Options parse(List<Argument> arguments, boolean ofRequest, Row row, Set<String> used) {
    OptionTable table =
        ofRequest ? Issuance.requestOptions(host.dialect()) : Issuance.certificateOptions(host.dialect());
    return table.parse(words(arguments, row, used), host.dialect());
  }

  private static String[] words(List<Argument> arguments, Row row, Set<String> used) {
    String[] words = new String[arguments.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments.get(i).of(row, used);
    }
    return words;
  }

  /** The options of a row's {@code req}. */
  Options request(Row row, Set<String> used) {
    return sharedRequest != null ? sharedRequest : parse(request, true, row, used);
  }

  /** The options of a row's {@code x509}. */
  Options certificate(Row row, Set<String> used) {
    return sharedCertificate != null ? sharedCertificate : parse(certificate, false, row, used);
  }

  /** The options of a row's {@code pkcs12}. */
  Options pkcs12(Row row, Set<String> used) {
    return Issuance.pkcs12Options(host.dialect()).parse(words(pkcs12, row, used), host.dialect());
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
    RowPattern pattern = given.has("key") ? pattern("key", given.value("key")).pattern() : null;
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
    boolean certificateFile = outputs.containsKey("out") || outputs.containsKey("chainout") || outputs.containsKey("p12out");
    return makesCertificates() ? !certificateFile : !outputs.containsKey("reqout");
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
