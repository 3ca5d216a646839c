package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;

/** A command line that cannot be taken: ends the command with status 1 and a word on {@code -help}. */
public final class UsageException extends RuntimeException {
  private final String command;
  private final String hint;

  public UsageException(String command, String message, String hint) {
    super(message, null, false, false);
    this.command = command;
    this.hint = hint;
  }

  static UsageException unknownOption(String command, String name, Iterable<String> known) {
    String near = Nearest.of(name, known);
    return new UsageException(
        command, "unknown option -" + name, near == null ? null : "did you mean \"-" + near + "\"?");
  }

  /** How a command is called: by openssl, unless its name has another program's in it. */
  static String invocation(String command) {
    return command.indexOf(' ') < 0 ? "openssl " + command : command;
  }

  /** The command whose line it is. */
  String command() {
    return command;
  }

  /** The same as a diagnostic. */
  public DiagnosticException toDiagnostic() {
    String advice = "\"" + invocation(command) + " -help\" lists the options";
    return new DiagnosticException(Diagnostic.of((command.indexOf(' ') < 0 ? command + ": " : "") + getMessage())
        .withHint(hint == null ? advice : hint));
  }
}
