package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.util.List;
import java.util.function.IntSupplier;

/** The {@code cfssl} program, as release 1.2 does it; without its servers, its database and its bundles. */
public final class Cfssl {
  private static final List<String> COMMANDS =
      List.of("certinfo", "gencert", "gencrl", "genkey", "print-defaults", "selfsign", "sign", "version");
  private static final List<String> NOT_HERE =
      List.of(
          "bundle", "info", "ocspdump", "ocsprefresh", "ocspserve", "ocspsign", "revoke", "scan", "serve");

  private Cfssl() {}

  /**
   * @param args byte strings, the command's name first
   * @return the exit status
   */
  public static int run(String[] args, Host host) {
    return guarded(host, () -> dispatch(args, host));
  }

  /** Runs a command; what it throws becomes a message and a status. */
  static int guarded(Host host, IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (CfsslException e) {
      // Of a configuration's errors the real one does not end the line.
      boolean ends = !e.getMessage().startsWith(SigningProfile.CONFIG_ERROR);
      host.printError(ByteString.utf8(e.getMessage()) + (ends ? "\n" : ""));
      return e.status();
    } catch (DiagnosticException e) {
      host.printError(e.diagnostic().render("cfssl"));
      return e.status();
    }
  }

  private static int dispatch(String[] args, Host host) {
    GoFlags top = new GoFlags().flag("allow_verification_with_non_compliant_keys").parse(args, 0);
    if (top.help()) {
      host.printError(usage());
      return 0;
    }
    if (top.arguments().isEmpty()) {
      throw new CfsslException("No command is given.\n" + usage());
    }
    String name = top.argument(0);
    String[] rest = top.arguments().subList(1, top.arguments().size()).toArray(new String[0]);
    switch (name) {
      case "gencert":
        return new GencertCommand(host).run(rest);
      case "gencrl":
        return new GencrlCommand(host).run(rest);
      case "genkey":
        return new GenkeyCommand(host).run(rest);
      case "selfsign":
        return new SelfsignCommand(host).run(rest);
      case "sign":
        return new SignCommand(host).run(rest);
      case "certinfo":
        return CertinfoCommand.run(rest, host);
      case "print-defaults":
        return PrintDefaultsCommand.run(rest, host);
      case "version":
        return version(rest, host);
      default:
        throw new CfsslException(
            NOT_HERE.contains(name)
                ? "Command " + name + " is not in certscribe: it has neither servers nor a database."
                : "Command " + name + " is not defined.\n" + usage());
    }
  }

  private static int version(String[] args, Host host) {
    String usage = "Usage: cfssl version\n";
    GoFlags flags;
    try {
      flags = new GoFlags().text("loglevel").parse(args, 0);
    } catch (CfsslException e) {
      throw new CfsslException(e.getMessage() + "\n" + usage, e.status());
    }
    if (flags.help()) {
      host.printError(usage);
    } else {
      host.print("Version: 1.2.0\nRevision: dev\nRuntime: go1.19.8\n");
    }
    return 0;
  }

  private static String usage() {
    return "Usage:\nAvailable commands:\n\t" + String.join("\n\t", COMMANDS) + "\n";
  }
}
