package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.modules.PropertyQuery;
import io.github.certscribe.modules.Providers;

/**
 * {@code -provider}, {@code -propquery}, {@code -provparam} and {@code -engine}, which most commands take: there is
 * nothing to load, but what could not be loaded, or would leave a command without its algorithms, is refused as the
 * real one refuses it.
 */
final class ProviderOptions {
  private ProviderOptions() {}

  /**
   * Takes the options in their order, and notes which providers are left.
   *
   * @return false where a command is to end here, its exit status 0: so {@code rehash} does with what it cannot load
   */
  static boolean apply(String command, Options options, Host host) {
    try {
      take(command, options, host);
      return true;
    } catch (DiagnosticException e) {
      if (!command.equals("rehash")) {
        throw e;
      }
      host.printError("rehash: " + e.getMessage() + "\n");
      return false;
    }
  }

  private static void take(String command, Options options, Host host) {
    // dgst by its own name has looked for SHA-256, and so loaded the default provider, before it comes to its options.
    if (options.has("provider") && command.equals("dgst") && host.modules().canCompute()) {
      host.modules().providers().activate("default", null);
    }
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        // verify reads these as it comes to them, and so loads the default provider if no other is asked for yet.
        case "trusted", "untrusted", "CRLfile" -> {
          if (host.modules().canCompute()) {
            host.modules().providers().activate("default", null);
          }
        }
        case "provider" -> {
          checkProvider(given.value());
          host.modules().providers().activate(given.value(), withoutDefault());
        }
        case "propquery" -> { }
        case "provparam" -> setParameter(given.value(), options, host);
        case "engine", "keygen_engine" -> {
          boolean known = given.value().equals("dynamic");
          host.printError(
              known ? "Engine \"dynamic\" set.\n" : "Invalid engine \"" + given.value() + "\"\n");
          if (!known && given.name().equals("keygen_engine")) {
            throw new DiagnosticException("no engine \"" + given.value() + "\" to make keys with");
          }
        }
        default -> { }
      }
    }
    if (options.has("propquery") && !options.has("help")) {
      checkQuery(command, options, host);
    }
  }

  private static DiagnosticException withoutDefault() {
    return new DiagnosticException(
        Diagnostic.of("no provider that is loaded has what the command needs").withHint("-provider default has it"));
  }

  private static void checkProvider(String name) {
    if (!Providers.NAMES.contains(name)) {
      throw new DiagnosticException(
          Diagnostic.of("unable to load provider " + name)
              .withHint("there are default, base, legacy and null"));
    }
  }

  private static void checkQuery(String command, Options options, Host host) {
    PropertyQuery query = PropertyQuery.ofOption(options.value("propquery"));
    String missing = null;
    if (AlgorithmNeeds.readsByQuery(command, options, host.dialect())) {
      missing = query.missing(true);
    }
    if (missing == null && AlgorithmNeeds.computesByQuery(command, options)) {
      missing = query.missing(false);
    }
    if (missing != null) {
      throw new DiagnosticException(
          Diagnostic.of("no algorithm has the property \"" + missing + "\" of -propquery"),
          CommandTable.statusWithoutProvider(command, options));
    }
  }

  private static void setParameter(String parameter, Options options, Host host) {
    int equals = parameter.indexOf('=');
    int colon = equals < 0 ? -1 : parameter.lastIndexOf(':', equals);
    if (equals < 0 || equals == colon + 1) {
      throw new DiagnosticException(
          Diagnostic.of("malformed -provparam \"" + parameter + "\"").withHint("[provider:]name=value"));
    }
    String provider = colon < 0 ? "" : parameter.substring(0, colon);
    boolean loaded = provider.isEmpty() || options.values("provider").contains(provider)
        || !options.has("provider") && provider.equals("default");
    if (!loaded) {
      throw new DiagnosticException("-provparam: no provider named \"" + provider + "\" is loaded");
    }
    host.modules().providerParameters().put(parameter.substring(colon + 1, equals), parameter.substring(equals + 1));
  }
}
