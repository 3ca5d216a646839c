package io.github.certscribe.cli;

import io.github.certscribe.command.ConfigVerb;
import io.github.certscribe.issue.IssueVerb;
import io.github.certscribe.run.RunVerb;
import java.util.Arrays;

/** The {@code certscribe} program: verbs that the real tools do not have. */
public final class CertscribeVerbs {
  private static final String USAGE =
      """
      Usage: certscribe config FILE...
      Prints configuration files as they are understood, with remarks.
             certscribe run [--] SCRIPT [ARGUMENT...]
      Runs a script, whose calls of openssl and cfssl one JVM serves.
             certscribe issue -config FILE -in ROWS -CA FILE -CAkey FILE ...
      Makes a certificate of each row of a table; -help says more.
      """;

  private CertscribeVerbs() {}

  /** @return the exit status */
  public static int run(String[] args, Host host) {
    String verb = args.length == 0 ? "" : args[0];
    switch (verb) {
      case "train":
        // Hidden: the launcher makes its class-data archive from this run.
        return Training.run();
      case "run":
        return RunVerb.run(Arrays.copyOfRange(args, 1, args.length), host);
      case "config":
        return ConfigVerb.run(Arrays.copyOfRange(args, 1, args.length), host);
      case "issue":
        return IssueVerb.run(Arrays.copyOfRange(args, 1, args.length), host);
      case "", "help", "-help", "--help":
        host.printError(USAGE);
        return verb.isEmpty() ? 1 : 0;
      default:
        host.printError("certscribe: error: no such verb: \"" + verb + "\"\n");
        return 1;
    }
  }
}
