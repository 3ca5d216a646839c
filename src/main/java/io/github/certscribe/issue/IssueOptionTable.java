package io.github.certscribe.issue;

import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.dialect.Dialect;

/** What {@code certscribe issue} may be given: the options of {@code req} and {@code x509} by their own names. */
final class IssueOptionTable {
  static final String COMMAND = "certscribe issue";

  private IssueOptionTable() {}

  static OptionTable of(Dialect dialect) {
    OptionTable table =
        new OptionTable(
            COMMAND,
            "Makes a certificate of each row of a table, by a config whose $ENV:: names are the table's columns.\n"
                + "In a PATTERN, {NAME} is a column's value and {#} the row's number.");
    table
        .text("in", "The rows: CSV with a header row, or JSON lines (standard input where not given)")
        .add("separator", Kind.TEXT, "What stands between fields of CSV: a comma where not given, \\t for a tab");
    addRequest(table, dialect);
    addCertificate(table, dialect);
    addOutput(table);
    table
        .add("threads", Kind.POSITIVE, "How many rows to work on at once: as many as there are processors")
        .flag("stop", "Stop at the first row that cannot be issued")
        .text("journal", "File that keeps what is done until all is: beside what -out names, where not given")
        .flag("resume", "Go on with that journal though options or the config have changed")
        .flag("restart", "Begin anew whatever the journal says")
        .flag("quiet", "Say nothing of what went well");
    return table.others("Digest to sign with");
  }

  private static void addRequest(OptionTable table, Dialect dialect) {
    table
        .text("config", "The template, as for req")
        .text("section", "Its section to take instead of [req]")
        .text("subj", "PATTERN of the subject, /type=value/type=value; values are escaped")
        .flag("utf8", "Names are given in UTF-8 rather than ISO 8859-1")
        .text("reqexts", "Section with the extensions of the request")
        .text("addext", "An extension of the request as name=value; may be repeated")
        .text("key", "PATTERN of the file of the private key, or one file for all rows")
        .add("keyform", Kind.FORMAT, "Format of that key")
        .text("newkey", "Make a key: algorithm:bits, algorithm, bits, or param:file")
        .text("pkeyopt", "Setting for making the key, as name:value")
        .text("keyout", "PATTERN of the file for the new key")
        .text("passout", "PATTERN of where the pass phrase of new keys and PKCS#12 comes from")
        .flag("noenc", "Leave new keys unencrypted")
        .flag("nodes", "The same, by its old name");
    if (dialect.has35Additions()) {
      table.text("cipher", "Cipher to encrypt new keys with");
    }
  }

  private static void addCertificate(OptionTable table, Dialect dialect) {
    table
        .text("CA", "The CA's certificate; requests alone are made where it is not given")
        .add("CAform", Kind.FORMAT, "Format of the CA's certificate")
        .text("CAkey", "The CA's private key, where it is not in the file of -CA")
        .add("CAkeyform", Kind.FORMAT, "Format of that key")
        .text("passin", "Where the pass phrase of the CA's key and of -key comes from")
        .text("CAserial", "File that counts serial numbers")
        .flag("CAcreateserial", "Make that file where it is not there")
        .text("set_serial", "PATTERN of the serial number, decimal or 0x and hexadecimal")
        .text("days", "PATTERN of the days until notAfter; 30 where not given");
    if (dialect.has35Additions()) {
      table
          .text("not_before", "PATTERN of notBefore, [CC]YYMMDDHHMMSSZ")
          .text("not_after", "PATTERN of notAfter, [CC]YYMMDDHHMMSSZ");
    }
    table
        .text("extfile", "Config file with the certificate's extensions: -config's, where only -extensions is given")
        .text("extensions", "Section of that file")
        .text("copy_extensions", "Which of the request's extensions go into the certificate: none, copy, copyall")
        .text("sigopt", "A parameter for the CA's signature, name:value");
  }

  private static void addOutput(OptionTable table) {
    table
        .text("out", "PATTERN of the file for the certificate; standard output for all where not given")
        .add("outform", Kind.PEM_OR_DER, "Format of requests and certificates")
        .text("reqout", "PATTERN of the file for the request")
        .text("chainout", "PATTERN of the file for the certificate, the CA's, and those of -certfile")
        .text("certfile", "Certificates that follow the CA's in chains and PKCS#12")
        .text("p12out", "PATTERN of the file for key and chain in PKCS#12")
        .text("name", "PATTERN of the friendly name in PKCS#12");
  }
}
