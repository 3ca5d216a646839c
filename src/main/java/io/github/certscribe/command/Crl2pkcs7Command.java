package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
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
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.verify.CredentialFile;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl crl2pkcs7}: puts a revocation list and certificates into a PKCS#7. */
public final class Crl2pkcs7Command implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("crl2pkcs7", "Puts a revocation list and certificates into a PKCS#7")
        .text("in", "File of the revocation list; standard input without it")
        .add("inform", OptionTable.Kind.PEM_OR_DER, "Form of the list")
        .flag("nocrl", "No revocation list, only certificates")
        .text("certfile", "File of certificates to put into it; may be given several times")
        .text("out", "File to write; standard output without it")
        .add("outform", OptionTable.Kind.PEM_OR_DER, "Form of the output");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    RevocationList list = options.has("nocrl") ? null : readList(options, host);
    List<Certificate> certificates = options.has("certfile") ? new ArrayList<>() : null;
    for (String file : options.values("certfile")) {
      // A folder opens, and has nothing in it.
      byte[] data = host.files().isDirectory(file) ? new byte[0] : host.files().read(file);
      try {
        certificates.addAll(CredentialFile.readWhole(data, host.dialect()).certificates());
      } catch (DecodeException e) {
        throw new DiagnosticException("could not read all of \"" + file + "\": " + e.getMessage());
      }
    }
    byte[] der = CertificateBag.pkcs7(certificates, list);
    boolean plain = "DER".equals(options.format("outform", "PEM"));
    host.writeOutput(options.value("out"), plain ? der : PemWriter.encode("PKCS7", der), false);
    return 0;
  }

  private static RevocationList readList(Options options, Host host) {
    String file = options.value("in");
    byte[] data = file == null ? host.readStandardInput() : host.files().read(file);
    String problem = null;
    try {
      if ("DER".equals(options.format("inform", "PEM"))) {
        return RevocationList.parse(data, host.dialect());
      }
      PemReader reader = new PemReader(data);
      for (PemBlock block; (block = reader.next()) != null; ) {
        if (block.label().equals("X509 CRL")) {
          return RevocationList.parse(block.content(), host.dialect());
        }
      }
    } catch (DecodeException e) {
      problem = e.getMessage();
    }
    String name = file == null ? "standard input" : "\"" + file + "\"";
    throw new DiagnosticException(
        Diagnostic.of("could not read a certificate revocation list from " + name)
            .withHint(problem != null ? problem : "-nocrl makes a PKCS#7 without one"));
  }
}
