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
  private static final String NO_PROVIDER = "unable to load provider ";

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
      if (e.getMessage().startsWith(NO_PROVIDER)) {
        host.printError("Hint: use -provider-path option or OPENSSL_MODULES environment variable.\n");
      }
      return false;
    }
  }

  private static void take(String command, Options options, Host host) {
    // dgst by its own name has looked for SHA-256, and so loaded the default provider, before it comes to its options.
    if (options.has("provider") && command.equals("dgst")) {
      loadDefault(host);
    }
    String path = null;
    for (Options.Given given : options.inOrder()) {
      switch (given.name()) {
        case "provider-path" -> path = given.value();
        // verify reads these as it comes to them, and so loads the default provider if no other is asked for yet.
        case "trusted", "untrusted", "CRLfile" -> loadDefault(host);
        case "provider" -> {
          checkProvider(given.value());
          checkFile(given.value(), path, host);
          host.modules().providers().activate(given.value(), withoutDefault());
        }
        case "propquery" -> { }
        case "provparam" -> {
          loadDefault(host);
          setParameter(given.value(), host);
        }
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
    if (command.equals("pkcs12") && options.has("legacy") && !options.has("help")) {
      checkFile("legacy", path, host);
    }
    if (options.has("propquery") && !options.has("help")) {
      checkQuery(command, options, host);
    }
  }

  /** Loads the default provider for good, where no other was asked for yet. */
  private static void loadDefault(Host host) {
    if (host.modules().canCompute()) {
      host.modules().providers().activate("default", null);
    }
  }

  private static DiagnosticException withoutDefault() {
    return new DiagnosticException(
        Diagnostic.of("no provider that is loaded has what the command needs").withHint("-provider default has it"));
  }

  private static void checkProvider(String name) {
    if (!Providers.NAMES.contains(name)) {
      throw new DiagnosticException(
          Diagnostic.of(NO_PROVIDER + name)
              .withHint("there are default, base, legacy and null"));
    }
  }

  /**
   * Refuses a provider that is a file of its own, where there is none.
   *
   * @param path the folder that is looked into; null or empty for the usual one, where it is
   */
  private static void checkFile(String name, String path, Host host) {
    boolean usual = path == null || path.isEmpty();
    if (name.equals("legacy") && !usual && !host.files().exists(path + "/legacy.so")) {
      throw new DiagnosticException(
          Diagnostic.of(NO_PROVIDER + name).withHint("-provider-path names a folder in which it is not"));
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

  private static void setParameter(String parameter, Host host) {
    int equals = parameter.indexOf('=');
    int colon = equals < 0 ? -1 : parameter.lastIndexOf(':', equals);
    if (equals < 0 || equals == colon + 1) {
      throw new DiagnosticException(
          Diagnostic.of("malformed '-provparam' option value: '" + parameter + "'").withHint("[provider:]name=value"));
    }
    String provider = colon < 0 ? "" : parameter.substring(0, colon);
    if (!provider.isEmpty() && !host.modules().providers().has(provider)) {
      throw new DiagnosticException("No provider named '" + provider + "' is loaded");
    }
    host.modules().providerParameters().put(parameter.substring(colon + 1, equals), parameter.substring(equals + 1));
  }
}
