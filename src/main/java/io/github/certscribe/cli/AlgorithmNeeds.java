package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;

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
    ALL
  }

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
      case "pkcs8" -> any("nocrypt") && !any("topk8") ? Reach.NOTHING : Reach.ALL;
      case "crl" -> any("hash", "hash_old", "verify", "gendelta") ? Reach.ALL : Reach.READERS;
      case "storeutl" -> Reach.READERS;
      // Of keys, the base provider reads RSA's as they are.
      case "pkey" -> any("check", "pubcheck", "pubin", "pubout") ? Reach.ALL : Reach.READERS;
      case "rsa" -> any("pubout") && !any("pubin", "check") ? Reach.READERS : Reach.ALL;
      default -> Reach.ALL;
    };
  }

  private boolean readsByQuery() {
    return switch (command) {
      case "crl", "dsa", "dsaparam", "ec", "gendsa", "pkey", "rsa", "rsautl", "storeutl", "verify", "x509" -> true;
      case "ecparam" -> !any("name", "list_curves");
      case "genpkey" -> any("paramfile") && dialect.readsParametersByQuery();
      case "pkeyparam" -> dialect.readsParametersByQuery();
      case "pkcs8" -> any("topk8");
      case "pkcs12" -> any("export");
      case "pkeyutl" -> !any("kdf");
      case "req" -> any("new", "x509", "newkey", "key", "CA");
      case "spkac" -> any("key");
      default -> CommandTable.digests(command) && any("sign", "verify", "prverify");
    };
  }

  private boolean computesByQuery() {
    return switch (command) {
      case "crl" -> any("hash", "hash_old", "verify", "gendelta");
      case "dsaparam", "genrsa", "kdf", "mac", "pkcs12", "pkeyutl" -> true;
      case "verify" -> !any("trusted");
      case "x509" -> any("req", "key", "signkey", "CA", "new");
      case "ecparam" -> any("name");
      case "genpkey" -> !any("paramfile");
      case "spkac" -> any("key");
      case "req" -> any("new", "x509", "newkey", "key", "CA");
      case "enc", "base64" -> any(Options.OTHER);
      default ->
          CommandTable.digests(command) && any(Options.OTHER, "hmac", "mac", "sign", "verify", "prverify");
    };
  }
}
