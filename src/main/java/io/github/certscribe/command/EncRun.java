package io.github.certscribe.command;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.Digests;
import io.github.certscribe.pem.Base64Stream;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;
import java.util.Arrays;
import java.util.Base64;

/** One call of {@code enc}: octets on their way through base64, compression and a cipher. */
final class EncRun {
  private static final int DEFAULT_BUFFER = 8192;
  /** How much of its buffer the real one hands to a cipher at a time. */
  private static final int WRAPPING_PIECE = 4096;
  /** A line of base64 must fit in. */
  private static final int LEAST_BASE64_BUFFER = 80;

  private final String name;
  private final Cipher cipher;
  private final Options options;
  private final Host host;
  private final boolean encrypt;
  private final boolean zlib;
  private final boolean base64;
  private long buffer;
  /** How much was read; known once it was. */
  private int read;

  /**
   * @param name what the command is called
   * @param cipher null for none
   */
  EncRun(String name, Cipher cipher, Options options, Host host) {
    this.name = name;
    this.cipher = cipher;
    this.options = options;
    this.host = host;
    boolean last = true;
    for (Options.Given option : options.inOrder()) {
      last = option.name().equals("e") || last && !option.name().equals("d");
    }
    encrypt = last;
    zlib = options.has("z");
    base64 = name.equals("base64") || options.has("a") || options.has("base64");
  }

  /** @return the exit status */
  int run() {
    if (cipher != null) {
      host.modules().requireProvider(true);
    }
    String digest = digest();
    EncPassword passwords = new EncPassword(name, options, host);
    buffer = bufferSize(name, options, base64);
    if (options.has("v")) {
      host.printError("bufsize=" + buffer + "\n");
    }
    String password = passwords.find(cipher, encrypt);
    if (cipher != null) {
      checkKey(password, digest);
    }
    boolean onlyShows = cipher != null && options.has("P") && (encrypt || options.has("nosalt") || options.has("S"));
    boolean folder = options.has("in") && host.files().isDirectory(options.value("in"));
    byte[] data = input(onlyShows || folder);
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
      data = transformed(key, data);
    } else if (buffer == 0) {
      data = new byte[0];
    }
    int written = write(data);
    if (options.has("v")) {
      host.printError(verbose(buffer == 0 ? 0 : read, written));
    }
    if (folder && !onlyShows) {
      host.printError(ErrorLines.folderRead());
    }
    return 0;
  }

  private String digest() {
    String digest = options.has("md") ? options.value("md") : "sha256";
    if (!Digests.exists(digest) && !isNull(digest)) {
      throw new UsageException(name, "unknown message digest " + digest, null);
    }
    return digest;
  }

  private static boolean isNull(String digest) {
    return digest.equalsIgnoreCase("null");
  }

  /** Refuses what no key can be derived with (a digest of nothing, or of any length), and where there is no key. */
  private void checkKey(String password, String digest) {
    boolean pbkdf2 = options.has("pbkdf2") || options.has("iter");
    boolean shake = digest.regionMatches(true, 0, "shake", 0, 5);
    if (password != null && (isNull(digest) || shake && (pbkdf2 || !host.dialect().shakeHasLength()))) {
      throw new DiagnosticException("no key can be derived with the digest " + digest);
    }
    CommonOptions.refuseEngine(options);
    if (password == null && !options.has("K")) {
      throw new DiagnosticException("no pass phrase and no key: give -k, -pass or -K");
    }
    if (options.has("skeyopt")) {
      throw new DiagnosticException("there are no opaque keys, which -skeyopt is for");
    }
  }

  /** What comes to the cipher; with -z, base64 is passed over. */
  private byte[] input(boolean none) {
    byte[] input =
        none ? new byte[0] : host.withOpened(options.value("out"), true).readInput(options.value("in"));
    read = input.length;
    if (encrypt || !zlib && !base64) {
      return input;
    }
    if (zlib) {
      return ZlibStream.inflate(input, host);
    }
    Base64Stream stream =
        options.has("A") ? Base64Stream.ofSingleLine(input, host.dialect())
            : Base64Stream.of(input, host.dialect());
    byte[] decoded = stream.decode();
    read = stream.consumed();
    return decoded;
  }

  private byte[] transformed(EncKey key, byte[] data) {
    byte[] rest = buffer == 0 ? new byte[0] : Arrays.copyOfRange(data, key.skipped(), data.length);
    byte[] transformed =
        cipher.mode().startsWith("WRAP") ? wrapped(key, rest)
            : cipher.transform(encrypt, !options.has("nopad"), key.key(), key.iv(), rest);
    if (transformed == null) {
      throw new DiagnosticException(
          encrypt
              ? "the input does not fill whole blocks"
              : "cannot decrypt: wrong key or pass phrase, or damaged input");
    }
    return DerEncoder.join(key.header(), transformed);
  }

  /**
   * Wraps or unwraps keys: each piece that is taken at a time for itself.
   *
   * @return null where a piece has another length than a key, or is not wrapped so
   */
  private byte[] wrapped(EncKey key, byte[] data) {
    if (!host.dialect().wrapsAsItEncrypts() && (data.length >= (int) buffer || !options.has("in"))) {
      throw new DiagnosticException("keys are wrapped in one piece: from -in, and no longer than the buffer");
    }
    int most = Math.min((int) buffer, WRAPPING_PIECE);
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

  /** @return how many octets were written */
  private int write(byte[] data) {
    byte[] output = zlib && encrypt ? ZlibStream.deflate(data) : data;
    if (base64 && !zlib && encrypt) {
      output = encode(output, options.has("A"));
    }
    host.writeOutput(options.value("out"), output, false);
    return output.length;
  }

  private static byte[] encode(byte[] data, boolean singleLine) {
    if (singleLine) {
      return Base64.getEncoder().encode(data);
    }
    TextWriter out = new TextWriter();
    PemWriter.writeLines(out, data);
    return out.toByteArray();
  }

  /** How many octets the real one would take at a time. */
  static long bufferSize(String name, Options options, boolean base64) {
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
}
