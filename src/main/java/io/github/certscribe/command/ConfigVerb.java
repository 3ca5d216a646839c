package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.IniProfile;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.lint.Remarks;

/** {@code certscribe config FILE}: the resolved document on stdout, remarks on stderr. */
public final class ConfigVerb {
  private ConfigVerb() {}

  /** @return 0 where the file can be read, whatever the remarks; else 1 */
  public static int run(String[] args, Host host) {
    if (args.length == 0) {
      host.printError("Usage: certscribe config FILE...\n");
      return 1;
    }
    int status = 0;
    for (String file : args) {
      try {
        show(file, host);
      } catch (DiagnosticException e) {
        host.printError(e.diagnostic().render("certscribe"));
        status = 1;
      }
    }
    return status;
  }

  private static void show(String file, Host host) {
    Document document = ConfigReader.read(file, host);
    host.print(IniProfile.store(document));
    for (Diagnostic remark : Remarks.of(document, host)) {
      host.printError(remark.render("certscribe", "remark"));
    }
  }
}
