package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl info}: one fact of how the release imitated was built. */
public final class InfoCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("info", "Tells one fact of the build")
        .flag("configdir", "Folder of the default config file")
        .flag("enginesdir", "Folder of engines")
        .flag("modulesdir", "Folder of other modules")
        .flag("dsoext", "How the names of modules end")
        .flag("dirnamesep", "What stands between a folder's name and a file's")
        .flag("listsep", "What stands between the items of a list")
        .flag("seeds", "Where random numbers come from")
        .flag("cpusettings", "What is known of the processor");
    return dialect.has35Additions() ? table.flag("windowscontext", "Nothing on this system") : table;
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    if (options.inOrder().size() != 1) {
      throw new UsageException("info", options.inOrder().isEmpty() ? "nothing to tell" : "one fact at a time", null);
    }
    host.print(fact(options.inOrder().get(0).name()) + "\n");
    return 0;
  }

  private static String fact(String option) {
    return switch (option) {
      case "configdir" -> "/usr/lib/ssl";
      case "enginesdir" -> "/usr/lib/x86_64-linux-gnu/engines-3";
      case "modulesdir" -> "/usr/lib/x86_64-linux-gnu/ossl-modules";
      case "dsoext" -> ".so";
      case "dirnamesep" -> "/";
      case "listsep" -> ":";
      case "seeds" -> "os-specific";
      // The real one's answer is the processor's; a JVM does not ask it.
      case "cpusettings" -> "OPENSSL_ia32cap=0x0:0x0";
      default -> "Undefined";
    };
  }
}
