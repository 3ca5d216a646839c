package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;

/** {@code openssl ca}: signs requests as a config's section says, and keeps account of it in a database of text. */
public final class CaCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table = new OptionTable("ca", "Sign requests, revoke certificates, make revocation lists");
    table.flag("verbose", "Tell more");
    if (dialect.has35Additions()) {
      table.flag("quiet", "Tell less");
    }
    table.text("outdir", "Folder for new certificates")
        .text("in", "Request to sign")
        .add("inform", Kind.PEM_OR_DER, "Form of requests")
        .lastFlag("infiles", "What follows are requests to sign")
        .text("out", "File to write; standard output without it")
        .text("dateopt", "How times are shown: rfc_822 or iso_8601")
        .flag("notext", "Do not show certificates, only write them")
        .flag("batch", "Ask no questions")
        .flag("msie_hack", "Taken, without effect")
        .text("ss_cert", "Self-signed certificate to sign")
        .text("spkac", "File with a signed public key, and a name, to sign")
        .text("config", "Config file")
        .text("name", "Section of the CA")
        .text("section", "The same")
        .text("policy", "Section of the policy")
        .text("subj", "Subject instead of the request's")
        .flag("utf8", "Names are in UTF-8; else in Latin-1")
        .flag("create_serial", "Draw the first serial number, where there is no file")
        .flag("rand_serial", "Draw the serial number")
        .flag("multivalue-rdn", "Taken; it is always so")
        .text("startdate", "notBefore, [CC]YYMMDDHHMMSSZ")
        .text("enddate", "notAfter, [CC]YYMMDDHHMMSSZ");
    if (dialect.has35Additions()) {
      table.text("not_before", "The same as -startdate").text("not_after", "The same as -enddate");
    }
    table.add("days", Kind.POSITIVE, "Days until notAfter")
        .text("extensions", "Section of extensions")
        .text("extfile", "Config file with that section")
        .flag("preserveDN", "Keep the order of the subject")
        .flag("noemailDN", "Leave emailAddress out of the subject");
    addSigning(table);
    addRevocation(table);
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  private static void addSigning(OptionTable table) {
    table.text("md", "Digest to sign with")
        .text("keyfile", "The CA's key")
        .add("keyform", Kind.FORMAT, "Form of that key")
        .text("passin", "Where the pass phrase of the key comes from")
        .text("key", "That pass phrase itself")
        .text("cert", "The CA's certificate")
        .add("certform", Kind.PEM_OR_DER, "Form of that certificate")
        .flag("selfsign", "The request's own key signs")
        .text("sigopt", "A parameter for signatures, name:value")
        .text("vfyopt", "A parameter for the request's signature, name:value");
  }

  private static void addRevocation(OptionTable table) {
    table.flag("gencrl", "Make a revocation list")
        .text("valid", "Enter a certificate as valid")
        .text("status", "Tell what is known of a serial number")
        .flag("updatedb", "Mark what has expired")
        .text("crlexts", "Section of the list's extensions")
        .text("crl_reason", "Why a certificate is revoked")
        .text("crl_hold", "Hold it, with this instruction")
        .text("crl_compromise", "Since when its key is compromised, YYYYMMDDHHMMSSZ")
        .text("crl_CA_compromise", "Since when the CA's key is compromised, YYYYMMDDHHMMSSZ")
        .text("crl_lastupdate", "thisUpdate of the list, [CC]YYMMDDHHMMSSZ")
        .text("crl_nextupdate", "nextUpdate of the list, [CC]YYMMDDHHMMSSZ")
        .add("crldays", Kind.POSITIVE, "Days until the next list")
        .add("crlhours", Kind.POSITIVE, "Hours until the next list")
        .add("crlsec", Kind.POSITIVE, "Seconds until the next list")
        .text("revoke", "Certificate to revoke");
  }

  @Override
  public boolean gathersOutput() {
    return true;
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.isIso8601(options);
    CommonOptions.checkFolders(options, "outdir", host);
  }

  @Override
  public int run(Options options, Host host) {
    RandomFiles randomness = RandomFiles.of(options, host);
    boolean kept = false;
    int status;
    try {
      status = new CaRun(options, randomness, host).run();
    } finally {
      kept = randomness.keep();
    }
    return kept ? status : 1;
  }
}
