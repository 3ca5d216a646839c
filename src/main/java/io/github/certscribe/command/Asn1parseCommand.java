package io.github.certscribe.command;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.Asn1Generator;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.ItemTable;
import io.github.certscribe.item.ItemText;
import io.github.certscribe.modules.ObjectFile;
import io.github.certscribe.pem.Base64Stream;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.text.TextWriter;
import java.util.Arrays;

/** {@code openssl asn1parse}. */
public final class Asn1parseCommand implements Command {
  /** What the input is. */
  private enum Format {
    DER,
    /** A block with its BEGIN and END lines. */
    PEM,
    /** Base64 among other lines: the 3.0 series takes PEM so. */
    BASE64
  }

  @Override
  public OptionTable options(Dialect dialect) {
    boolean base64 = dialect.has35Additions();
    return new OptionTable("asn1parse", "Lists the values of an ASN.1 encoding, or makes one from a description")
        .add("oid", Kind.TEXT, "File with further object names")
        .add(
            "inform",
            base64 ? Kind.TEXT : Kind.PEM_OR_DER,
            base64 ? "Input is PEM, DER or B64" : "Input is PEM or DER")
        .text("in", "Input file; standard input unless given")
        .text("out", "File for the DER that is listed")
        .flag("i", "Indent types by their depth")
        .flag("noout", "No listing")
        .add("offset", Kind.POSITIVE, "Begin at this octet")
        .add("length", Kind.POSITIVE, "Stop after so many octets")
        .flag("dump", "Dump values that have no text")
        .add("dlimit", Kind.POSITIVE, "Dump so many octets at most")
        .add("strparse", Kind.POSITIVE, "Begin inside the string at this octet; may be repeated")
        .text("genstr", "Make the value that this describes")
        .text("genconf", "Make the value that asn1 describes in this config file")
        .flag("strictpem", base64 ? "As -inform PEM" : "PEM needs its BEGIN and END lines")
        .text("item", "Show the fields of a structure, such as X509");
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    format(options, host.dialect());
    if (options.has("item")) {
      items(options, host.dialect());
    }
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    Format format = format(options, host.dialect());
    ItemTable items = options.has("item") ? items(options, host.dialect()) : null;
    ObjectTable objects = host.modules().objects();
    if (options.has("oid")) {
      ObjectFile.addAll(named(options.value("oid"), host), objects);
    }
    byte[] data = input(options, host.withOpened(options.value("out"), false), objects, format);
    int start = (int) options.number("offset", 0);
    if (start >= data.length) {
      throw new DiagnosticException(
          data.length == 0
              ? "the input has no ASN.1"
              : "-offset " + start + " is past the end, " + data.length + " octets in");
    }
    int length = (int) options.number("length", 0);
    int end = length == 0 || length > data.length - start ? data.length : start + length;
    if (options.has("out")) {
      host.writeOutput(options.value("out"), Arrays.copyOfRange(data, start, end), false);
    }
    if (options.has("noout")) {
      return 0;
    }
    if (items != null) {
      host.write(item(options.value("item"), Arrays.copyOfRange(data, start, end), items, objects));
      return 0;
    }
    TextWriter out = new TextWriter();
    boolean good = Asn1Dump.print(data, start, end, options.has("i"), dump(options), objects, out);
    host.write(out.toByteArray());
    if (!good) {
      throw new DiagnosticException("the encoding is broken where the listing ends");
    }
    return 0;
  }

  private static ItemTable items(Options options, Dialect dialect) {
    ItemTable items = ItemTable.of(dialect);
    for (String name : options.values("item")) {
      if (!items.knows(name)) {
        String nearest = Nearest.hint(name, items.names());
        throw new UsageException(
            "asn1parse", "-item: \"" + name + "\" is not known", nearest == null ? "as in -item X509" : nearest);
      }
    }
    return items;
  }

