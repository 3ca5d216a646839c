package io.github.certscribe.command;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.OtherCiphers;
import io.github.certscribe.pem.Base64Stream;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;
import java.util.Arrays;
import java.util.Base64;

/** {@code openssl enc}, and under their own names {@code base64} and the ciphers. */
public final class EncCommand implements Command {
  private static final int DEFAULT_BUFFER = 8192;
  /** How much of its buffer the real one hands to a cipher at a time. */
  private static final int WRAPPING_PIECE = 4096;
  /** A line of base64 must fit in. */
  private static final int LEAST_BASE64_BUFFER = 80;

  private final String name;

  /** @param name {@code enc}, {@code base64}, or a cipher's name */
  public EncCommand(String name) {
    this.name = name;
  }

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable(name, "Encrypts and decrypts, and writes and reads base64")
            .lastFlag("list", "List the ciphers").lastFlag("ciphers", "The same")
            .flag("e", "Encrypt, which is the default").flag("d", "Decrypt")
            .flag("p", "Show salt, key and IV").flag("P", "Show them and stop")
            .text("engine", "Taken and refused as no engine is here")
            .text("in", "Input file; standard input unless given")
            .text("k", "Pass phrase").text("kfile", "File whose first line is the pass phrase")
            .text("out", "Output file; standard output unless given")
            .text("pass", "Where the pass phrase comes from")
            .flag("v", "Say how many octets were read and written")
            .flag("a", "Base64 behind or before the encryption").flag("base64", "The same")
            .flag("A", "With -a: in a single line")
            .flag("nopad", "No padding to whole blocks")
            .flag("salt", "Salt the pass phrase, which is the default").flag("nosalt", "No salt")
            .flag("debug", null).text("bufsize", "Octets at a time: what -v says, and no more")
            .text("K", "Key in hexadecimal").text("S", "Salt in hexadecimal").text("iv", "IV in hexadecimal")
            .text("md", "Digest for the key's derivation")
            .add("iter", Kind.POSITIVE, "PBKDF2 with so many iterations")
            .flag("pbkdf2", "PBKDF2 instead of the old derivation")
            .flag("none", "No encryption")
            .text("rand", "Files to stir into the random numbers")
            .text("writerand", "File to write random octets to")
            .text("provider-path", "Where providers are looked for")
            .text("provider", "A provider to load")
            .text("propquery", "A property query")
            .others("The cipher");
    if (dialect.has35Additions()) {
      table.add("saltlen", Kind.POSITIVE, "Octets of salt for PBKDF2")
          .text("skeyopt", "A parameter of an opaque key; no provider here has such keys")
          .text("skeymgmt", "Who manages the opaque key")
          .text("provparam", "A parameter for a provider")
          .flag("z", "Compress before, or decompress behind");
    }
    return table;
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    new EncPassword(name, options, host);
    bufferSize(options, false);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.has("list") || options.has("ciphers")) {
      beforeHelp(options, host);
      host.print(ListCommand.section("ciphers", host.dialect()));
      return 0;
    }
    OptionTable.refuseArguments(options);
    boolean encrypt = true;
    for (Options.Given option : options.inOrder()) {
      encrypt = option.name().equals("e") || encrypt && !option.name().equals("d");
    }
    Cipher cipher = cipher(options, host);
    if (cipher != null) {
      host.modules().requireProvider(true);
    }
    String digest = options.has("md") ? options.value("md") : "sha256";
    boolean nothing = digest.equalsIgnoreCase("null");
    if (!Digests.exists(digest) && !nothing) {
      throw new UsageException(name, "unknown message digest " + digest, null);
    }
    boolean zlib = options.has("z");
    boolean wantsBase64 = name.equals("base64") || options.has("a") || options.has("base64");
    boolean base64 = !zlib && wantsBase64;
    EncPassword passwords = new EncPassword(name, options, host);
    long buffer = bufferSize(options, wantsBase64);
    if (options.has("v")) {
      host.printError("bufsize=" + buffer + "\n");
    }
    String password = passwords.find(cipher, encrypt);
    if (password != null) {
      checkDigest(digest, nothing, options, host.dialect());
    }
    if (cipher != null) {
      CommonOptions.refuseEngine(options);
    }
    if (cipher != null && password == null && !options.has("K")) {
      throw new DiagnosticException("no pass phrase and no key: give -k, -pass or -K");
    }
    if (cipher != null && options.has("skeyopt")) {
      throw new DiagnosticException("there are no opaque keys, which -skeyopt is for");
    }
    boolean onlyShows = cipher != null && options.has("P") && (encrypt || options.has("nosalt") || options.has("S"));
    boolean folder = options.has("in") && host.files().isDirectory(options.value("in"));
    byte[] input =
        onlyShows || folder ? new byte[0] : host.withOpened(options.value("out"), true).readInput(options.value("in"));
    byte[] given = zlib && !encrypt ? ZlibStream.inflate(input, host) : input;
    byte[] data = base64 && !encrypt ? decode(input, options.has("A"), host.dialect()) : given;
    if (cipher != null) {
      EncKey key = EncKey.of(cipher, password, digest, encrypt, data, options, host);
      if (options.has("p") || options.has("P")) {
        host.print(key.shown());
      }
      if (options.has("P")) {
        // The output is opened all the same.
        host.writeOutput(options.value("out"), new byte[0], false);
        return 0;
      }
      byte[] rest = buffer == 0 ? new byte[0] : Arrays.copyOfRange(data, key.skipped(), data.length);
      byte[] transformed =
          cipher.mode().startsWith("WRAP")
              ? wrap(cipher, encrypt, key, rest, (int) buffer, options.has("in"), host.dialect())
              : cipher.transform(encrypt, !options.has("nopad"), key.key(), key.iv(), rest);
      if (transformed == null) {
        throw new DiagnosticException(
            encrypt
                ? "the input does not fill whole blocks"
                : "cannot decrypt: wrong key or pass phrase, or damaged input");
      }
      data = DerEncoder.join(key.header(), transformed);
    }
    data = buffer == 0 && cipher == null ? new byte[0] : data;
    data = zlib && encrypt ? ZlibStream.deflate(data) : data;
    byte[] output = base64 && encrypt ? encode(data, options.has("A")) : data;
    host.writeOutput(options.value("out"), output, false);
    if (options.has("v")) {
      host.printError(verbose(input.length, output.length));
    }
    if (folder && !onlyShows) {
      host.printError(ErrorLines.folderRead());
    }
    return 0;
  }

  /** Refuses what no key can be derived with: a digest of nothing, or of any length. */
  private static void checkDigest(String digest, boolean nothing, Options options, Dialect dialect) {
    boolean pbkdf2 = options.has("pbkdf2") || options.has("iter");
    boolean shake = digest.regionMatches(true, 0, "shake", 0, 5);
    if (nothing || shake && (pbkdf2 || !dialect.shakeHasLength())) {
      throw new DiagnosticException("no key can be derived with the digest " + digest);
    }
  }

  /**
   * Wraps or unwraps keys: each piece that is taken at a time for itself.
   *
   * @return null where a piece has another length than a key, or is not wrapped so
   */
  private static byte[] wrap(
      Cipher cipher, boolean encrypt, EncKey key, byte[] data, int buffer, boolean named, Dialect dialect) {
    if (!dialect.wrapsAsItEncrypts() && (data.length >= buffer || !named)) {
      throw new DiagnosticException("keys are wrapped in one piece: from -in, and no longer than the buffer");
    }
    int most = Math.min(buffer, WRAPPING_PIECE);
    byte[] out = new byte[0];
    for (int start = 0; start < data.length; start += most) {
      byte[] piece = Arrays.copyOfRange(data, start, Math.min(data.length, start + most));
      byte[] wrapped = cipher.transform(encrypt, true, key.key(), key.wrappingIv(), piece);
      if (wrapped == null) {
        return null;
      }
      out = DerEncoder.join(out, wrapped);
    }
    return out;
  }

  /** How many octets the real one would take at a time. */
  private long bufferSize(Options options, boolean base64) {
    if (!options.has("bufsize")) {
      return DEFAULT_BUFFER;
    }
    long size = 0;
    for (String one : options.values("bufsize")) {
      boolean kilo = one.endsWith("k");
      Long number = OptionValue.parseLong(kilo ? one.substring(0, one.length() - 1) : one);
      size = number == null ? -1 : kilo ? number * 1024 : number;
      if (number == null || number < 0 || number > Integer.MAX_VALUE || size > Integer.MAX_VALUE) {
        throw new UsageException(name, "option -bufsize: \"" + one + "\" is no size", "1024 and 1k are the same");
      }
    }
    return base64 ? Math.max(size, LEAST_BASE64_BUFFER) : size;
  }

  private static String verbose(int read, int written) {
    return "bytes read   : " + pad(read) + "\nbytes written: " + pad(written) + "\n";
  }

  private static String pad(int number) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, 8 - digits.length())) + digits;
  }

  private Cipher cipher(Options options, Host host) {
    String given = options.value(Options.OTHER);
    if (given == null) {
      given = name.equals("enc") || name.equals("base64") ? null : name;
    }
    if (given == null) {
      // With one, -none says nothing.
      return null;
    }
    Cipher cipher = Cipher.find(given);
    cipher = cipher == null ? OtherCiphers.wrapping(given) : cipher;
    if (cipher == null && host.modules().hasLegacyProvider()) {
      cipher = OtherCiphers.legacy(given);
    }
    if (cipher == null) {
      throw new UsageException(name, "unknown option or cipher -" + given, null);
    }
    return cipher;
  }

  private static byte[] decode(byte[] input, boolean singleLine, Dialect dialect) {
    return singleLine ? Base64Stream.decodeSingleLine(input, dialect) : Base64Stream.decode(input, dialect);
  }

  private static byte[] encode(byte[] data, boolean singleLine) {
    if (singleLine) {
      return Base64.getEncoder().encode(data);
    }
    TextWriter out = new TextWriter();
    PemWriter.writeLines(out, data);
    return out.toByteArray();
  }
}
