package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateBag;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl nseq}: Netscape's certificate sequences. */
public final class NseqCommand implements Command {
  private static final String LABEL = "CERTIFICATE";

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("nseq", "Makes and reads Netscape's certificate sequences")
        .text("in", "File to read; standard input without it")
        .flag("toseq", "Make a sequence of certificates")
        .text("out", "File to write; standard output without it");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    String file = options.value("in");
    String name = file == null ? "standard input" : "\"" + file + "\"";
    PemReader reader = new PemReader(
        file == null ? host.readStandardInput() : host.withOpened(options.value("out"), false).files().read(file));
    TextWriter out = new TextWriter();
    if (options.has("toseq")) {
      List<Certificate> certificates = certificates(reader, host.dialect());
      if (certificates.isEmpty()) {
        throw new DiagnosticException("could not read any certificate from " + name);
      }
      out.write(PemWriter.encode(LABEL, CertificateBag.netscape(certificates)));
    } else {
      try {
        byte[] block = next(reader);
        if (block == null) {
          throw new DiagnosticException("could not read a certificate sequence from " + name);
        }
        for (Certificate certificate : CertificateBag.netscape(block, host.dialect()).certificates()) {
          Pkcs7Command.printNames(out, certificate, host.dialect());
          out.write(PemWriter.encode(LABEL, certificate.encoded()));
        }
      } catch (DecodeException e) {
        throw new DiagnosticException("could not read a certificate sequence from " + name + ": " + e.getMessage());
      }
    }
    host.writeOutput(options.value("out"), out.toByteArray(), false);
    return 0;
  }

  /** All up to one that cannot be read. */
  private static List<Certificate> certificates(PemReader reader, Dialect dialect) {
    List<Certificate> certificates = new ArrayList<>();
    try {
      for (byte[] block; (block = next(reader)) != null; ) {
        certificates.add(Certificate.parsePrefix(block, 0, dialect));
      }
    } catch (DecodeException e) {
      // What came before it counts.
    }
    return certificates;
  }

  private static byte[] next(PemReader reader) throws DecodeException {
    for (PemBlock block; (block = reader.next()) != null; ) {
      if (block.label().equals(LABEL) || block.label().equals("X509 CERTIFICATE")) {
        return block.content();
      }
    }
    return null;
  }
}
