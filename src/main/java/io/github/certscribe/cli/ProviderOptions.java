package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;

/**
 * {@code -provider}, {@code -propquery} and {@code -engine}, which most commands take: there is nothing to load, but
 * what could not be loaded, or would leave a command without its algorithms, is refused as the real one refuses it.
 */
final class ProviderOptions {
  private ProviderOptions() {}

  /**
   * @param computes whether the command needs more than decoders
   * @param digests whether the legacy provider is enough for it
   */
  static void check(Options options, Host host, boolean computes, boolean digests) {
    boolean named = false;
    boolean usable = false;
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "provider" -> {
          named = true;
          usable |= checkProvider(given.value(), computes) || digests && given.value().equals("legacy");
          if (given.value().equals("legacy")) {
            host.modules().loadLegacyProvider();
          }
        }
        case "propquery" -> checkQuery(given.value());
        case "provparam" -> setParameter(given.value(), host);
        case "keygen_engine" -> throw new DiagnosticException("no engine \"" + given.value() + "\" to make keys with");
        case "engine" -> {
          if (!given.value().equals("dynamic")) {
            host.printError("Invalid engine \"" + given.value() + "\"\n");
          } else {
            host.printError("Engine \"dynamic\" set.\n");
          }
        }
        default -> { }
      }
    }
    if (named && !usable) {
      throw new DiagnosticException(
          Diagnostic.of("no provider that is loaded has what the command needs").withHint("-provider default has it"));
    }
  }

  /** Whether the provider has what a command needs. */
  private static boolean checkProvider(String name, boolean computes) {
    return switch (name) {
      case "default" -> true;
      case "base" -> !computes;
      case "legacy", "null" -> false;
      default -> throw new DiagnosticException(
          Diagnostic.of("unable to load provider \"" + name + "\"")
              .withHint("there are default, base, legacy and null"));
    };
  }

  /** A query is met where each property is optional or one that the default provider has. */
  private static void checkQuery(String query) {
    for (int start = 0; start < query.length(); ) {
      int comma = query.indexOf(',', start);
      int end = comma < 0 ? query.length() : comma;
      String property = query.substring(start, end).trim();
      if (!property.isEmpty() && property.charAt(0) != '?' && property.charAt(0) != '-'
          && !property.equals("provider=default") && !property.equals("fips=no")) {
        throw new DiagnosticException("no algorithm has the property \"" + property + "\" of -propquery");
      }
      start = end + 1;
    }
  }

  private static void setParameter(String parameter, Host host) {
    int equals = parameter.indexOf('=');
    if (equals >= 0) {
      int colon = parameter.lastIndexOf(':', equals);
      host.modules().providerParameters().put(parameter.substring(colon + 1, equals), parameter.substring(equals + 1));
    } else {
      throw new DiagnosticException(
          Diagnostic.of("malformed -provparam \"" + parameter + "\"").withHint("[provider:]name=value"));
    }
  }
}
