package io.github.certscribe.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Random command lines of {@code req} and {@code x509}: options in any order, repeated, contradictory, with values
 * missing, unknown or empty. Keys are such that what they sign repeats.
 */
final class RandomCommandLine {
  private static final String CONFIG =
      "[req]\nprompt = no\ndistinguished_name = dn\nx509_extensions = v3\nreq_extensions = v3r\n"
          + "[dn]\nCN = conf\nO = x\n"
          + "[v3]\nbasicConstraints = CA:TRUE\nsubjectKeyIdentifier = hash\n[v3r]\nsubjectAltName = DNS:a.example\n"
          + "[other]\nkeyUsage = critical,digitalSignature\nauthorityKeyIdentifier = keyid,issuer\n[empty]\n";
  private static final String[] KEYS = {"rsa.key", "ed25519.key", "rsa.key", "ca.key", "public.key", "missing.key",
      "san.csr"};
  private static final String[] X509_INPUTS = {
    "ed25519.crt", "ca.crt", "server.crt", "ed25519.crt", "ca.crt", "san.csr", "missing.crt", "rsa.key", "c.cnf"
  };
  private static final String[] REQ_INPUTS = {"san.csr", "ed25519.csr", "plain.csr", "san.csr", "ca.crt",
      "missing.csr"};
  private static final String[] SUBJECTS = {"/CN=a", "/C=DE/O=b", "/CN=a+OU=b", "", "CN=a", "/", "/CN=", "/x=1",
      "/CN=a/b"};
  private static final String[] NAME_OPTIONS = {
    "RFC2253", "oneline", "multiline", "compat", "utf8", "sep_comma_plus,sname", "RFC2253,-esc_msb",
        "lname,show_type", "bad", ""
  };
  private static final String[] SHOWN = {
    "-text", "-subject", "-issuer", "-serial", "-dates", "-startdate", "-enddate", "-hash", "-issuer_hash",
        "-subject_hash",
    "-subject_hash_old", "-fingerprint", "-email", "-ocsp_uri", "-ocspid", "-purpose", "-modulus", "-pubkey", "-alias",
    "-next_serial", "-nocert"
  };
  private static final String[] DIGESTS = {"-sha256", "-sha1", "-sha512", "-md5", "-sha3-256", "-md4", "-null",
      "-sha999"};

  private final Dice dice;
  private final List<String> args = new ArrayList<>();

  private RandomCommandLine(long seed) {
    dice = new Dice(seed);
  }

  /** The command of a seed. */
  static RandomDocument.Command of(long seed) {
    RandomCommandLine line = new RandomCommandLine(seed);
    boolean req = line.dice.oneIn(2);
    List<String[]> options = new ArrayList<>();
    options.add(req ? line.reqBase() : line.x509Base());
    for (int i = line.dice.below(7); i > 0; i--) {
      options.add(req ? line.reqOption() : line.x509Option());
    }
    // Nothing that ends in a terminal, and nothing drawn: the serial number is given.
    options.add(new String[] {"-noout", "-set_serial", "7"});
    if (req) {
      options.add(new String[] {"-config", "c.cnf"});
    }
    while (!options.isEmpty()) {
      for (String word : options.remove(line.dice.below(options.size()))) {
        line.args.add(line.spelling(word));
      }
    }
    if (line.dice.oneIn(3)) {
      line.args.remove("-noout");
    }
    line.args.addAll(0, List.of("openssl", req ? "req" : "x509"));
    return new RandomDocument.Command(line.args, "", Map.of("c.cnf", CONFIG), Map.of(), "out.pem");
  }

  private String spelling(String word) {
    return word.length() > 2 && word.startsWith("-") && dice.oneIn(15) ? "-" + word : word;
  }

  private String[] reqBase() {
    return switch (dice.below(4)) {
      case 0 -> new String[] {"-in", dice.plainer(REQ_INPUTS)};
      case 1 -> new String[] {"-x509", "-key", dice.plainer(KEYS), "-days", dice.any("10", "0", "-1", "x", "36500")};
      case 2 -> new String[] {"-x509", "-in", dice.plainer(REQ_INPUTS), "-key", dice.plainer(KEYS)};
      default -> new String[] {"-new", "-key", dice.plainer(KEYS)};
    };
  }

