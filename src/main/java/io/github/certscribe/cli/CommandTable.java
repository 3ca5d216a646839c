package io.github.certscribe.cli;

import io.github.certscribe.command.Asn1parseCommand;
import io.github.certscribe.command.Crl2pkcs7Command;
import io.github.certscribe.command.CaCommand;
import io.github.certscribe.command.CrlCommand;
import io.github.certscribe.command.DgstCommand;
import io.github.certscribe.command.DhparamCommand;
import io.github.certscribe.command.DsaCommand;
import io.github.certscribe.command.DsaparamCommand;
import io.github.certscribe.command.EcCommand;
import io.github.certscribe.command.EcparamCommand;
import io.github.certscribe.command.EncCommand;
import io.github.certscribe.command.ErrstrCommand;
import io.github.certscribe.command.GendsaCommand;
import io.github.certscribe.command.GenpkeyCommand;
import io.github.certscribe.command.GenrsaCommand;
import io.github.certscribe.command.HelpCommand;
import io.github.certscribe.command.InfoCommand;
import io.github.certscribe.command.KdfCommand;
import io.github.certscribe.command.ListCommand;
import io.github.certscribe.command.MacCommand;
import io.github.certscribe.command.NseqCommand;
import io.github.certscribe.command.PasswdCommand;
import io.github.certscribe.command.Pkcs12Command;
import io.github.certscribe.command.Pkcs7Command;
import io.github.certscribe.command.Pkcs8Command;
import io.github.certscribe.command.PkeyCommand;
import io.github.certscribe.command.PkeyparamCommand;
import io.github.certscribe.command.PkeyutlCommand;
import io.github.certscribe.command.PrimeCommand;
import io.github.certscribe.command.RandCommand;
import io.github.certscribe.command.RehashCommand;
import io.github.certscribe.command.ReqCommand;
import io.github.certscribe.command.RsaCommand;
import io.github.certscribe.command.RsautlCommand;
import io.github.certscribe.command.SkeyutlCommand;
import io.github.certscribe.command.SpkacCommand;
import io.github.certscribe.command.StoreutlCommand;
import io.github.certscribe.command.VerifyCommand;
import io.github.certscribe.command.VersionCommand;
import io.github.certscribe.command.X509Command;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.OtherCiphers;
import java.util.ArrayList;
import java.util.List;

/** The openssl commands, by name. A switch, so that only the class of the command asked for is loaded. */
public final class CommandTable {
  private CommandTable() {}

  /** Names that each release has, for hints. */
  public static final List<String> NAMES =
      List.of(
          "asn1parse",
          "base64",
          "ca",
          "crl",
          "crl2pkcs7",
          "dgst",
          "dhparam",
          "dsa",
          "dsaparam",
          "ec",
          "ecparam",
          "enc",
          "errstr",
          "gendsa",
          "genpkey",
          "genrsa",
          "help",
          "info",
          "kdf",
          "list",
          "mac",
          "nseq",
          "passwd",
          "pkcs12",
          "pkcs7",
          "pkcs8",
          "pkey",
          "pkeyparam",
          "pkeyutl",
          "prime",
          "rand",
          "rehash",
          "req",
          "rsa",
          "rsautl",
          "spkac",
          "storeutl",
          "verify",
          "version",
          "x509");

  /** The names of a release's commands. */
  public static List<String> names(Dialect dialect) {
    if (!dialect.has35Additions()) {
      return NAMES;
    }
    List<String> names = new ArrayList<>(NAMES);
    names.add(names.indexOf("spkac"), "skeyutl");
    return names;
  }

  /** The command of this name in a release, or null. */
  public static Command command(String name, Dialect dialect) {
    return name.equals("skeyutl") ? dialect.has35Additions() ? new SkeyutlCommand() : null : command(name);
  }

