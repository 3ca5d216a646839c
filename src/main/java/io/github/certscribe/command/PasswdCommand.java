package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PasswordHash;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl passwd}. */
public final class PasswdCommand implements Command {
  private static final int LONGEST = 256;

  /** What the real one prints where no provider has a digest. */
  private static final String NO_HASH = "<NULL>";

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("passwd", "Hashes passwords as password files keep them")
            .text("in", "File of passwords, one a line")
            .flag("noverify", "Ask the terminal once only")
            .flag("stdin", "Passwords from standard input, one a line")
            .flag("quiet", "No warnings")
            .flag("table", "Password and hash side by side")
            .flag("reverse", "With -table: the hash first")
            .text("salt", "The salt; a random one unless given")
            .flag("6", "SHA-512")
            .flag("5", "SHA-256")
            .flag("apr1", "MD5, Apache's variant")
            .flag("1", "MD5, which is the default")
            .flag("aixmd5", "MD5, AIX's variant");
    return CommonOptions.addProviders(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    kind(options);
    checkSources(options, 0);
  }

  @Override
  public int run(Options options, Host host) {
    PasswordHash kind = kind(options);
    TextWriter out = new TextWriter();
    for (String password : passwords(options, host)) {
      String taken = password;
      if (password.length() > LONGEST) {
        taken = password.substring(0, LONGEST);
        if (!options.has("quiet")) {
          host.printError("Warning: truncating password to " + LONGEST + " characters\n");
        }
      }
      String salt = options.has("salt") ? options.value("salt") : kind.salt(host.random());
      print(out, options, taken, host.modules().canDigest() ? kind.of(taken, salt) : NO_HASH);
    }
    host.write(out.toByteArray());
    return 0;
  }

  private static void print(TextWriter out, Options options, String password, String hash) {
    if (!options.has("table")) {
      out.println(hash);
    } else if (options.has("reverse")) {
      out.print(hash).print('\t').println(password);
    } else {
      out.print(password).print('\t').println(hash);
    }
  }

  private static PasswordHash kind(Options options) {
    PasswordHash kind = null;
    for (Options.Given given : options.inOrder()) {
      PasswordHash named =
          switch (given.name()) {
            case "1" -> PasswordHash.MD5;
            case "5" -> PasswordHash.SHA256;
            case "6" -> PasswordHash.SHA512;
            case "apr1" -> PasswordHash.APR1;
            case "aixmd5" -> PasswordHash.AIX_MD5;
            default -> null;
          };
      if (named != null && kind != null) {
        throw new UsageException("passwd", "more than one algorithm", "-" + given.name() + " is one too many");
      }
      kind = named != null ? named : kind;
    }
    return kind == null ? PasswordHash.MD5 : kind;
  }

  /** @param more places that passwords come from, beside options */
  private static void checkSources(Options options, int more) {
    if (options.count("in") + options.count("stdin") + more > 1) {
      throw new UsageException(
          "passwd", "passwords from more than one place", "-in, -stdin and arguments exclude each other");
    }
  }

  private static List<String> passwords(Options options, Host host) {
    boolean file = options.has("in");
    boolean input = options.has("stdin");
    checkSources(options, options.arguments().isEmpty() ? 0 : 1);
    if (file || input) {
      String name = options.value("in");
      boolean folder = file && host.files().isDirectory(name);
      return lines(folder ? new byte[0] : file ? host.readInput(name) : host.readStandardInput());
    }
    if (!options.arguments().isEmpty()) {
      return options.arguments();
    }
    boolean once = options.has("noverify") || options.has("salt");
    return List.of(Passphrases.askPassword(host, "Password: ", !once));
  }

  /**
   * The lines of a file. Each is read in pieces as C's strings are: at most 256 octets, and a NUL ends a piece, its
   * line feed unseen; then pieces are dropped up to one with a line feed that is seen.
   */
  private static List<String> lines(byte[] data) {
    List<String> lines = new ArrayList<>();
    boolean dropped = false;
    for (int start = 0; start < data.length; ) {
      int end = start;
      while (end < data.length && end - start < LONGEST && (end == start || data[end - 1] != '\n')) {
        end++;
      }
      String piece = ByteString.of(data, start, end);
      int nul = piece.indexOf('\0');
      piece = nul < 0 ? piece : piece.substring(0, nul);
      boolean ended = piece.endsWith("\n");
      if (!dropped) {
        lines.add(ended ? piece.substring(0, piece.length() - 1) : piece);
      }
      dropped = !ended;
      start = end;
    }
    return lines;
  }
}
