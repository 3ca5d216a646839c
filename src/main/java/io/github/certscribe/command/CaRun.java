package io.github.certscribe.command;

import io.github.certscribe.authority.IssuedDatabase;
import io.github.certscribe.authority.IssuedEntry;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import java.util.List;
import java.util.Locale;

/** One run of {@code openssl ca}: the steps in the real one's order, since what they say comes in it. */
final class CaRun {
  private final Options options;
  private final RandomFiles randomness;
  private final Host host;
  private CaConfig config;

  CaRun(Options options, RandomFiles randomness, Host host) {
    this.options = options;
    this.randomness = randomness;
    this.host = host;
  }

  /** @return the exit status */
  int run() {
    CommonOptions.checkFolders(options, "outdir", host);
    config = CaConfig.load(options, host);
    randomness.loadConfigured(config.document().text(CaConfig.BASE, "RANDFILE"), "");
    CommonOptions.setMask(config.value("string_mask"), host.modules().strings());
    if (options.has("status")) {
      tellStatus(options.value("status"));
      // The real one ends so, whatever it found.
      return 1;
    }
    PrivateKey key = readKey();
    Certificate certificate = readCertificate(key);
    CaSettings settings = CaSettings.of(options, config, host);
    String folder = signsRequests() ? folder() : null;
    IssuedDatabase database = openDatabase();
    database.check();
    if (CommonOptions.verbosity(options) > 0) {
      host.print(database.text());
    }
    tell(options, host, database.size() + " entries loaded from the database\ngenerating index\n");
    database.index();
    boolean anyExpired = options.has("updatedb") && expire(database);
    CaExtensions extensions = CaExtensions.of(options, config, host);
    CaAuthority authority = new CaAuthority(
        key, certificate, database, config, settings, extensions, CaSettings.digest(options, config, key));
    if (anyExpired) {
      database.write();
    }
    if (signsRequests()) {
      boolean committed = new CaRequests(options, authority, folder, host).run();
      if (!committed) {
        return 0;
      }
    }
    if (options.has("gencrl")) {
      new CaRevocationList(options, authority, host).write();
    }
    if (options.has("revoke") || options.has("valid")) {
      new CaRevocation(options, authority, host).run();
    }
    return 0;
  }

  private boolean signsRequests() {
    return options.has("in") || options.has("infiles") || options.has("spkac") || options.has("ss_cert");
  }

  private IssuedDatabase openDatabase() {
    String unique = config.text("unique_subject");
    return IssuedDatabase.read(
        host, config.required(options, null, "database"), unique == null || IssuedDatabase.isYes(unique, true));
  }

  private void tellStatus(String serial) {
    IssuedDatabase database = openDatabase();
    database.index();
    String number = serial.toUpperCase(Locale.ROOT);
    number = number.length() % 2 == 0 ? number : "0" + number;
    IssuedEntry entry = database.bySerial(number);
    if (entry == null) {
      host.printError("Serial " + number + " not present in db.\nError verifying serial " + serial + "!\n");
      return;
    }
    String word = switch (entry.type()) {
      case IssuedEntry.VALID -> "Valid (V)";
      case IssuedEntry.REVOKED -> "Revoked (R)";
      case IssuedEntry.EXPIRED -> "Expired (E)";
      case 'S' -> "Suspended (S)";
      default -> "Unknown (" + entry.type() + ").";
    };
    host.printError(number + "=" + word + "\n");
  }

  private PrivateKey readKey() {
    String file = config.required(options, "keyfile", "private_key");
    String phrase = options.value("key");
    phrase = phrase == null ? Passphrases.resolve(host, options.value("passin"), null)[0] : phrase;
    return Credentials.READ.privateKey(
        host, file, options.format("keyform", null), Passphrases.argument(phrase), "CA private key");
  }

  /** Null where a request is its own CA, and nothing else is to be done. */
  private Certificate readCertificate(PrivateKey key) {
    boolean own = options.has("selfsign") && !options.has("spkac") && !options.has("ss_cert") && !options.has("gencrl");
    if (own) {
      return null;
    }
    String file = config.required(options, "cert", "certificate");
    Certificate certificate =
        Credentials.READ.certificate(host, file, options.format("certform", null), null, "CA certificate");
    if (!key.publicKey().isSameKeyAs(new PublicKey(certificate.subjectPublicKeyInfo()))) {
      throw new DiagnosticException(
          Diagnostic.of("ca: the CA's certificate and its private key do not match")
              .withHint("the certificate is in \"" + file + "\""));
    }
    return certificate;
  }

  private String folder() {
    String folder = config.required(options, "outdir", "new_certs_dir");
    checkFolder(folder);
    return folder;
  }

  private void checkFolder(String folder) {
    if (folder != null && !host.files().isDirectory(folder)) {
      throw new DiagnosticException(
          Diagnostic.of("ca: \"" + folder + "\" is no folder").withHint("new certificates go there: make it first"));
    }
  }

  /** Says what only {@code -verbose} wants to know. */
  static void tell(Options options, Host host, String text) {
    if (CommonOptions.verbosity(options) > 0) {
      host.printError(text);
    }
  }

  /** @return whether the database is to be written anew */
  private boolean expire(IssuedDatabase database) {
    tell(options, host, "Updating " + config.text("database") + " ...\n");
    List<String> expired = database.expire();
    for (String serial : expired) {
      host.printError(serial + "=Expired\n");
    }
    tell(
        options, host,
        expired.isEmpty()
            ? "No entries found to mark expired\n"
            : "Done. " + expired.size() + " entries marked as expired\n");
    return !expired.isEmpty();
  }
}
