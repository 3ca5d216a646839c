package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateBag;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.item.ItemEncoder;
import io.github.certscribe.item.ItemTable;
import io.github.certscribe.item.ItemText;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.RevocationListText;
import io.github.certscribe.text.TextWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl pkcs7}: converts PKCS#7, and shows the certificates and revocation lists in it. */
public final class Pkcs7Command implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("pkcs7", "Converts PKCS#7, and shows what certificates are in it")
        .text("in", "File to read; standard input without it")
        .add("inform", OptionTable.Kind.PEM_OR_DER, "Form of the input")
        .add("outform", OptionTable.Kind.PEM_OR_DER, "Form of the output")
        .text("out", "File to write; standard output without it")
        .flag("noout", "Do not write the PKCS#7, or the certificates, again")
        .flag("text", "With -print_certs: show all of them")
        .flag("print", "Show each field")
        .flag("print_certs", "Write the certificates and revocation lists");
    if (dialect.has35Additions()) {
      table.flag("quiet", "With -print_certs: nothing but PEM");
    }
    return CommonOptions.add(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    CertificateBag bag = read(options, host);
    TextWriter out = new TextWriter();
    if (options.has("print")) {
      out.write(fields(bag, host));
    }
    if (options.has("print_certs")) {
      printCertificates(out, bag, options, host);
    } else if (!options.has("noout")) {
      boolean der = "DER".equals(options.format("outform", "PEM"));
      byte[] encoded = encoded(bag, host.dialect());
      out.write(der ? encoded : PemWriter.encode("PKCS7", encoded));
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }

  /** What was read in BER is written in DER. */
  private static byte[] encoded(CertificateBag bag, Dialect dialect) {
    try {
      return ItemEncoder.der("PKCS7", DerValue.parse(bag.encoded(), dialect), dialect);
    } catch (DecodeException e) {
      throw new DiagnosticException("the PKCS#7 has a field that cannot be written: " + e.getMessage());
    }
  }

  private static byte[] fields(CertificateBag bag, Host host) {
    try {
      return ItemText.of("PKCS7", bag.encoded(), ItemTable.of(host.dialect()), host.modules().objects());
    } catch (DecodeException e) {
      throw new DiagnosticException("the PKCS#7 has a field that cannot be shown: " + e.getMessage());
    }
  }

  private static CertificateBag read(Options options, Host host) {
    String file = options.value("in");
    byte[] data = file == null ? host.readStandardInput() : host.files().read(file);
    String problem = null;
    try {
      if ("DER".equals(options.format("inform", "PEM"))) {
        return CertificateBag.pkcs7(data, host.dialect());
      }
      PemReader reader = new PemReader(data);
      for (PemBlock block; (block = reader.next()) != null; ) {
        switch (block.label()) {
          case "PKCS7", "PKCS #7 SIGNED DATA", "CERTIFICATE" -> {
            return CertificateBag.pkcs7(block.content(), host.dialect());
          }
          default -> { }
        }
      }
    } catch (DecodeException e) {
      problem = e.getMessage();
    }
    String name = file == null ? "standard input" : "\"" + file + "\"";
    throw new DiagnosticException(Diagnostic.of("could not read a PKCS#7 from " + name).withHint(problem));
  }

  /** Before the first key there are the lists, of which no digests could be made when they were read. */
  private static List<String> keyErrors(CertificateBag bag, Certificate certificate, Dialect dialect) {
    List<String> lines = new ArrayList<>();
    if (certificate == bag.certificates().get(0)) {
      for (int i = 0; i < bag.lists().size(); i++) {
        lines.add(ErrorLines.missingSha1(dialect));
      }
    }
    lines.add(ErrorLines.unreadableKey(dialect));
    return lines;
  }

  private static void printCertificates(TextWriter out, CertificateBag bag, Options options, Host host) {
    boolean quiet = options.has("quiet");
    for (Certificate certificate : bag.certificates()) {
      if (options.has("text")) {
        CertificateText text = new CertificateText(out, certificate, ObjectTable.of(host.dialect()), host.dialect());
        if (!host.modules().canCompute()) {
          text.withoutKeys(keyErrors(bag, certificate, host.dialect()));
        }
        text.print(NameOptions.COMPAT, 0);
      } else if (!quiet) {
        printNames(out, certificate, host.dialect());
      }
      if (!options.has("noout")) {
        out.write(PemWriter.encode("CERTIFICATE", certificate.encoded()));
      }
      out.println();
    }
    for (RevocationList list : bag.lists()) {
      ObjectTable objects = ObjectTable.of(host.dialect());
      RevocationListText.print(out, list, NameOptions.unlessGiven(host.dialect()), objects, host.dialect());
      if (!options.has("noout")) {
        out.write(PemWriter.encode("X509 CRL", list.encoded()));
      }
      out.println();
    }
  }

  /** Subject and issuer, as they stand before a certificate. */
  static void printNames(TextWriter out, Certificate certificate, Dialect dialect) {
    ObjectTable objects = ObjectTable.of(dialect);
    long options = NameOptions.unlessGiven(dialect);
    NameText.printTitled(out, "subject=", certificate.subject(), options, objects);
    NameText.printTitled(out, "issuer=", certificate.issuer(), options, objects);
  }
}
