package io.github.certscribe;

import io.github.certscribe.cfssl.CertinfoCommand;
import io.github.certscribe.cfssl.Cfssl;
import io.github.certscribe.cfssl.Cfssljson;
import io.github.certscribe.cli.CertscribeVerbs;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Openssl;
import io.github.certscribe.cli.ProcessHost;
import io.github.certscribe.key.RsaHeadStart;

/**
 * Program name and argv in, exit status out: the only user of {@code System.exit}, {@code in}, {@code out} and
 * {@code err}.
 */
public final class Main {
  private Main() {}

  /** @param args the program's name ({@code openssl}, {@code cfssl}...), then its arguments */
  public static void main(String[] args) {
    // This is the launcher's door, which has compilation begin at once; by default it would not be of use in time.
    RsaHeadStart.beginIfOfUse(args);
    run(args);
  }

  /** Runs a program as this process, and ends it. */
  static void run(String[] args) {
    Host host = ProcessHost.create(new DiskFiles(null));
    int status = host == null ? 1 : run(ProcessHost.arguments(args), host);
    // Not exit: there are no hooks to run, and halting is quicker.
    Runtime.getRuntime().halt(status);
  }

  /** Runs a program in this process; never throws. */
  public static int run(String[] args, Host host) {
    String program = args.length == 0 ? "" : args[0];
    String[] rest = new String[Math.max(0, args.length - 1)];
    System.arraycopy(args, Math.min(1, args.length), rest, 0, rest.length);
    try {
      switch (program) {
        case "openssl":
          return Openssl.run(rest, host);
        case "cfssl":
          return Cfssl.run(rest, host);
        case "cfssljson":
          return Cfssljson.run(rest, host);
        case "cfssl-certinfo":
          return CertinfoCommand.runProgram(rest, host);
        case "certscribe":
          return CertscribeVerbs.run(rest, host);
        default:
          break;
      }
      host.printError("certscribe: error: no such program: \"" + program + "\"\n");
      return 1;
    } catch (OutOfMemoryError e) {
      host.printError(
          program + ": error: this does not fit into the memory that Java has\n"
              + "  = CERTSCRIBE_JAVA_OPTIONS=-Xmx4g gives it 4 GiB; what is longer than 2 GiB never does\n");
      return 1;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A defect of ours. A stack trace is nothing for users; its first line is what a report needs.
      StackTraceElement[] trace = e.getStackTrace();
      host.printError(
          program + ": error: internal error: " + e + (trace.length == 0 ? "" : " at " + trace[0]) + "\n");
      return 1;
    }
  }
}
