package io.github.certscribe.command;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.CertificateReader;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.RevocationListText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.verify.HashedFolder;
import io.github.certscribe.text.TrustText;
import java.util.List;

/** {@code openssl storeutl}: lists and shows the certificates, keys and revocation lists of a file or a folder. */
public final class StoreutlCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("storeutl", "Shows what keys, certificates and lists a file or folder holds")
        .text("out", "File to write; standard output without it")
        .text("passin", "Where the pass phrase comes from")
        .flag("noout", "No PEM")
        .flag("certs", "Only certificates")
        .flag("keys", "Only keys")
        .flag("crls", "Only revocation lists")
        .text("subject", "Of a folder, only what is named by the hash of this name")
        .text("issuer", "Not for files and folders")
        .text("serial", "Not for files and folders")
        .text("fingerprint", "Not for files and folders")
        .text("alias", "Not for files and folders")
        .flag("r", "Look into the files of a folder")
        .flag("text", "Show all of each object")
        .others("Digest of -fingerprint");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    kind(options);
    StoreSearch.read(options, host);
  }

  @Override
  public int run(Options options, Host host) {
    String kind = kind(options);
    if (options.arguments().isEmpty() || options.hasArgumentsBeyond(1)) {
      throw new UsageException("storeutl", "one file or folder is wanted", null);
    }
    String digest = options.value(Options.OTHER);
    if (digest != null && !Digests.exists(digest) && !digest.equalsIgnoreCase("null")) {
      throw new UsageException("storeutl", "unknown option or message digest -" + digest, null);
    }
    String uri = options.arguments().get(0);
    if (uri.isEmpty()) {
      throw new DiagnosticException("a file or folder without a name cannot be opened");
    }
    String hash = StoreSearch.read(options, host);
    refuseSearches(options);
    String phrase = Passphrases.resolve(host, options.value("passin"), null)[0];
    boolean late = host.dialect().opensStoreOutputLate();
    Host reading = late ? host : host.withOpened(options.value("out"), true);
    Listing listing = new Listing(reading, kind, phrase, options);
    int failures = listing.list(uri, hash, 0);
    listing.write(options.value("out"));
    return Math.min(failures, 255);
  }

  /** {@code certs}, {@code keys}, {@code crls}, or null for all. */
  private static String kind(Options options) {
    String kind = null;
    for (String one : new String[] {"certs", "keys", "crls"}) {
      int count = options.count(one) + (kind == null ? 0 : options.has(one) ? 1 : 0);
      if (count > 1) {
        throw new UsageException("storeutl", "only one kind of object can be asked for", null);
      }
      kind = options.has(one) ? one : kind;
    }
    return kind;
  }

  private static void refuseSearches(Options options) {
    if (options.has("issuer") != options.has("serial")) {
      throw new UsageException("storeutl", "-issuer and -serial go together", null);
    }
    for (String search : new String[] {"issuer", "fingerprint", "alias"}) {
      if (options.has(search)) {
        throw new DiagnosticException("files and folders cannot be searched by -" + search);
      }
    }
  }

  /** What is written of one store and those in it. */
  private static final class Listing {
    private final Host host;
    private final Dialect dialect;
    private final String kind;
    private final String phrase;
    private final boolean text;
    private final boolean noout;
    private final boolean recursive;
    private final TextWriter out = new TextWriter();
    /** Where titles go: standard output, be there an output file or not. */
    private final TextWriter titles;
    private boolean opened;

    Listing(Host host, String kind, String phrase, Options options) {
      this.host = host;
      this.dialect = host.dialect();
      this.kind = kind;
      this.phrase = phrase;
      this.text = options.has("text");
      this.noout = options.has("noout");
      this.recursive = options.has("r");
      this.titles = options.has("out") && !"-".equals(options.value("out")) ? new TextWriter() : out;
    }

    /** Writes all that was found; where the output cannot be opened, what is on standard output by then. */
    void write(String file) {
      boolean late = dialect.opensStoreOutputLate();
      try {
        if (opened || !late) {
          host.writeOutput(file, out.toByteArray(), false);
        }
      } catch (DiagnosticException e) {
        if (late) {
          String all = ByteString.of(titles.toByteArray());
          host.print(all.substring(0, all.indexOf('\n') + 1));
        }
        throw e;
      }
      if (titles != out) {
        host.write(titles.toByteArray());
      }
    }

    /** Lists a file or folder; returns how many objects are no good. */
    int list(String uri, String hash, int indent) {
      String path = CertificateReader.path(host, uri);
      int found = 0;
      int failures = 0;
      if (host.files().isDirectory(path)) {
        for (String name : host.files().entries(path)) {
          if (hash == null || isNamed(name, hash)) {
            String entry = path.endsWith("/") ? path + name : path + "/" + name;
            title(found++, "Name: " + entry, indent);
            failures += recursive ? list(entry, null, indent + 2) : 0;
          }
        }
      } else {
        if (hash != null) {
          throw new DiagnosticException(Diagnostic.of("only folders can be searched by -subject"));
        }
        StoreContent content = StoreContent.read(host, path, phrase);
        failures = content.failures();
        for (StoreContent.Item item : content.items()) {
          if (isWanted(item)) {
            print(item, found++, indent);
          } else if (item.key() != null && !content.isPkcs12()) {
            failures++;
          }
        }
      }
      if (opened || !dialect.opensStoreOutputLate()) {
        out.spaces(indent).println("Total found: " + found);
      }
      return failures;
    }

    /** {@code HASH.N} is a certificate, {@code HASH.rN} a list. */
    private boolean isNamed(String name, String hash) {
      if (!name.regionMatches(true, 0, hash + ".", 0, hash.length() + 1)) {
        return false;
      }
      int end = hash.length() + 1;
      boolean list = name.startsWith("r", end);
      return (list ? !"certs".equals(kind) : !"crls".equals(kind)) && HashedFolder.isNumbered(name, end);
    }

    private boolean isWanted(StoreContent.Item item) {
      return kind == null || switch (kind) {
        case "certs" -> item.certificate() != null;
        case "crls" -> item.list() != null;
        default -> item.key() != null && item.key().whole() != null;
      };
    }

    private void title(int number, String title, int indent) {
      opened = true;
      titles.spaces(indent).println(number + ": " + title);
    }

    private void print(StoreContent.Item item, int number, int indent) {
      ObjectTable objects = ObjectTable.of(dialect);
      if (item.certificate() != null) {
        CertificateReader.Found found = item.certificate();
        title(number, "Certificate", indent);
        if (text) {
          CertificateText shown = new CertificateText(out, found.certificate(), objects, dialect);
          if (!host.modules().canCompute()) {
            shown.withoutKeys(List.of(ErrorLines.unreadableKey(dialect)));
          }
          shown.print(NameOptions.COMPAT, 0);
          if (found.trust() != null) {
            TrustText.print(out, found.trust(), objects);
          }
        }
        write("CERTIFICATE", found.certificate().encoded());
      } else if (item.list() != null) {
        title(number, "CRL", indent);
        if (text) {
          RevocationListText.print(out, item.list(), NameOptions.COMPAT, objects, dialect);
        }
        write("X509 CRL", item.list().encoded());
      } else {
        title(number, item.key().title(), indent);
        if (text) {
          item.key().print(out, host);
        }
        if (!noout) {
          out.write(item.key().pem(host));
        }
      }
    }

    private void write(String label, byte[] der) {
      if (!noout) {
        out.write(PemWriter.encode(label, der));
      }
    }
  }
}
