package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import io.github.certscribe.key.DigestRun;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.StoredBlocks;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.modules.PropertyQuery;
import io.github.certscribe.name.NameHash;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.RevocationListText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.text.TimeText;
import io.github.certscribe.verify.RevocationListDelta;
import io.github.certscribe.verify.RevocationListSignature;
import io.github.certscribe.verify.TrustedCertificates;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl crl}: shows, converts and verifies a certificate revocation list. */
public final class CrlCommand implements Command {
  private static final String CRL_NUMBER = "2.5.29.20";

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("crl", "Show, convert or verify a certificate revocation list")
        .flag("verify", "Check the list's signature")
        .text("in", "File to read; standard input without it")
        .add("inform", OptionTable.Kind.PEM_OR_DER, "Form of the input")
        .text("key", "Key that signs a -gendelta list")
        .add("keyform", OptionTable.Kind.PEM_OR_DER, "Form of that key")
        .text("out", "File to write; standard output without it")
        .add("outform", OptionTable.Kind.PEM_OR_DER, "Form of the output")
        .text("dateopt", "How times are shown: rfc_822 or iso_8601")
        .flag("text", "Show all of the list")
        .flag("hash", "Show the hash of the issuer")
        .flag("hash_old", "Show the hash that old releases used")
        .text("nameopt", "How to show names")
        .flag("issuer", "Show the issuer")
        .flag("lastupdate", "Show when the list was made")
        .flag("nextupdate", "Show when the next one is due")
        .flag("noout", "Do not write the list itself")
        .flag("fingerprint", "Show the list's digest")
        .flag("crlnumber", "Show the list's number")
        .flag("badsig", "Spoil the signature, for tests")
        .text("gendelta", "Make of the list and this newer one a list of what changed");
    CommonOptions.addTrusted(table).others("Digest for -fingerprint");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.checkFolders(options, "CApath", host);
    CommonOptions.isIso8601(options);
    CommonOptions.nameOptions(options, host.dialect());
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    String digest = options.has(Options.OTHER) ? options.value(Options.OTHER) : "sha1";
    if (!DigestRun.isKnown(digest, host.dialect())) {
      throw new UsageException("crl", "unknown option or message digest -" + digest, null);
    }
    RevocationList list = read(options.value("in"), options, host);
    // To name trusted certificates is to ask for it.
    boolean verifies = options.has("verify") || options.has("CAfile") || options.has("CApath")
        || options.has("CAstore");
    if (verifies && !verify(list, options, host)) {
      return 1;
    }
    if (options.has("gendelta")) {
      list = delta(list, digest, options, host);
    }
    byte[] asRead = list.encoded();
    if (options.has("badsig") && !list.hasUnusedSignatureBits()) {
      list = spoilt(list, host);
    }
    // What is asked for goes to standard output, the list, also as text, to the file.
    TextWriter facts = new TextWriter();
    TextWriter out = new TextWriter();
    byte[] digested = digest.equalsIgnoreCase("sha1") ? asRead : list.encoded();
    try {
      new Report(options, host, list, digest, digested, facts).print(out);
    } catch (DiagnosticException e) {
      host.write(facts.toByteArray());
      throw e;
    }
    if (!options.has("noout")) {
      byte[] encoded = list.encoded();
      out.write("DER".equals(options.format("outform", "PEM")) ? encoded : PemWriter.encode("X509 CRL", encoded));
    }
    host.write(facts.toByteArray());
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }

  private static RevocationList spoilt(RevocationList list, Host host) {
    byte[] encoded = list.encoded();
    encoded[encoded.length - 1] ^= 1;
    try {
      return RevocationList.parse(encoded, host.dialect());
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just read cannot be read", e);
    }
  }

  private static RevocationList delta(RevocationList list, String digest, Options options, Host host) {
    if (!options.has("key")) {
      throw new DiagnosticException(
          Diagnostic.of("crl: -gendelta makes a list that has to be signed").withHint("-key names the CA's key"));
    }
    PrivateKey key =
        KeyReader.privateKey(host, options.value("key"), options.format("keyform", null), null, "CRL signing key");
    RevocationList newer = read(options.value("gendelta"), options, host);
    return RevocationListDelta.make(list, newer, key, digest, host.dialect());
  }

  private static RevocationList read(String file, Options options, Host host) {
    byte[] data = file == null ? host.readStandardInput() : host.files().read(file);
    String form = options.format("inform", null);
    String name = file == null ? "standard input" : "\"" + file + "\"";
    DecodeException spoiled = null;
    try {
      if (!"DER".equals(form)) {
        StoredBlocks blocks = new StoredBlocks(host, data, file, form, null);
        for (PemBlock block; (block = blocks.next()) != null; ) {
          if (!block.label().equals("X509 CRL")) {
            blocks.passOver();
            continue;
          }
          try {
            return RevocationList.parse(block.content(), host.dialect());
          } catch (DecodeException e) {
            // The one behind it may do.
            spoiled = e;
          }
        }
      }
      if (!"PEM".equals(form)) {
        return RevocationList.parse(data, host.dialect());
      }
    } catch (DecodeException e) {
      spoiled = spoiled == null ? e : spoiled;
    }
    throw new DiagnosticException("could not read a certificate revocation list from " + name
        + (spoiled == null ? "" : ": " + spoiled.getMessage()));
  }

  private static boolean verify(RevocationList list, Options options, Host host) {
    RevocationListSignature.Verdict signature =
        RevocationListSignature.check(list, TrustedCertificates.of(options, host), host.dialect());
    if (signature == RevocationListSignature.Verdict.GOOD && PropertyQuery.asksTooMuch(options.value("propquery"))) {
      signature = RevocationListSignature.Verdict.BAD;
    }
    switch (signature) {
      case NO_ISSUER -> {
        host.printError("Error getting CRL issuer certificate\n");
        return false;
      }
      case GOOD -> host.printError("verify OK\n");
      case BAD -> {
        host.printError("verify failure\n");
        return !VerifyHabits.failsForInvalidLists(host.dialect());
      }
    }
    return true;
  }

  /** What is shown of a list, in the order of the options. */
  private static final class Report {
    private final Options options;
    private final Host host;
    private final RevocationList list;
    private final String digest;
    private final byte[] digested;
    private final TextWriter out;
    private final ObjectTable objects;
    private final boolean iso8601;
    private final long nameOptions;
    private int count;

    /** @param digested what a fingerprint is of: with SHA-1 the real one remembers that of the list as it was read */
    Report(Options options, Host host, RevocationList list, String digest, byte[] digested, TextWriter out) {
      this.options = options;
      this.host = host;
      this.list = list;
      this.digest = digest;
      this.digested = digested;
      this.out = out;
      this.objects = ObjectTable.of(host.dialect());
      this.iso8601 = CommonOptions.isIso8601(options);
      this.nameOptions = CommonOptions.nameOptions(options, host.dialect());
    }

    /** @param text takes the list as text */
    void print(TextWriter text) {
      List<String> names = new ArrayList<>();
      for (Options.Given given : options.inOrder()) {
        if (isShown(given.name())) {
          count++;
          // Of an option given twice it is the last that says when.
          names.remove(given.name());
          names.add(given.name());
        }
      }
      for (String name : names) {
        print(name);
      }
      if (options.has("text")) {
        RevocationListText.print(text, list, nameOptions, objects, host.dialect());
      }
    }

    private static boolean isShown(String option) {
      return switch (option) {
        case "issuer", "crlnumber", "hash", "hash_old", "lastupdate", "nextupdate", "fingerprint" -> true;
        default -> false;
      };
    }

    private void print(String option) {
      switch (option) {
        case "issuer" -> NameText.printTitled(out, "issuer=", list.issuer(), nameOptions, objects);
        case "crlnumber" -> printNumber();
        case "hash" -> printHash("issuer name hash=", false);
        case "hash_old" -> printHash("issuer name old hash=", true);
        case "lastupdate" -> printTime("lastUpdate=", list.thisUpdate());
        case "nextupdate" -> printTime("nextUpdate=", list.nextUpdate());
        case "fingerprint" -> printFingerprint();
        default -> throw new IllegalStateException(option);
      }
    }

    private void printNumber() {
      byte[] number = Extension.findOnly(list.extensions(), CRL_NUMBER);
      out.print("crlNumber=");
      try {
        DerValue value = number == null ? null : DerValue.first(number);
        out.println(value == null ? "<NONE>" : "0x" + IntegerText.hex(value.integer()));
      } catch (DecodeException e) {
        out.println("<NONE>");
      }
    }

    private void printHash(String title, boolean old) {
      out.print(count > 1 ? title : "");
      if (!host.modules().canCompute() || !old && PropertyQuery.asksTooMuch(options.value("propquery"))) {
        out.print("<ERROR>");
        throw new DiagnosticException("crl: no provider that is loaded has the digest that names are hashed by");
      }
      try {
        out.println(old ? NameHash.old(list.issuer()) : NameHash.of(list.issuer()));
      } catch (DecodeException e) {
        out.println("<ERROR>");
      }
    }

    private void printTime(String title, DerValue time) {
      out.print(title);
      if (time == null) {
        out.print("NONE");
      } else {
        TimeText.print(out, time, iso8601);
      }
      out.println();
    }

    private void printFingerprint() {
      host.modules().requireProvider(false);
      if (digest.equalsIgnoreCase("null")) {
        out.print("NULL Fingerprint=");
        return;
      }
      out.print(Digests.providerName(digest)).print(" Fingerprint=");
      byte[] octets = Digests.digest(digest, digested);
      for (int i = 0; i < octets.length; i++) {
        out.upperHex(octets[i]).print(i + 1 == octets.length ? '\n' : ':');
      }
    }
  }
}