  private static byte[] item(String name, byte[] data, ItemTable items, ObjectTable objects) {
    try {
      return ItemText.of(name, data, items, objects);
    } catch (DecodeException e) {
      throw new DiagnosticException("the input is no " + name + ": " + e.getMessage());
    }
  }

  private static Format format(Options options, Dialect dialect) {
    if (!dialect.has35Additions()) {
      boolean der = options.format("inform", "PEM").equals("DER");
      return options.has("strictpem") ? Format.PEM : der ? Format.DER : Format.BASE64;
    }
    Format format = Format.PEM;
    for (Options.Given given : options.inOrder()) {
      if (given.name().equals("strictpem")) {
        format = Format.PEM;
      } else if (given.name().equals("inform")) {
        format = format(given.value());
      }
    }
    return format;
  }

  private static Format format(String word) {
    if (word.startsWith("B") || word.startsWith("b")) {
      return Format.BASE64;
    }
    String format = OptionValue.format(word);
    if (format == null || !format.equals("PEM") && !format.equals("DER")) {
      throw new UsageException("asn1parse", "option -inform: \"" + word + "\" is no format; PEM, DER or B64 is", null);
    }
    return format.equals("DER") ? Format.DER : Format.PEM;
  }

  private static int dump(Options options) {
    int dump = 0;
    for (Options.Given given : options.inOrder()) {
      if (given.name().equals("dump")) {
        dump = Asn1Dump.ALL;
      } else if (given.name().equals("dlimit")) {
        dump = OptionValue.parseLong(given.value()).intValue();
      }
    }
    return dump;
  }

  private static byte[] input(Options options, Host host, ObjectTable objects, Format format) {
    boolean made = options.has("genstr") || options.has("genconf");
    if (made && options.has("in")) {
      // It is not used, but it must be there.
      named(options.value("in"), host);
    }
    if (made && options.has("strictpem") && !host.dialect().has35Additions()) {
      throw new DiagnosticException("-strictpem reads PEM, and there is none where the value is made");
    }
    byte[] data = made
        ? generate(options, host, objects)
        : decode(host.readInput(options.value("in")), format, host.dialect());
    for (String offset : options.values("strparse")) {
      long at = OptionValue.parseLong(offset);
      if (at >= data.length) {
        host.printError("'" + offset + "' is out of range\n");
        continue;
      }
      try {
        data = AnyValue.stringData(Arrays.copyOfRange(data, (int) at, data.length), host.dialect());
      } catch (DecodeException e) {
        throw new DiagnosticException("-strparse " + offset + ": no value to look into: " + e.getMessage());
      }
    }
    return data;
  }

  /** What a file holds; a folder holds nothing, and can be opened, but not by an empty name. */
  private static byte[] named(String name, Host host) {
    return host.files().isDirectory(name) ? new byte[0] : host.readInput(name);
  }

  private static byte[] generate(Options options, Host host, ObjectTable objects) {
    Document document = options.has("genconf") ? ConfigReader.read(options.value("genconf"), host) : null;
    Value description = options.has("genstr") ? Value.of("asn1", options.value("genstr"), "-genstr") : null;
    if (description == null) {
      description = document.value(Document.DEFAULT, "asn1");
    }
    if (description == null) {
      throw new DiagnosticException(options.value("genconf") + " has no value named asn1 before its first section");
    }
    return Asn1Generator.generate(description, document, objects);
  }

  private static byte[] decode(byte[] input, Format format, Dialect dialect) {
    switch (format) {
      case DER:
        return input;
      case BASE64:
        return Base64Stream.of(input, dialect).decode();
      default:
        try {
          PemBlock block = new PemReader(input).next();
          if (block == null) {
            throw new DiagnosticException("no PEM: the input has no -----BEGIN line");
          }
          return block.content();
        } catch (DecodeException e) {
          throw new DiagnosticException("malformed PEM: " + e.getMessage());
        }
    }
  }
}
