package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.DigestRun;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** {@code openssl dgst}, and each digest by its own name: {@code openssl sha256}. */
public final class DgstCommand implements Command {
  /** In what form a digest is written. */
  private enum Form {
    HEX,
    COLONS,
    COREUTILS,
    BINARY
  }

  private final String name;

  /** @param name {@code dgst}, or the digest's that is the command */
  public DgstCommand(String name) {
    this.name = name;
  }

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable(name, "Digests, signs and verifies files")
            .lastFlag("list", "List the digests")
            .flag("engine_impl", "Taken and unused")
            .text("passin", "Where the pass phrase of the key comes from")
            .flag("c", "Colons between the octets")
            .flag("r", "As coreutils write digests")
            .text("out", "File for the output")
            .add("keyform", Kind.FORMAT, "PEM or DER where the key must be that")
            .flag("hex", "In hexadecimal")
            .flag("binary", "In octets")
            .add("xoflen", Kind.POSITIVE, "Octets of a digest that has any length")
            .flag("d", "Taken and unused")
            .flag("debug", "Taken and unused")
            .text("sign", "Sign with this private key")
            .text("verify", "Verify with this public key")
            .text("prverify", "Verify with this private key")
            .text("sigopt", "An option of the signature, name:value")
            .text("signature", "The signature to verify")
            .text("hmac", "The key of an HMAC")
            .text("mac", "HMAC or CMAC")
            .text("macopt", "An option of the MAC, name:value")
            .flag("fips-fingerprint", "HMAC with OpenSSL's FIPS key")
            .others("The digest");
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.has("list")) {
      host.print(DigestRun.LIST);
      return 0;
    }
    String digest = digest(options, host.dialect());
    boolean signing = options.has("sign") || options.has("verify") || options.has("prverify");
    String hmacKey = hmacKey(options);
    boolean mac = hmacKey != null || options.has("mac");
    List<String> files = options.arguments();
    if (files.size() > 1 && signing) {
      throw new UsageException(name, "only one file can be signed or verified", null);
    }
    if (hmacKey != null && options.has("mac")) {
      throw new DiagnosticException("-hmac (or -fips-fingerprint) and -mac both give a key");
    }
    if (signing && mac) {
      throw new DiagnosticException("a MAC and a signature cannot be made at once");
    }
    String use = use(options);
    if (signing && !use.equals("sign") && !options.has("signature")) {
      throw new DiagnosticException(
          Diagnostic.of("no signature to verify").withHint("-signature names its file"));
    }
    DigestRun run = prepare(options, host, digest, use);
    if (use.equals("sign") && options.has("signature")) {
      signature(options, host);
      // A signature to verify beside the key to sign with: the real one verifies, and always fails.
      host.writeOutput(options.value("out"), ByteString.bytes("Verification failure\n"), false);
      return 1;
    }
    if (mac && options.has("signature")) {
      throw new DiagnosticException("a MAC has no -signature to verify");
    }
    return signing && !use.equals("sign") ? verify(options, host, run) : digestAll(options, host, run, files);
  }

  /** What is done with the key, by the options that name one; empty where none does. */
  private static String use(Options options) {
    return options.has("verify") ? "verify" : options.has("prverify") ? "prverify" : options.has("sign") ? "sign" : "";
  }

  /** The file of the key: the last that was named. */
  private static String keyFile(Options options) {
    String file = null;
    for (Options.Given given : options.inOrder()) {
      file = switch (given.name()) {
        case "sign", "verify", "prverify" -> given.value();
        default -> file;
      };
    }
    return file;
  }

  /** The digest's name as given; null for the default. */
  private String digest(Options options, Dialect dialect) {
    String given = options.value(Options.OTHER);
    if (given == null) {
      return name.equals("dgst") ? null : name;
    }
    if (!DigestRun.isKnown(given, dialect)) {
      throw new UsageException(
          name, "unknown option or message digest -" + given, "\"openssl dgst -list\" lists the digests");
    }
    return given;
  }

  private static DigestRun prepare(Options options, Host host, String digest, String use) {
    String format = options.format("keyform", null);
    String phrase = Passphrases.argument(Passphrases.resolve(host, options.value("passin"), null)[0]);
    List<String> sigopts = options.values("sigopt");
    int length = (int) options.decimal("xoflen", 0);
    boolean legacy = host.modules().hasLegacyProvider();
    // Made first: a length that the digest does not take is refused even where a MAC or a key has no use for it.
    DigestRun plain = length > 0 ? DigestRun.digesting(digest, length, legacy, host.dialect()) : null;
    if (plain != null && !use.isEmpty()) {
      throw new DiagnosticException("what is signed has the digest's own length");
    }
    Host opened = use.isEmpty() ? host : host.withOpened(options.value("out"), false);
    if (use.equals("sign")) {
      PrivateKey key = KeyReader.privateKey(opened, keyFile(options), format, phrase, "private key");
      CertificateSigner.requireRandom(key, host);
      if (options.has("signature") && !Signatures.needsDigest(key)) {
        throw new DiagnosticException("a private key that signs whole messages cannot verify");
      }
      return DigestRun.signing(key, digest, sigopts, host.dialect());
    }
    if (use.equals("verify")) {
      return DigestRun.verifying(
          KeyReader.publicKey(opened, keyFile(options), format, phrase, "public key"), digest, sigopts,
          host.dialect());
    }
    if (use.equals("prverify")) {
      return DigestRun.verifying(
          KeyReader.privateKey(opened, keyFile(options), format, phrase, "private key").publicKey(), digest,
          sigopts, host.dialect());
    }
    String hmacKey = hmacKey(options);
    if (hmacKey != null) {
      return DigestRun.hmac(digest, ByteString.bytes(hmacKey), sigopts, legacy);
    }
    if (options.has("mac")) {
      return DigestRun.mac(options.value("mac"), digest, options.values("macopt"), sigopts, host.dialect());
    }
    return plain != null ? plain : DigestRun.digesting(digest, 0, legacy, host.dialect());
  }

  /** The key of an HMAC, of several options the last one's; null for none. */
  private static String hmacKey(Options options) {
    String key = null;
    for (Options.Given given : options.inOrder()) {
      key = switch (given.name()) {
        case "hmac" -> given.value();
        case "fips-fingerprint" -> "etaonrishdlcupfm";
        default -> key;
      };
    }
    return key;
  }

  /** @throws DiagnosticException for an empty file too */
  private static byte[] signature(Options options, Host host) {
    byte[] signature = host.withOpened(options.value("out"), false).files().read(options.value("signature"));
    if (signature.length == 0) {
      throw new DiagnosticException("\"" + options.value("signature") + "\" holds no signature");
    }
    return signature;
  }

  /** What is to be digested; the output's file is empty by the time that it is read. */
  private static InputStream open(String file, Options options, Host host) throws IOException {
    return host.withOpened(options.value("out"), true).files().open(file);
  }

  private static Form form(Options options, boolean signing) {
    Form form = signing ? Form.BINARY : Form.HEX;
    Form separator = null;
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "c" -> separator = Form.COLONS;
        case "r" -> separator = Form.COREUTILS;
        case "hex" -> form = Form.HEX;
        case "binary" -> form = Form.BINARY;
        default -> { }
      }
    }
    return form == Form.HEX && separator != null ? separator : form;
  }

  private int digestAll(Options options, Host host, DigestRun run, List<String> files) {
    Form form = form(options, use(options).equals("sign"));
    TextWriter out = new TextWriter();
    int status = 0;
    if (files.isEmpty()) {
      print(out, form, run.inputLabel(), "stdin", run.result(host.in()));
    }
    for (String file : files) {
      try (InputStream in = open(file, options, host)) {
        print(out, form, run.label(), file, run.result(in));
      } catch (IOException e) {
        host.printError("openssl: error: cannot read \"" + file + "\"\n");
        status = 1;
      } catch (DiagnosticException e) {
        host.printError(e.diagnostic().render("openssl"));
        status = 1;
      }
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return status;
  }

  private static void print(TextWriter out, Form form, String label, String file, byte[] octets) {
    if (form == Form.BINARY) {
      out.write(octets);
      return;
    }
    if (form != Form.COREUTILS) {
      out.print(label).print('(').print(file).print(")= ");
    }
    for (int i = 0; i < octets.length; i++) {
      if (form == Form.COLONS && i > 0) {
        out.print(':');
      }
      out.hex(octets[i] & 0xff);
    }
    if (form == Form.COREUTILS) {
      out.print(" *").print(file);
    }
    out.println();
  }

  private static int verify(Options options, Host host, DigestRun run) {
    byte[] signature = signature(options, host);
    List<String> files = options.arguments();
    String file = files.isEmpty() ? null : files.get(0);
    boolean valid;
    try (InputStream in = file == null ? host.in() : open(file, options, host)) {
      valid = run.verify(in, signature, host.dialect());
    } catch (IOException e) {
      throw new DiagnosticException(
          "cannot read " + (file == null ? "standard input" : "\"" + file + "\"") + ": " + e.getMessage());
    }
    host.writeOutput(
        options.value("out"), ByteString.bytes(valid ? "Verified OK\n" : "Verification failure\n"), false);
    return valid ? 0 : 1;
  }

  /** Whether a word is a digest that is a command too. */
  public static boolean isCommand(String word) {
    return Digests.exists(word) && DigestRun.isKnown(word);
  }
}
