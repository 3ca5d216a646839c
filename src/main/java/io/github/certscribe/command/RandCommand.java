package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;

/** {@code openssl rand}. */
public final class RandCommand implements Command {
  private static final String SUFFIXES = "KMGT";
  /** The most octets that are made at once: what fits into memory. */
  private static final long MOST = 1L << 30;

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("rand", "Makes num random octets")
        .text("engine", "Taken and refused as no engine is here")
        .text("out", "Output file; standard output unless given")
        .flag("base64", "Write base64").flag("hex", "Write hexadecimal")
        .text("rand", "Files to stir into the random numbers")
        .text("writerand", "File to write random octets to");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    long count = count(options, host.dialect());
    byte[] octets = new byte[(int) count];
    host.random().nextBytes(octets);
    host.writeOutput(options.value("out"), written(octets, options), false);
    return 0;
  }

  /** How many octets; none where nothing says so. */
  private static long count(Options options, Dialect dialect) {
    boolean several = options.arguments().size() > 1;
    if (options.arguments().isEmpty() || several && !options.hasArgumentsBeyond(0)) {
      return 0;
    }
    if (several) {
      throw new UsageException("rand", "more than one number", null);
    }
    String text = options.arguments().get(0);
    Long count = dialect.takesSizeSuffixes() ? withSuffix(text) : OptionValue.parseLong(text);
    if (count == null || count <= 0) {
      throw new UsageException("rand", "\"" + text + "\" is no positive number", null);
    }
    if (count > MOST || !dialect.takesSizeSuffixes() && count > Integer.MAX_VALUE) {
      throw new UsageException("rand", text + " octets are more than are made at once", null);
    }
    return count;
  }

  /**
   * A number (octal from a leading zero), in units of 1,024, its square and so on behind which K, M, G or T stands;
   * null where it is none.
   */
  private static Long withSuffix(String text) {
    int end = text.length();
    int power = end == 0 ? -1 : SUFFIXES.indexOf(text.charAt(end - 1));
    String digits = power < 0 ? text : text.substring(0, end - 1);
    if (digits.isEmpty() || digits.length() > 9) {
      return null;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return null;
      }
    }
    Long number = OptionValue.parseLong(digits);
    return number == null ? null : Long.valueOf(number << 10 * (power + 1));
  }

  /** As the later of the two options says; as octets where neither is given. */
  private static byte[] written(byte[] octets, Options options) {
    String form = "";
    for (Options.Given given : options.inOrder()) {
      form = given.name().equals("hex") || given.name().equals("base64") ? given.name() : form;
    }
    TextWriter out = new TextWriter();
    if (form.equals("hex")) {
      for (byte octet : octets) {
        out.hex(octet);
      }
      return ByteString.bytes(out + "\n");
    }
    if (form.equals("base64")) {
      PemWriter.writeLines(out, octets);
      return out.toByteArray();
    }
    return octets;
  }
}
