package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.OtherCiphers;

/** {@code openssl enc}, and under their own names {@code base64} and the ciphers. */
public final class EncCommand implements Command {
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
    EncRun.bufferSize(name, options, false);
  }

  @Override
  public int run(Options options, Host host) {
    if (options.has("list") || options.has("ciphers")) {
      beforeHelp(options, host);
      host.print(ListCommand.section("ciphers", host.dialect()));
      return 0;
    }
    OptionTable.refuseArguments(options);
    return new EncRun(name, cipher(options, host), options, host).run();
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
}
