package io.github.certscribe.command;

import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.dialect.Dialect;

/** What {@code openssl req} may be given. */
final class ReqOptionTable {
  private ReqOptionTable() {}

  static OptionTable of(Dialect dialect) {
    boolean added = dialect.has35Additions();
    OptionTable table = new OptionTable("req", "Makes and shows certificate requests and self-signed certificates");
    addRequest(table);
    if (added) {
      table
          .text("cipher", "Cipher to encrypt a new private key with")
          .flag("x509v1", "Make a certificate of version 1")
          .text("not_before", "Start of validity: [CC]YYMMDDHHMMSSZ or today")
          .text("not_after", "End of validity, instead of -days: [CC]YYMMDDHHMMSSZ or today")
          .flag("quiet", "Say less while making a key");
    }
    addCertificate(table);
    addKey(table);
    addOutput(table);
    if (added) {
      table.text("provparam", "Accepted; there are no providers to load");
    }
    return table.text("propquery", "Accepted; there are no providers to choose from").others("Digest to sign with");
  }

  private static void addRequest(OptionTable table) {
    table
        .add("engine", Kind.TEXT, "Accepted; there are no engines")
        .add("keygen_engine", Kind.TEXT, "Accepted; there are no engines")
        .text("in", "File to read a request from (standard input where not given)")
        .add("inform", Kind.PEM_OR_DER, "Format of the request that is read")
        .flag("verify", "Check the request's signature against its own key")
        .flag("new", "Make a request")
        .text("config", "Config file to take section [req] from")
        .text("section", "Name of the section to take instead of [req]")
        .flag("utf8", "Names are given in UTF-8 rather than ISO 8859-1")
        .text("nameopt", "Words on how names are shown")
        .text("reqopt", "Words on what -text leaves out")
        .flag("text", "Show as text")
        .flag("x509", "Make a certificate instead of a request");
  }

  private static void addCertificate(OptionTable table) {
    table
        .text("CA", "Issuer's certificate; with it a certificate is made")
        .text("CAkey", "Issuer's private key, where it is not in the file of -CA")
        .text("subj", "Subject, as /type=value/type=value")
        .flag("subject", "Show the subject")
        .flag("multivalue-rdn", "Has no effect: + always joins attributes")
        .add("days", Kind.POSITIVE, "How many days the certificate is valid, 30 where not given")
        .text("set_serial", "Serial number, decimal or 0x and hexadecimal")
        .text("copy_extensions", "Which of the request's extensions go into the certificate: none, copy, copyall")
        .text("addext", "An extension as name=value; may be repeated")
        .text("extensions", "Section with the extensions of a certificate")
        .text("reqexts", "Section with the extensions of a request")
        .flag("precert", "Make a pre-certificate (RFC 6962), poison extension and all");
  }

  private static void addKey(OptionTable table) {
    table
        .text("key", "Private key to sign with")
        .add("keyform", Kind.FORMAT, "Format of that key")
        .flag("pubkey", "Show the public key")
        .text("keyout", "File to write a new private key to")
        .text("passin", "Where the pass phrase of what is read comes from")
        .text("passout", "Where the pass phrase for what is written comes from")
        .text("newkey", "Make a key: algorithm:bits, algorithm, bits, or param:file")
        .text("pkeyopt", "Setting for making the key, as name:value")
        .text("sigopt", "Setting for signing, as name:value")
        .text("vfyopt", "Setting for verifying, as name:value");
  }

  private static void addOutput(OptionTable table) {
    table
        .text("out", "File to write to")
        .add("outform", Kind.PEM_OR_DER, "Format to write")
        .flag("batch", "Ask nothing; take the config's defaults")
        .flag("verbose", "Say more")
        .flag("noenc", "Leave a new private key unencrypted")
        .flag("nodes", "The same, by its old name")
        .flag("noout", "Write no request or certificate")
        .flag("newhdr", "Write NEW into the PEM header")
        .flag("modulus", "Show the RSA modulus")
        .text("rand", "Files to seed from; accepted")
        .text("writerand", "File to write random data to")
        .text("provider-path", "Accepted; there are no providers to load")
        .text("provider", "Accepted; there are no providers to load");
  }
}
