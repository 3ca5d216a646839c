package io.github.certscribe.command;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.SignedPublicKey;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyText;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.SignatureText;
import io.github.certscribe.text.TextWriter;
import java.util.Base64;
import java.util.List;

/** {@code openssl spkac}: makes, shows and verifies Netscape's signed public keys. */
public final class SpkacCommand implements Command {
  private static final String DEFAULT_NAME = "SPKAC";

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("spkac", "Makes or shows a signed public key and challenge")
        .text("in", "File to read, in the language of config files; standard input without it")
        .text("key", "Make one with this private key")
        .add("keyform", OptionTable.Kind.FORMAT, "Form of that key")
        .text("passin", "Where the pass phrase of the key comes from")
        .text("challenge", "The challenge")
        .text("spkac", "Name of the value that holds it: SPKAC without it")
        .text("spksect", "Section of that value: default without it")
        .text("digest", "Digest to sign with: md5 without it")
        .text("out", "File to write; standard output without it")
        .flag("noout", "Do not show it")
        .flag("pubkey", "Write the public key")
        .flag("verify", "Check the signature");
    return CommonOptions.add(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    String phrase = Passphrases.resolve(host, options.value("passin"), null)[0];
    String name = options.has("spkac") ? options.value("spkac") : DEFAULT_NAME;
    if (options.has("key")) {
      String digest = options.has("digest") ? options.value("digest") : "md5";
      if (!Digests.exists(digest)) {
        throw new UsageException("spkac", "unknown option or message digest " + digest, null);
      }
      String file = options.value("key").equals("-") ? null : options.value("key");
      PrivateKey key =
          KeyReader.privateKey(
              host, file, options.format("keyform", null), Passphrases.argument(phrase), "private key");
      CertificateSigner.requireRandom(key, host);
      byte[] made = make(key, options, digest, host);
      // Whatever -spkac says.
      String line = DEFAULT_NAME + "=" + Base64.getEncoder().encodeToString(made) + "\n";
      host.writeOutput(options.value("out"), ByteString.bytes(line), false);
      return 0;
    }
    SignedPublicKey read = read(options, name, host);
    TextWriter out = new TextWriter();
    if (!options.has("noout")) {
      print(out, read, host);
    }
    if (options.has("verify") && !isSigned(read, host)) {
      if (!options.has("out")) {
        host.write(out.toByteArray());
      }
      throw new DiagnosticException("the signature does not fit");
    }
    if (options.has("pubkey")) {
      out.write(KeyWriter.publicPem(read.key()));
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }

  private static byte[] make(PrivateKey key, Options options, String digest, Host host) {
    if (!Signatures.needsDigest(key)) {
      throw new DiagnosticException("a key of " + key.algorithm() + " does not sign a digest");
    }
    String challenge = options.has("challenge") ? options.value("challenge") : "";
    return SignedPublicKey.make(key, challenge, Signatures.scheme(key, digest, List.of(), host.dialect()));
  }

  private static SignedPublicKey read(Options options, String name, Host host) {
    Document document = ConfigReader.read(options.has("in") ? options.value("in") : "-", host);
    String section = options.has("spksect") ? options.value("spksect") : Document.DEFAULT;
    String text = document.text(section, name);
    if (text == null) {
      throw new DiagnosticException(
          Diagnostic.of("there is no value \"" + name + "\" in section \"" + section + "\" of " + document.source()));
    }
    return decode(document.value(section, name));
  }

  /** The signed public key that a value holds in base64. */
  static SignedPublicKey decode(Value value) {
    try {
      return SignedPublicKey.parse(Base64.getDecoder().decode(ByteString.bytes(value.text().trim())));
    } catch (IllegalArgumentException e) {
      throw unreadable(value, "it is not base64");
    } catch (DecodeException e) {
      throw unreadable(value, e.getMessage());
    }
  }

  private static DiagnosticException unreadable(Value value, String hint) {
    String message = "\"" + value.name() + "\" is no signed public key";
    return new DiagnosticException(Diagnostic.at(value.at(0), value.text().length(), message).withHint(hint));
  }

  private static void print(TextWriter out, SignedPublicKey read, Host host) {
    ObjectTable objects = ObjectTable.of(host.dialect());
    out.println("Netscape SPKI:");
    try {
      DerValue algorithm = DerValue.parse(read.key().encoded()).sequence().get(0);
      out.print("  Public Key Algorithm: ").println(objects.display(AlgorithmIdentifier.parse(algorithm).oid()));
      if (host.modules().canCompute()) {
        KeyText.printPublic(out, read.key().encoded(), 4, objects, host.dialect());
      } else {
        out.println("  Unable to load public key");
      }
      if (read.challenge().length > 0) {
        out.print("  Challenge String: ").write(read.challenge()).println();
      }
      out.print("  Signature Algorithm: ").print(objects.display(AlgorithmIdentifier.parse(read.algorithm()).oid()));
      out.println();
      SignatureText.dump(out, read.signature().bitString(), 6);
    } catch (DecodeException e) {
      throw new DiagnosticException("the public key cannot be shown: " + e.getMessage());
    }
  }

  private static boolean isSigned(SignedPublicKey read, Host host) {
    boolean signed = fits(read, host);
    if (signed) {
      host.printError("Signature OK\n");
    }
    return signed;
  }

  /** Whether it is signed with its own key. */
  static boolean fits(SignedPublicKey read, Host host) {
    try {
      byte[] signature = read.signature().bitString();
      return Signatures.verify(read.key(), read.algorithm(), read.content(), signature, host.dialect());
    } catch (DecodeException e) {
      return false;
    }
  }
}
