package io.github.certscribe.command;

import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.dialect.Dialect;

/** The options of {@code openssl x509}. */
final class X509Options {
  private X509Options() {}

  static OptionTable table(Dialect dialect) {
    OptionTable table = new OptionTable("x509", "Shows, converts, makes and signs certificates");
    addInput(table);
    addPrinting(table);
    addOutput(table, dialect);
    table.text("CA", "Certificate of the CA that signs")
        .add("CAform", Kind.PEM_OR_DER, "Taken, without effect")
        .text("CAkey", "Key of that CA; the -CA file where not given")
        .add("CAkeyform", Kind.PEM_DER_OR_ENGINE, "Format of the CA's key")
        .text("CAserial", "File that counts serial numbers")
        .flag("CAcreateserial", "Make that file where it is not there")
        .flag("trustout", "Write a trusted certificate")
        .text("setalias", "Set the alias of a trusted certificate")
        .flag("clrtrust", "Clear what it is trusted for")
        .text("addtrust", "Trust it for a use")
        .flag("clrreject", "Clear what it is rejected for")
        .text("addreject", "Reject it for a use")
        .text("rand", "Files to stir into the random numbers")
        .text("writerand", "File to write random octets to")
        .text("engine", "Taken and refused as no engine is here")
        .text("provider-path", "Where providers are looked for")
        .text("provider", "A provider to load")
        .text("propquery", "A property query")
        .others("A digest, to sign and to show fingerprints with");
    if (dialect.has35Additions()) {
      table.text("provparam", "A parameter for a provider");
    }
    return table;
  }

  private static void addInput(OptionTable table) {
    table.text("in", "File with the certificate, or with the request under -req; standard input where not given")
        .text("passin", "Where the pass phrase for keys comes from")
        .flag("new", "Make a certificate from nothing")
        .flag("x509toreq", "Make a request from the certificate")
        .flag("req", "The input is a request")
        .text("copy_extensions", "Which extensions go from request to certificate or back: none, copy, copyall")
        .add("inform", Kind.PEM_OR_DER, "Format of the input")
        .text("vfyopt", "A parameter for the check of the request, name:value")
        .text("key", "Key to sign with")
        .text("signkey", "The same as -key")
        .add("keyform", Kind.PEM_DER_OR_ENGINE, "Format of that key")
        .text("out", "File for the result; standard output where not given")
        .add("outform", Kind.FORMAT, "Format of the result")
        .flag("nocert", "Write no certificate")
        .flag("noout", "Write nothing but what is asked for");
  }

  private static void addPrinting(OptionTable table) {
    table.flag("text", "Show the certificate")
        .text("dateopt", "How to show times: rfc_822 or iso_8601")
        .text("certopt", "What to leave out of -text")
        .flag("fingerprint", "Show the digest of the certificate")
        .flag("alias", "Show the alias of a trusted certificate")
        .flag("serial", "Show the serial number")
        .flag("startdate", "Show notBefore")
        .flag("enddate", "Show notAfter")
        .flag("dates", "Show both")
        .flag("subject", "Show the subject")
        .flag("issuer", "Show the issuer")
        .text("nameopt", "How to show names")
        .flag("email", "Show e-mail addresses")
        .flag("hash", "The same as -subject_hash")
        .flag("subject_hash", "Show the hash of the subject that directories of certificates use")
        .flag("subject_hash_old", "The same with MD5, as before OpenSSL 1.0")
        .flag("issuer_hash", "Show the hash of the issuer")
        .flag("issuer_hash_old", "The same with MD5")
        .text("ext", "Show these extensions")
        .flag("ocspid", "Show the hashes that OCSP uses")
        .flag("ocsp_uri", "Show the addresses of OCSP responders")
        .flag("purpose", "Show what the certificate can be used for")
        .flag("pubkey", "Show the public key in PEM")
        .flag("modulus", "Show the modulus of an RSA key")
        .add("checkend", Kind.LONG, "Fail where the certificate is past notAfter in so many seconds")
        .text("checkhost", "Say whether the certificate is for a host")
        .text("checkemail", "Say whether it is for an e-mail address")
        .text("checkip", "Say whether it is for an IP address");
  }

  private static void addOutput(OptionTable table, Dialect dialect) {
    table.text("set_serial", "Serial number")
        .flag("next_serial", "Show the next serial number")
        .add("days", Kind.INT, "Days until notAfter; 30 where not given");
    if (dialect.has35Additions()) {
      table.text("not_before", "notBefore, [CC]YYMMDDHHMMSSZ")
          .text("not_after", "notAfter, [CC]YYMMDDHHMMSSZ")
          .text("set_issuer", "Issuer")
          .text("set_subject", "Subject");
    }
    table.flag("preserve_dates", "Keep notBefore and notAfter")
        .text("subj", "Subject")
        .text("force_pubkey", "Public key to put into the certificate")
        .flag("clrext", "Take no extensions over")
        .text("extfile", "Config file with extensions to add")
        .text("extensions", "Section of that file")
        .text("sigopt", "A parameter for the signature, name:value")
        .flag("badsig", "Spoil the signature, for tests");
  }
}
