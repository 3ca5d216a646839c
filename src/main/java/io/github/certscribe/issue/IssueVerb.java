package io.github.certscribe.issue;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.verify.CredentialFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code certscribe issue}: a certificate of each row of a table. */
public final class IssueVerb {
  private final IssueOptions options;
  private final Host host;
  private final SharedCredentials credentials = new SharedCredentials();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  private IssueVerb(Options given, Host host) {
    this.options = new IssueOptions(given, host);
    this.host = host;
  }

  /** @return 0 where all rows were issued; 1 where one failed, or nothing could be begun */
  public static int run(String[] args, Host host) {
    OptionTable table = IssueOptionTable.of(host.dialect());
    try {
      Options given = table.parse(args, host.dialect());
      if (given.has("help")) {
        host.printError(table.help());
        return 0;
      }
      return new IssueVerb(given, host).run();
    } catch (UsageException e) {
      host.printError(e.toDiagnostic().diagnostic().render(IssueOptionTable.COMMAND));
    } catch (DiagnosticException e) {
      host.printError(e.diagnostic().render(IssueOptionTable.COMMAND));
    }
    return 1;
  }

  private int run() {
    byte[] chain = shareCredentials();
    checkFiles();
    // Made once, before threads could make it twice.
    host.random();
    String file = options.value("in");
    String name = file == null || file.equals("-") ? "standard input" : file;
    try (InputStream in = name.equals(file) ? open(file) : host.in(); Journal journal = journal(file, chain)) {
      RowReader rows = RowReader.of(name, in, separator());
      Job job = new Job(options, host, credentials, new HashMap<>(), used, chain, journal);
      RowReport report = new RowReport(rows, name.equals(file) && host.files().isFile(file) ? file : null, host);
      Progress progress =
          new Progress(
              host, Boolean.getBoolean("certscribe.terminal"), options.has("quiet"), size(file),
              options.makesCertificates() ? "certificates" : "requests");
      int threads = (int) options.number("threads", Runtime.getRuntime().availableProcessors());
      new IssueRun(job, rows, new RowNames(options, host, used), report, progress, threads).run();
      progress.clear();
      if (progress.issued() > 0 && !options.has("quiet")) {
        report.remarkUnused(used);
      }
      progress.end();
      if (progress.failed() > 0) {
        return 1;
      }
      if (journal != null) {
        journal.remove();
      }
      return 0;
    } catch (IOException e) {
      throw new DiagnosticException("cannot read \"" + name + "\": " + e.getMessage());
    }
  }

  private InputStream open(String file) throws IOException {
    try {
      return host.files().open(file);
    } catch (IOException e) {
      // In the words that all commands have for it.
      host.files().read(file);
      throw e;
    }
  }

  private long size(String file) {
    return file != null && host.files() instanceof DiskFiles disk && host.files().isFile(file)
        ? disk.path(file).toFile().length() : 0;
  }

  private char separator() {
    String given = options.value("separator");
    if (given == null) {
      return ',';
    }
    if (given.equals("\\t")) {
      return '\t';
    }
    if (given.length() != 1 || given.equals("\"") || given.equals("\n") || given.equals("\r")) {
      throw new UsageException(IssueOptionTable.COMMAND, "-separator takes one character", "\\t is a tab");
    }
    return given.charAt(0);
  }

  /**
   * Reads what all rows have in common, so that what is wrong with it is told once.
   *
   * @return the certificates that follow a row's own in chains, in PEM
   */
  private byte[] shareCredentials() {
    String phrase = Passphrases.argument(options.phraseIn());
    if (options.sharedKey() != null) {
      credentials.share(host, options.sharedKey(), options.format("keyform"), phrase, "private key");
    }
    if (!options.makesCertificates()) {
      return new byte[0];
    }
    String file = options.value("CA");
    Certificate authority = credentials.certificate(host, file, options.format("CAform"), phrase, "CA certificate");
    String keyFile = options.value("CAkey");
    credentials.share(
        host, keyFile == null ? file : keyFile, options.format("CAkeyform"), phrase, "CA private key");
    TextWriter chain = new TextWriter();
    chain.write(PemWriter.encode("CERTIFICATE", authority.encoded()));
    if (options.has("certfile")) {
      CredentialFile more = CredentialFile.read(host.files().read(options.value("certfile")), host.dialect());
      for (Certificate each : more.certificates()) {
        chain.write(PemWriter.encode("CERTIFICATE", each.encoded()));
      }
    }
    return chain.toByteArray();
  }

  private void checkFiles() {
    options.check();
    for (String option : new String[] {"config", "extfile"}) {
      if (options.has(option)) {
        host.files().read(options.value(option));
      }
    }
  }

  /** The journal of this run; null where none is kept. */
  private Journal journal(String rowsFile, byte[] chain) {
    String name = options.value("journal");
    if (name == null && !options.streams()) {
      String start = options.outputs().get(options.lastOutput()).start();
      boolean stream = rowsFile == null || rowsFile.equals("-");
      String rows = stream ? "rows" : rowsFile.substring(rowsFile.lastIndexOf('/') + 1);
      name = start.substring(0, start.lastIndexOf('/') + 1) + "." + rows + ".issue";
    }
    if (name == null || !(host.files() instanceof DiskFiles disk)) {
      return null;
    }
    RowHash shared = new RowHash().add(options.fingerprint()).add(host.dialect().name()).add(chain);
    for (String option : new String[] {"config", "extfile"}) {
      shared.add(options.has(option) ? host.files().read(options.value(option)) : new byte[0]);
    }
    File file = disk.path(name).toFile();
    return new Journal(file, name, shared.value(), options.has("resume"), options.has("restart"));
  }
}
