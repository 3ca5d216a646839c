package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;

/** {@code cfssl certinfo}, and {@code cfssl-certinfo}, which is the same without the command's name. */
public final class CertinfoCommand {
  private static final String USAGE =
      "Usage: cfssl certinfo -cert FILE | -csr FILE\nFILE may be - for standard input.\n";

  private CertinfoCommand() {}

  static int run(String[] args, Host host) {
    return run(new GoFlags().text("cert", "csr", "domain", "loglevel").parse(args, 0), host);
  }

  private static int run(GoFlags flags, Host host) {
    if (flags.help()) {
      host.printError(USAGE);
      return 0;
    }
    try {
      if (!flags.value("cert").isEmpty()) {
        byte[] data = CfsslCommand.read(host, flags.value("cert"));
        host.print(CertificateJson.of(CfsslCommand.readCertificate(data)) + "\n");
      } else if (!flags.value("csr").isEmpty()) {
        byte[] data = CfsslCommand.read(host, flags.value("csr"));
        host.print(RequestInfoJson.of(CfsslCommand.parseRequest(data)) + "\n");
      } else if (!flags.value("domain").isEmpty()) {
        throw new CfsslException("-domain is not supported: no network is used");
      } else {
        throw new CfsslException("Must specify certinfo target through -cert, -csr, or -domain");
      }
    } catch (DecodeException e) {
      throw CfsslException.coded(CfsslCommand.PARSE_FAILED, "Failed to parse certificate");
    }
    return 0;
  }

  /** The program {@code cfssl-certinfo}, which knows certificates only, and says what went wrong, but ends well. */
  public static int runProgram(String[] args, Host host) {
    return Cfssl.guarded(host, () -> {
      GoFlags flags = new GoFlags().text("cert", "domain").parse(args, 0);
      Cfssl.guarded(host, () -> run(flags, host));
      return 0;
    });
  }
}
