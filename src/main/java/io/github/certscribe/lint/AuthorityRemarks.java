package io.github.certscribe.lint;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import java.util.List;
import java.util.Set;

/** Remarks on {@code [ca]} and the section that it names (openssl-ca(1)). */
final class AuthorityRemarks {
  private static final Set<String> KEYS =
      Set.of(
          "dir", "certs", "crl_dir", "new_certs_dir", "certificate", "private_key", "RANDFILE", "default_days",
          "default_startdate", "default_enddate", "default_crl_hours", "default_crl_days", "default_md", "database",
          "unique_subject", "serial", "crlnumber", "crl", "x509_extensions", "crl_extensions", "preserve",
          "email_in_dn", "msie_hack", "policy", "name_opt", "cert_opt", "copy_extensions", "oid_file", "oid_section",
          "string_mask", "utf8", "default_ca", "rand_serial", "certificates");

  private final Document document;
  private final Remarks remarks;

  AuthorityRemarks(Document document, Remarks remarks) {
    this.document = document;
    this.remarks = remarks;
  }

  void addAll() {
    Section ca = document.section("ca");
    if (ca == null) {
      return;
    }
    remarks.checkSection(ca, "default_ca");
    String named = document.text("ca", "default_ca");
    Section section = named == null ? ca : document.section(named);
    if (section == null) {
      return;
    }
    remarks.checkNames(section, KEYS);
    for (String name : List.of("policy", "x509_extensions", "crl_extensions")) {
      remarks.checkSection(section, name);
    }
  }
}
