package io.github.certscribe.command;

import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.text.HexDump;
import io.github.certscribe.text.TextWriter;

/** What operations with a key read and write: {@code pkeyutl}'s and {@code rsautl}'s options that go by one name. */
final class OperationFiles {
  private OperationFiles() {}

  /** The files to read as they are when the output is opened: after the keys, before all else. */
  static Host beside(Options options, Host host) {
    return host.withOpened(options.value("out"), true);
  }

  /** The octets of {@code -in}, from the last to the first where {@code -rev} says so. */
  static byte[] read(Options options, Host host) {
    byte[] octets = beside(options, host).readInput(options.value("in"));
    for (int i = 0; options.has("rev") && i < octets.length / 2; i++) {
      byte first = octets[i];
      octets[i] = octets[octets.length - 1 - i];
      octets[octets.length - 1 - i] = first;
    }
    return octets;
  }

  /** Writes a result to {@code -out}: as it is, or shown as {@code -asn1parse} or {@code -hexdump} want it. */
  static void write(Options options, Host host, byte[] result) {
    TextWriter out = new TextWriter();
    if (options.has("asn1parse")) {
      String problem =
          Asn1Dump.problem(result, 0, result.length, true, Asn1Dump.ALL, host.modules().objects(), out);
      if (problem != null) {
        host.printError(ErrorLines.brokenEncoding(problem.equals("too long")) + "\n");
      }
    } else if (options.has("hexdump")) {
      HexDump.print(out, result, 0);
    } else {
      out.write(result);
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
  }
}