  private static Command command(String name) {
    return switch (name) {
      case "asn1parse" -> new Asn1parseCommand();
      case "base64", "enc" -> new EncCommand(name);
      case "ca" -> new CaCommand();
      case "crl" -> new CrlCommand();
      case "crl2pkcs7" -> new Crl2pkcs7Command();
      case "dgst" -> new DgstCommand("dgst");
      case "dhparam" -> new DhparamCommand();
      case "dsa" -> new DsaCommand();
      case "dsaparam" -> new DsaparamCommand();
      case "ec" -> new EcCommand();
      case "ecparam" -> new EcparamCommand();
      case "errstr" -> new ErrstrCommand();
      case "gendsa" -> new GendsaCommand();
      case "genpkey" -> new GenpkeyCommand();
      case "genrsa" -> new GenrsaCommand();
      case "help" -> new HelpCommand();
      case "info" -> new InfoCommand();
      case "kdf" -> new KdfCommand();
      case "list" -> new ListCommand();
      case "mac" -> new MacCommand();
      case "nseq" -> new NseqCommand();
      case "passwd" -> new PasswdCommand();
      case "pkcs12" -> new Pkcs12Command();
      case "pkcs7" -> new Pkcs7Command();
      case "pkcs8" -> new Pkcs8Command();
      case "pkey" -> new PkeyCommand();
      case "pkeyparam" -> new PkeyparamCommand();
      case "pkeyutl" -> new PkeyutlCommand();
      case "prime" -> new PrimeCommand();
      case "rand" -> new RandCommand();
      case "rehash" -> new RehashCommand();
      case "req" -> new ReqCommand();
      case "rsa" -> new RsaCommand();
      case "rsautl" -> new RsautlCommand();
      case "spkac" -> new SpkacCommand();
      case "storeutl" -> new StoreutlCommand();
      case "verify" -> new VerifyCommand();
      case "version" -> new VersionCommand();
      case "x509" -> new X509Command();
      default -> DgstCommand.isCommand(name) ? new DgstCommand(name)
          : Cipher.find(name) != null || isOldCipher(name) || isWrapping(name)
              ? new EncCommand(name) : null;
    };
  }

  private static boolean isWrapping(String name) {
    return name.indexOf("wrap") > 0 && OtherCiphers.wrapping(name) != null;
  }

  /** Whether a cipher's name is a command's, though the cipher is not there: the legacy provider has it. */
  private static boolean isOldCipher(String name) {
    return (" seed rc4 rc4-40 rc2 rc2-cbc rc2-40-cbc rc2-64-cbc rc2-ecb rc2-cfb rc2-ofb bf bf-cbc bf-ecb bf-cfb bf-ofb"
        + " cast cast-cbc cast5-cbc cast5-ecb cast5-cfb cast5-ofb des des-cbc des-ecb des-cfb des-ofb desx seed-cbc"
        + " seed-ecb seed-cfb seed-ofb ").contains(" " + name + " ");
  }

  /** Whether a name is a command's of its own: what {@code no-NAME} asks. Some other names find one too. */
  static boolean hasName(String name, Dialect dialect) {
    return names(dialect).contains(name) || isOldCipher(name) || name.equals("md4")
        || ListCommand.names("digest-commands", dialect).contains(name)
        || ListCommand.names("cipher-commands", dialect).contains(name);
  }

  /** Whether a command ends with status 0 where its command line cannot be taken: so the real ones do. */
  static boolean endsWell(String name) {
    return name.equals("rehash") || name.equals("dsa");
  }

  /** Whether a command is {@code dgst} under one of its names: the legacy provider alone is enough for it. */
  static boolean digests(String name) {
    return name.equals("dgst") || !NAMES.contains(name) && DgstCommand.isCommand(name);
  }

  /** The exit status of a command that finds no provider. */
  static int statusWithoutProvider(String name, Options options) {
    return switch (name) {
      // What stands beside -CAfile and its kin is read before the certificates are.
      case "verify" -> options.has("trusted") || options.has("untrusted") || options.has("CRLfile") ? 1 : 2;
      case "rehash" -> 3;
      default -> 1;
    };
  }
}