  private String[] reqOption() {
    return switch (dice.below(24)) {
      case 0 -> new String[] {"-subj", dice.plainer(SUBJECTS)};
      case 1 -> new String[] {"-nameopt", dice.plainer(NAME_OPTIONS)};
      case 2 -> new String[] {"-reqopt", dice.any("no_pubkey", "no_sigdump,ext_parse", "no_header", "ext_dump", "bad")};
      case 3 -> new String[] {"-text"};
      case 4 -> new String[] {dice.any("-subject", "-pubkey", "-modulus", "-verify", "-newhdr", "-batch", "-utf8",
          "-asn1-kludge", "-multivalue-rdn")};
      case 5 -> new String[] {"-addext", dice.any("keyUsage=digitalSignature", "basicConstraints=CA:FALSE", "bad",
          "subjectAltName=DNS:b", "1.2.3=ASN1:NULL", "=")};
      case 6 -> new String[] {dice.any("-extensions", "-reqexts"), dice.any("other", "v3", "none", "empty")};
      case 7 -> new String[] {dice.any(DIGESTS)};
      case 8 -> new String[] {"-outform", dice.any("DER", "PEM", "der", "x")};
      case 9 -> new String[] {"-inform", dice.any("DER", "PEM", "x")};
      case 10 -> new String[] {"-CA", dice.any("ca.crt", "ed25519.crt", "missing.crt"), "-CAkey", dice.any("ca.key",
          "ed25519.key")};
      case 11 -> new String[] {"-copy_extensions", dice.any("copy", "copyall", "none", "x")};
      case 12 -> new String[] {"-precert"};
      case 13 -> new String[] {"-out", "out.pem"};
      case 14 -> new String[] {"-sigopt", dice.any("rsa_padding_mode:pkcs1", "bad:1", "digest:sha1")};
      case 15 -> new String[] {"-x509v1"};
      case 16 -> new String[] {"-not_before", dice.any("260101000000Z", "20260101000000Z", "today", "x"),
          "-not_after", dice.any("20270101000000Z", "270101000000Z", "")};
      case 17 -> new String[] {"-section", dice.any("req", "other", "none")};
      case 18 -> new String[] {"-vfyopt", dice.any("x:y", "distid:1")};
      case 19 -> new String[] {"-days"};
      case 20 -> new String[] {"-quiet"};
      case 21 -> new String[] {dice.any("-", "extra", "-unknown", "-x509", "-new", "-noenc", "-nodes", "-verbose")};
      case 22 -> new String[] {dice.any("-days=5", "-subj=/CN=eq", "-outform=DER", "-text=1")};
      default -> new String[] {"-keyform", dice.any("PEM", "DER", "P12", "x")};
    };
  }

  private String[] x509Base() {
    return switch (dice.below(5)) {
      case 0, 1 -> new String[] {"-in", dice.plainer(X509_INPUTS)};
      case 2 -> new String[] {"-req", "-in", dice.plainer(REQ_INPUTS), dice.any("-key", "-signkey"),
          dice.plainer(KEYS)};
      case 3 -> new String[] {"-req", "-in", dice.plainer(REQ_INPUTS), "-CA", "ca.crt", "-CAkey", dice.any("ca.key",
          "ca.key", "rsa.key")};
      default -> new String[] {"-new", "-subj", dice.plainer(SUBJECTS), "-key", dice.plainer(KEYS)};
    };
  }

  private String[] x509Option() {
    return switch (dice.below(30)) {
      case 0, 1, 2, 3, 4, 5 -> new String[] {dice.any(SHOWN)};
      case 6 -> new String[] {"-nameopt", dice.plainer(NAME_OPTIONS)};
      case 7 -> new String[] {"-certopt", dice.any("no_pubkey", "no_header,no_version", "ext_parse", "ca_default",
          "bad", "")};
      case 8 -> new String[] {"-ext", dice.any("subjectAltName", "basicConstraints,keyUsage", "bad", "", "1.2.3")};
      case 9 -> new String[] {"-dateopt", dice.any("iso_8601", "rfc_822", "x")};
      case 10 -> new String[] {"-checkend", dice.any("0", "99999999", "x", "-1")};
      case 11 -> new String[] {dice.any("-checkhost", "-checkemail", "-checkip"), dice.any("scribe.example", "a@b",
          "192.0.2.1", "")};
      case 12 -> new String[] {"-days", dice.any("10", "0", "-5", "x")};
      case 13 -> new String[] {"-setalias", dice.any("a b", "")};
      case 14 -> new String[] {dice.any("-addtrust", "-addreject"), dice.any("serverAuth", "emailProtection",
          "1.2.3", "bad", "anyExtendedKeyUsage")};
      case 15 -> new String[] {dice.any("-clrtrust", "-clrreject", "-trustout", "-clrext", "-badsig",
          "-preserve_dates", "-CAcreateserial", "-x509toreq")};
      case 16 -> new String[] {"-extfile", "c.cnf", "-extensions", dice.any("v3", "other", "none", "empty")};
      case 17 -> new String[] {"-extensions", "v3"};
      case 18 -> new String[] {"-copy_extensions", dice.any("copy", "copyall", "none", "x")};
      case 19 -> new String[] {"-force_pubkey", dice.any("public.key", "rsa.key", "missing.key")};
      case 20 -> new String[] {dice.any(DIGESTS)};
      case 21 -> new String[] {"-outform", dice.any("DER", "PEM", "x")};
      case 22 -> new String[] {"-inform", dice.any("DER", "PEM", "x")};
      case 23 -> new String[] {"-subj", dice.plainer(SUBJECTS)};
      case 24 -> new String[] {"-not_before", dice.any("260101000000Z", "20260101000000Z", "today", "x"),
          "-not_after", dice.any("20270101000000Z", "x")};
      case 25 -> new String[] {dice.any("-set_issuer", "-set_subject"), dice.plainer(SUBJECTS)};
      case 26 -> new String[] {dice.any("-key", "-signkey", "-CAkey"), dice.plainer(KEYS)};
      case 27 -> new String[] {"-CA", dice.any("ca.crt", "ed25519.crt", "server.crt")};
      case 28 -> new String[] {dice.any("extra", "-", "-unknown", "-days=5", "-req", "-new", "-multi")};
      default -> new String[] {"-out", "out.pem"};
    };
  }
}
