package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;
import java.util.Locale;

/**
 * What a command line takes from providers. The real one asks a provider when it comes to it, so that a command that
 * asks none does its work whatever {@code -provider} and {@code -propquery} say; here that is looked up beforehand.
 */
final class AlgorithmNeeds {
  /** How much of a provider a command line needs. */
  enum Reach {
    NOTHING,
    /** Readers of files, which the base provider has as well. */
    READERS,
    /** Digests that the legacy provider has as well. */
    OLD_DIGEST,
    ALL
  }

  /** The options by which {@code req} makes something. */
  private static final String[] REQ_MAKES = {"new", "x509", "newkey", "key", "CA"};

  private final String command;
  private final Options options;
  private final Dialect dialect;

  private AlgorithmNeeds(String command, Options options, Dialect dialect) {
    this.command = command;
    this.options = options;
    this.dialect = dialect;
  }

  /** What there must be a provider for; commands that see to it themselves need nothing by this. */
  static Reach reach(String command, Options options) {
    return new AlgorithmNeeds(command, options, null).reach();
  }

  /** Whether {@code -propquery} is asked with when keys, certificates and lists are read. */
  static boolean readsByQuery(String command, Options options, Dialect dialect) {
    return new AlgorithmNeeds(command, options, dialect).readsByQuery();
  }

  /** Whether {@code -propquery} is asked with when something is computed. */
  static boolean computesByQuery(String command, Options options) {
    return new AlgorithmNeeds(command, options, null).computesByQuery();
  }

  private boolean any(String... names) {
    for (String name : names) {
      if (options.has(name)) {
        return true;
      }
    }
    return false;
  }

  private Reach reach() {
    return switch (command) {
      case "asn1parse", "base64", "crl2pkcs7", "enc", "errstr", "help", "info", "list", "nseq", "passwd", "pkcs7",
          "rehash", "req", "skeyutl", "version", "x509" -> Reach.NOTHING;
      case "prime" -> any("generate") ? Reach.ALL : Reach.NOTHING;
      case "ecparam" -> any("list_curves") ? Reach.NOTHING : Reach.ALL;
      case "spkac" -> any("key", "verify") ? Reach.ALL : Reach.NOTHING;
      case "pkcs8" -> !any("nocrypt") ? Reach.ALL : any("topk8") ? Reach.READERS : Reach.NOTHING;
      case "crl" -> any("verify", "gendelta", "CAfile", "CApath", "CAstore") ? Reach.ALL : Reach.READERS;
      case "storeutl" -> Reach.READERS;
      // Keys can be read with the base provider, and shown by means that are older than providers.
      case "pkey" -> any("check", "pubcheck", "pubin", "ec_conv_form", "ec_param_enc", Options.OTHER)
          ? Reach.ALL : Reach.READERS;
      case "rsa" -> any("pubin", "RSAPublicKey_in", "check", Options.OTHER) ? Reach.ALL : Reach.READERS;
      case "dsa" -> any("pubin", Options.OTHER) ? Reach.ALL : Reach.READERS;
      default -> isOldDigest() ? Reach.OLD_DIGEST : Reach.ALL;
    };
  }

  /** Whether a command that needs a provider computes with it, rather than reads and prints. */
  static boolean computes(String command, Options options) {
    return switch (command) {
      case "dhparam", "dsaparam", "gendsa", "genpkey", "genrsa", "kdf", "mac", "pkcs12", "pkcs8", "prime", "rand",
          "rsautl", "spkac", "verify" -> true;
      case "ecparam" -> options.has("name") || options.has("genkey");
      default -> CommandTable.digests(command) || options.has(Options.OTHER);
    };
  }

  private boolean isOldDigest() {
    if (!CommandTable.digests(command) || any("hmac", "mac", "sign", "verify", "prverify")) {
      return false;
    }
    String name = any(Options.OTHER) ? options.value(Options.OTHER) : command;
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "md4", "ripemd", "ripemd160", "rmd160", "whirlpool" -> true;
      default -> false;
    };
  }

  private boolean readsByQuery() {
    return switch (command) {
      case "crl", "dsa", "dsaparam", "ec", "gendsa", "pkey", "rsa", "rsautl", "storeutl", "verify", "x509" -> true;
      case "ca" -> !any("status");
      case "ecparam" -> !any("name", "list_curves");
      case "genpkey" -> any("paramfile") && dialect.readsParametersByQuery();
      case "pkeyparam" -> dialect.readsParametersByQuery();
      case "pkcs8" -> any("topk8");
      case "pkcs12" -> any("export");
      case "pkeyutl" -> !any("kdf");
      case "req" -> any(REQ_MAKES);
      case "spkac" -> any("key");
      default -> CommandTable.digests(command) && any("sign", "verify", "prverify");
    };
  }

  private boolean computesByQuery() {
    return switch (command) {
      case "ca" -> any("gencrl");
      case "crl" -> any("gendelta");
      case "dsaparam", "genrsa", "kdf", "mac", "pkcs12", "pkeyutl" -> true;
      case "x509" -> any("req", "key", "signkey", "CA", "new");
      case "ecparam" -> any("name");
      case "verify" -> false;
      case "genpkey" -> !any("paramfile");
      case "spkac" -> any("key");
      case "req" -> any(REQ_MAKES);
      case "enc", "base64" -> any(Options.OTHER);
      default ->
          CommandTable.digests(command) && any(Options.OTHER, "hmac", "mac", "sign", "verify", "prverify");
    };
  }
}
