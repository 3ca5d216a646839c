package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Digests;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameHash;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.verify.CredentialFile;
import io.github.certscribe.verify.HashedNames;
import java.util.List;
import java.util.Locale;

/** {@code openssl rehash}: names the certificates and revocation lists of folders by hash, so that they are found. */
public final class RehashCommand implements Command {
  private static final String DEFAULT_FOLDER = "/usr/lib/ssl/certs";

  /** By which hashes links are named. */
  private enum Naming { NEW, OLD, BOTH }

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("rehash", "Name the certificates of folders by hash")
        .lastFlag("h", "The same as -help")
        .flag("compat", "By the new hash and by the old one")
        .flag("old", "By the hash that old releases used")
        .flag("n", "Leave links that point nowhere useful")
        .flag("v", "Tell each link");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.has("h")) {
      host.printError(options(host.dialect()).help());
      return 0;
    }
    Naming naming = Naming.NEW;
    for (Options.Given given : options.inOrder()) {
      naming = given.name().equals("old") ? Naming.OLD : given.name().equals("compat") ? Naming.BOTH : naming;
    }
    int errors = 0;
    for (String folder : folders(options, host)) {
      errors += new Folder(host, folder, naming, options.has("v"), !options.has("n")).rehash();
    }
    return Math.min(errors, 255);
  }

  private static List<String> folders(Options options, Host host) {
    if (!options.arguments().isEmpty()) {
      return options.arguments();
    }
    String list = host.environment().get("SSL_CERT_DIR");
    return List.of((list == null || list.isEmpty() ? DEFAULT_FOLDER : list).split(":"));
  }

  /** One folder's run. */
  private static final class Folder {
    private final Host host;
    private final String folder;
    private final Naming naming;
    private final boolean verbose;
    private final boolean removes;
    private final HashedNames names = new HashedNames();
    private int errors;

    Folder(Host host, String folder, Naming naming, boolean verbose, boolean removes) {
      this.host = host;
      this.folder = folder;
      this.naming = naming;
      this.verbose = verbose;
      this.removes = removes;
    }

    /** How many things went wrong. */
    int rehash() {
      if (folder.isEmpty() || !host.files().isWritable(folder)) {
        host.printError("Skipping " + folder + ", can't write\n");
        return 1;
      }
      if (verbose) {
        host.print("Doing " + folder + "\n");
      }
      List<String> entries = host.files().list(folder);
      for (String name : entries) {
        if (!noteLink(name)) {
          addFile(name);
        }
      }
      for (HashedNames.Step step : names.plan()) {
        apply(step);
      }
      return errors;
    }

    private String path(String name) {
      return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** Whether a name is that of a link by hash; then it is noted. */
    private boolean noteLink(String name) {
      if (name.length() < 10 || name.charAt(8) != '.') {
        return false;
      }
      long hash = 0;
      for (int i = 0; i < 8; i++) {
        int digit = Character.digit(name.charAt(i), 16);
        if (digit < 0) {
          return false;
        }
        hash = hash << 4 | digit;
      }
      boolean crl = name.charAt(9) == 'r' || name.charAt(9) == 'R';
      long number = number(name.substring(crl ? 10 : 9));
      String target = number < 0 ? null : host.files().linkTarget(path(name));
      if (target == null) {
        return false;
      }
      names.found(crl, hash, number, target);
      return true;
    }

    private static long number(String digits) {
      long number = 0;
      for (int i = 0; i < digits.length(); i++) {
        int digit = digits.charAt(i) - '0';
        if (digit < 0 || digit > 9 || i > 8) {
          return -1;
        }
        number = 10 * number + digit;
      }
      return number;
    }

    private void addFile(String name) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      boolean known = name.indexOf('.') >= 0
          && (ending.equals("pem") || ending.equals("crt") || ending.equals("cer") || ending.equals("crl"));
      if (!known) {
        return;
      }
      if (!host.files().exists(path(name))) {
        // A link to nothing, or to itself.
        host.printError("rehash: error: skipping " + name + ", cannot open file\n");
        errors++;
        return;
      }
      Content content;
      try {
        content = host.files().isDirectory(path(name)) ? new Content() : Content.read(host, path(name));
      } catch (DecodeException e) {
        // What is not read to the end is passed over without a word.
        return;
      }
      if (content.count != 1) {
        host.printError(
            "rehash: warning: skipping " + name + (host.dialect().spacesRehashWarnings() ? ", " : ",")
                + "it does not contain exactly one certificate or CRL\n");
      } else if (content.certificate != null) {
        add(name, false, content.certificate.subject(), content.certificate.encoded());
      } else if (content.list != null) {
        add(name, true, content.list.issuer(), content.list.encoded());
      } else {
        errors++;
      }
    }

    private void add(String file, boolean crl, DistinguishedName name, byte[] encoded) {
      if (!host.modules().canDigest()) {
        // The real one takes it for a lack of memory.
        host.printError("rehash: error: no provider has SHA-1, which " + file + " is named by\n");
        errors++;
        return;
      }
      byte[] digest = Digests.digest("sha1", encoded);
      try {
        if (naming != Naming.OLD) {
          add(file, crl, NameHash.of(name), digest);
        }
        if (naming != Naming.NEW) {
          add(file, crl, NameHash.old(name), digest);
        }
      } catch (DecodeException e) {
        errors++;
      }
    }

    private void add(String file, boolean crl, String hash, byte[] digest) {
      if (!names.need(crl, Long.parseLong(hash, 16), file, digest)) {
        host.printError(
            "rehash: warning: skipping duplicate " + (crl ? "CRL" : "certificate") + " in " + file + "\n");
      }
    }

    private void apply(HashedNames.Step step) {
      boolean link = step.action() != HashedNames.Action.REMOVE;
      if (!link && !removes) {
        return;
      }
      if (verbose) {
        host.print(link ? "link " + step.file() + " -> " + step.name() + "\n" : "unlink " + step.name() + "\n");
      }
      try {
        if (step.action() == HashedNames.Action.LINK) {
          host.files().link(path(step.name()), step.file());
        } else if (!link) {
          host.files().delete(path(step.name()));
        }
      } catch (DiagnosticException e) {
        host.printError(e.diagnostic().render("rehash"));
        errors++;
      }
    }
  }

  /** What a file holds: how many items, each a certificate, a list and a key at most, and the first one. */
  private static final class Content {
    private int count;
    private Certificate certificate;
    private RevocationList list;

    static Content read(Host host, String path) throws DecodeException {
      Content content = new Content();
      PemReader reader = new PemReader(host.files().read(path));
      for (PemBlock block; (block = reader.next()) != null; ) {
        content.add(block, host);
      }
      return content;
    }

    private void add(PemBlock block, Host host) throws DecodeException {
      if (block.content().length == 0) {
        throw new DecodeException("nothing in a block");
      }
      Dialect dialect = host.dialect();
      CredentialFile.check(block, dialect);
      boolean more = false;
      switch (block.label()) {
        case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> {
          Certificate read = Certificate.parsePrefix(block.content(), 0, dialect);
          more = certificate != null;
          certificate = more ? certificate : read;
        }
        case "X509 CRL" -> {
          RevocationList read = RevocationList.parse(block.content(), dialect);
          more = list != null;
          list = more ? list : read;
        }
        default -> {
          if (!block.label().endsWith("PRIVATE KEY")) {
            return;
          }
        }
      }
      count = more ? count + 1 : Math.max(1, count);
    }
  }
}
