package io.github.certscribe.cli;

import io.github.certscribe.command.RandomFiles;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Nearest;

/** The {@code openssl} program: finds the command and answers its failures. */
public final class Openssl {
  private Openssl() {}

  /**
   * @param args byte strings, the command's name first
   * @return the exit status
   */
  public static int run(String[] args, Host host) {
    try {
      host.modules().startUp(host);
      return dispatch(args, host);
    } catch (UsageException e) {
      int status = fail(e.toDiagnostic(), host);
      return CommandTable.endsWell(e.command()) ? 0 : status;
    } catch (DiagnosticException e) {
      return fail(e, host);
    }
  }

  private static int fail(DiagnosticException e, Host host) {
    host.printError(e.diagnostic().render("openssl"));
    return e.status();
  }

  private static int dispatch(String[] args, Host host) {
    String name = args.length == 0 ? "help" : args[0];
    String option = optionForCommand(name, host.dialect());
    if (option != null) {
      // What follows is not looked at.
      return dispatch(new String[] {option}, host);
    }
    if (name.equals("help") && args.length == 2 && !args[1].startsWith("-")) {
      // help NAME is NAME -help
      return dispatch(new String[] {args[1], "-help"}, host);
    }
    Command command = CommandTable.command(name, host.dialect());
    if (command == null && name.startsWith("no-")) {
      return answerWhetherMissing(name, host);
    }
    if (command == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown command \"" + name + "\"").withHint(Nearest.hint(name, CommandTable.NAMES)));
    }
    if (name.equals("rsautl")) {
      host.printError("The command rsautl was deprecated in version 3.0. Use 'pkeyutl' instead.\n");
    }
    OptionTable table = command.options(host.dialect());
    String[] rest = new String[Math.max(0, args.length - 1)];
    System.arraycopy(args, Math.min(1, args.length), rest, 0, rest.length);
    Options options = table.parse(rest, host.dialect());
    if (!ProviderOptions.apply(name, options, host)) {
      return 0;
    }
    if (options.has("help")) {
      // The options before it have been taken: a provider may not have been there, a file of seeds is written.
      command.beforeHelp(options, host);
      host.printError(table.help());
      return options.has("writerand") && !RandomFiles.onlyKept(options, host).keep() ? 1 : 0;
    }
    return run(name, command, options, host);
  }

  /** The command that an option in its place stands for; null where it is none of these. */
  private static String optionForCommand(String word, Dialect dialect) {
    switch (word) {
      case "-help", "--help", "-h", "--h":
        return "help";
      case "-version", "--version", "-v", "--v":
        return dialect.has35Additions() ? "version" : null;
      default:
        return null;
    }
  }

  private static int run(String name, Command command, Options options, Host host) {
    if (host.modules().lacksSomething()) {
      requireProvider(name, options, host);
    }
    // The config files of these have a say in their seeds, so they see to them themselves.
    RandomFiles seeds = name.equals("req") || name.equals("ca") ? null : RandomFiles.of(options, host);
    int status;
    try {
      status = command.gathersOutput() ? gather(command, options, host) : command.run(options, host);
    } catch (DiagnosticException | UsageException e) {
      if (seeds != null) {
        seeds.keep();
      }
      throw e;
    }
    return seeds == null || seeds.keep() ? status : 1;
  }

  private static int gather(Command command, Options options, Host host) {
    BlockOutput out = new BlockOutput(host.out());
    try {
      return command.run(options, host.withOutput(out));
    } finally {
      host.end(out);
    }
  }

  private static void requireProvider(String name, Options options, Host host) {
    AlgorithmNeeds.Reach reach = AlgorithmNeeds.reach(name, options);
    try {
      boolean old = reach == AlgorithmNeeds.Reach.OLD_DIGEST && !host.modules().hasLegacyProvider();
      if (reach == AlgorithmNeeds.Reach.ALL || old) {
        host.modules().requireProvider(AlgorithmNeeds.computes(name, options));
      } else if (reach == AlgorithmNeeds.Reach.READERS) {
        host.modules().requireReaders();
      }
      if (AlgorithmNeeds.readsByQuery(name, options, host.dialect())) {
        host.modules().requireReaders();
      }
    } catch (DiagnosticException e) {
      // Where files can be read, verify fails with the first signature.
      boolean verifies = name.equals("verify") && host.modules().hasReaders();
      throw new DiagnosticException(e.diagnostic(), verifies ? 2 : CommandTable.statusWithoutProvider(name, options));
    }
  }

  /** {@code no-NAME}: succeeds, and says so, where there is no such command (openssl(1)). */
  private static int answerWhetherMissing(String name, Host host) {
    String command = name.substring("no-".length());
    boolean there = CommandTable.hasName(command, host.dialect());
    host.print((there ? command : name) + "\n");
    return there ? 1 : 0;
  }
}
