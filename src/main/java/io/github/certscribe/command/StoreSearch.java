package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.IntegerSyntax;
import io.github.certscribe.name.NameBuilder;
import io.github.certscribe.name.NameHash;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.name.SubjectString;

/** What {@code storeutl} is to search a store for: one criterion, of which an issuer and a serial number make one. */
final class StoreSearch {
  private final Options options;
  private final Host host;
  private String criterion;
  private String subjectHash;

  private StoreSearch(Options options, Host host) {
    this.options = options;
    this.host = host;
  }

  /**
   * Looks at the options as they come; an unknown attribute of a name is told.
   *
   * @return the hash of the subject that is searched for; null for none
   * @throws UsageException for a second criterion
   * @throws DiagnosticException for words that none can be made of
   */
  static String read(Options options, Host host) {
    StoreSearch search = new StoreSearch(options, host);
    for (Options.Given given : options.inOrder()) {
      search.take(given.name(), given.value());
    }
    return search.subjectHash;
  }

  private void take(String name, String value) {
    switch (name) {
      case "subject" -> {
        begin(name);
        subjectHash = hash(name, value);
      }
      case "issuer" -> {
        begin("serial".equals(criterion) && options.count("issuer") == 1 ? null : name);
        hash(name, value);
      }
      case "serial" -> {
        begin("issuer".equals(criterion) && options.count("serial") == 1 ? null : name);
        IntegerSyntax.parse(Value.of("-serial", value, "-serial"));
      }
      case "fingerprint" -> {
        begin(name);
        if (!isOctets(value)) {
          throw new UsageException(options.command(), "\"" + value + "\" is no fingerprint", "hexadecimal octets");
        }
      }
      case "alias" -> begin(name);
      default -> { }
    }
  }

  /** @param name null where it goes on with the one before */
  private void begin(String name) {
    if (name != null && criterion != null) {
      throw new UsageException(options.command(), "-" + name + ": a store can be searched for one thing only", null);
    }
    criterion = name == null ? criterion : name;
  }

  private String hash(String option, String text) {
    NameBuilder builder = new NameBuilder(ObjectTable.of(host.dialect()), new StringTypes(), true);
    SubjectString.Result result =
        SubjectString.parse(text, "-" + option, option, options.command(), true, builder);
    host.printError(result.warnings());
    try {
      return NameHash.of(result.name());
    } catch (DecodeException e) {
      throw new DiagnosticException("-" + option + " is no name: " + e.getMessage());
    }
  }

  /** Whether a word is octets in hexadecimal, at least one, colons between them. */
  private static boolean isOctets(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == ':' && digits % 2 == 0) {
        continue;
      }
      if (Character.digit(word.charAt(i), 16) < 0) {
        return false;
      }
      digits++;
    }
    return digits > 0 && digits % 2 == 0;
  }
}
