package io.github.certscribe.documents;

import io.github.certscribe.asn1.RandomAsn1;
import io.github.certscribe.extension.RandomExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A random command ({@code req}, {@code x509 -req}) with a random config file of all kinds of sections: the keys of
 * {@code [req]}, names in both modes, attributes, extensions and what they refer to, {@code openssl_conf}'s modules.
 */
final class RandomDocument {
  private static final String[] MASKS = {
    "utf8only", "nombstr", "pkix", "default", "MASK:0x2002", "MASK:2", "MASK:0", "MASK:8194", "MASK:x", "foo",
    "MASK:-1",
    "UTF8only", "", "MASK:0x10000", "MASK:4294967295"
  };

  private final Dice dice;
  private final Disguise disguise;
  private final RandomName names;
  private final RareExtension rare;
  private final RandomExtension common;
  private final List<String> args = new ArrayList<>();
  private boolean prompts;
  private String requestSection = "req";

  private RandomDocument(long seed) {
    dice = new Dice(seed);
    disguise = new Disguise(dice);
    names = new RandomName(dice);
    rare = new RareExtension(dice);
    common = new RandomExtension(seed);
  }

  /**
   * A command and all that it sees.
   *
   * @param out the file that it writes
   */
  record Command(List<String> args, String in, Map<String, String> files, Map<String, String> environment, String out) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(args + "\n" + environment + "\nstdin: " + in + "\n");
      files.forEach((name, content) -> text.append("-- ").append(name).append(" --\n").append(content).append('\n'));
      return text.toString();
    }
  }

  /** The command of a seed. */
  static Command of(long seed) {
    RandomDocument document = new RandomDocument(seed);
    return document.dice.oneIn(4) ? document.signing() : document.request();
  }

  private Command request() {
    prompts = dice.oneIn(3);
    args.addAll(List.of("openssl", "req", "-key", dice.oneIn(6) ? "rsa.key" : "ed25519.key"));
    requestSection = dice.oneIn(12) ? "other" : "req";
    if (requestSection.equals("other")) {
      args.addAll(List.of("-section", dice.oneIn(9) ? "req" : "other"));
    }
    if (dice.oneIn(2)) {
      args.addAll(List.of("-x509", "-set_serial", "77"));
    } else {
      args.add("-new");
    }
    options();
    Command command = command(file(requestLines(), true));
    return new Command(
        command.args, dice.oneIn(9) ? "" : names.answers(), command.files, command.environment, "out.pem");
  }

  private void options() {
    addIf(3, "-batch");
    addIf(5, "-utf8");
    addIf(9, "-multivalue-rdn");
    addIf(3, "-text");
    addIf(12, dice.any("-sha1", "-sha512", "-newhdr", "-verbose", "-noout", "-subject", "-pubkey", "-pubkey"));
    if (dice.oneIn(3)) {
      args.addAll(List.of("-subj", names.subject()));
    }
    if (dice.oneIn(6)) {
      args.addAll(List.of(dice.any("-reqexts", "-extensions"), dice.any("e1", "e2", "e1", "none", "req", "default",
          "")));
    }
    if (dice.oneIn(8)) {
      args.addAll(List.of("-addext", String.join(dice.any("=", " = "), common.next())));
    }
    if (dice.oneIn(12)) {
      args.addAll(List.of("-nameopt", dice.any("RFC2253", "oneline", "multiline", "utf8,sep_comma_plus", "compat",
          "show_type")));
    }
  }

  private void addIf(int oneIn, String option) {
    if (dice.oneIn(oneIn)) {
      args.add(option);
    }
  }

  private Command signing() {
    args.addAll(
        List.of("openssl", "x509", "-req", "-in", dice.any("ed25519.csr", "san.csr"), "-CA", "ed25519.crt", "-CAkey",
            "ed25519.key", "-set_serial", "9", "-extfile", "doc.cnf"));
    if (!dice.oneIn(12)) {
      args.addAll(List.of("-extensions", dice.oneIn(40) ? dice.any("none", "", "req") : dice.any("e1", "e2")));
    }
    addIf(2, "-text");
    addIf(6, dice.any("-clrext", "-copy_extensions=copy", "-sha384"));
    args.replaceAll(argument -> argument.equals("-copy_extensions=copy") ? "-copy_extensions" : argument);
    if (args.get(args.size() - 1).equals("-copy_extensions")) {
      args.add(dice.any("copy", "copyall", "none"));
    }
    return command(file("", dice.oneIn(2)));
  }

  private Command command(String file) {
    boolean byVariable = args.get(1).equals("req") && dice.oneIn(8);
    if (byVariable) {
      disguise.environment.put("OPENSSL_CONF", "doc.cnf");
    } else if (args.get(1).equals("req")) {
      args.addAll(List.of("-config", "doc.cnf"));
    }
    args.addAll(List.of("-out", "out.pem"));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("doc.cnf", file);
    files.putAll(disguise.files);
    files.put("oids", "1.2.3.9 fileName A name from a file\n" + (dice.oneIn(20) ? "x" : ""));
    disguise.environment.putIfAbsent("OPENSSL_CONF", "/dev/null");
    return new Command(args, "", files, disguise.environment, "out.pem");
  }

  /** The whole file: its sections in any order, before them what they refer to. */
  private String file(String request, boolean modules) {
    List<String> sections = new ArrayList<>();
    sections.add(request);
    sections.add(disguise.section("dn", lines(prompts ? names.prompts() : names.literal())));
    sections.add(disguise.section("attrs", lines(names.attributes(prompts))));
    sections.add(disguise.section("e1", lines(extensions())));
    sections.add(disguise.section("e2", lines(extensions())));
    sections.add(disguise.section("oids", lines(objects())));
    if (modules && dice.oneIn(6)) {
      disguise.top.append("openssl_conf = ").append(dice.oneIn(20) ? "none" : "init").append('\n');
      sections.add(modules());
    }
    java.util.Collections.rotate(sections, dice.below(sections.size()));
    if (!dice.oneIn(3)) {
      disguise.top.append(disguise.line("oid_section", dice.oneIn(40) ? "none" : "oids"));
    }
    if (dice.oneIn(8)) {
      disguise.top.append(dice.any("oid_file = oids\n", "HOME = .\n", "RANDFILE = $ENV::HOME/.rnd\n",
          ".pragma dollarid:off\n", "x\\y = 1\n"));
    }
    return disguise.top + String.join("", sections) + common.sections() + new RandomAsn1(dice.below(1000)).config();
  }

  private String requestLines() {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"distinguished_name", dice.oneIn(50) ? dice.any("none", "", "e1") : "dn"});
    if (!prompts || dice.oneIn(5)) {
      lines.add(new String[] {"prompt", dice.oneIn(20) ? dice.any("NO", "yes", "n", "0", "") : "no"});
    }
    optional(lines, 3, "attributes", dice.oneIn(40) ? dice.any("none", "", "dn") : "attrs");
    optional(lines, 2, "req_extensions", dice.oneIn(40) ? dice.any("none", "") : "e1");
    optional(lines, 2, "x509_extensions", dice.oneIn(40) ? dice.any("none", "") : "e2");
    optional(lines, 2, "string_mask", dice.oneIn(6) ? dice.any(MASKS) : dice.any("utf8only", "nombstr", "pkix",
        "default", "MASK:0x2002", "MASK:8194"));
    optional(lines, 3, "utf8", dice.any("yes", "no", "YES", "yeah"));
    optional(lines, 4, "default_md", dice.any("sha256", "sha1", "SHA384", "md5", "foo", "default", "sha3-256", ""));
    optional(lines, 6, "default_bits", dice.any("2048", "1024", "x", "0", "-5", "512", "99999"));
    optional(lines, 6, "default_keyfile", dice.any("k.pem", "", "$HOME/k"));
    optional(lines, 6, dice.any("encrypt_key", "encrypt_rsa_key"), dice.any("no", "yes", "x"));
    optional(lines, 8, dice.any("input_password", "output_password"), dice.any("secret", "", "x"));
    optional(lines, 8, dice.any("default_days", "days", "RANDFILE", "oid_section", "nameopt", "basicConstraints"),
        dice.any("30", "oids", "x"));
    return disguise.section(requestSection, lines(lines));
  }

  private void optional(List<String[]> lines, int oneIn, String name, String value) {
    if (dice.oneIn(oneIn)) {
      lines.add(new String[] {name, value});
    }
  }

  private List<String[]> extensions() {
    List<String[]> lines = new ArrayList<>();
    for (int i = dice.below(3); i >= 0; i--) {
      lines.add(dice.oneIn(8) ? rare.next() : plain());
    }
    return lines;
  }

  /** Mostly what is right, so that whole documents come through. */
  private String[] plain() {
    return switch (dice.below(12)) {
      case 0 -> new String[] {"basicConstraints", dice.any("CA:FALSE", "critical,CA:TRUE", "CA:TRUE,pathlen:0")};
      case 1 -> new String[] {"keyUsage", dice.any("digitalSignature", "critical, keyCertSign, cRLSign")};
      case 2 -> new String[] {"subjectKeyIdentifier", "hash"};
      case 3 -> new String[] {"authorityKeyIdentifier", dice.any("keyid", "keyid:always,issuer",
          "keyid,issuer:always")};
      case 4 -> new String[] {"extendedKeyUsage", dice.any("serverAuth", "clientAuth,serverAuth", "1.2.3.4")};
      case 5, 6 -> new String[] {"subjectAltName", dice.any("DNS:a.example", "DNS:a,IP:192.0.2.1", "email:copy",
          "URI:http://x/")};
      case 7 -> new String[] {"nsComment", dice.any("made by hand", "\"x\"", "a, b")};
      case 8 -> new String[] {"certificatePolicies", dice.any("1.2.3.4", "1.2.3, @p1", "ia5org,1.2.3.4,@p1")};
      case 9 -> new String[] {"crlDistributionPoints", dice.any("URI:http://x/a.crl", "d1", "URI:a,URI:b")};
      default -> common.next();
    };
  }

  private List<String[]> objects() {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"ownName", dice.oneIn(30) ? "A long name, 1.2.3.7" : "1.2.3.7"});
    if (dice.oneIn(12)) {
      lines.add(
          new String[] {dice.any("second", "CN", "ownName", "x.y", "foo"), dice.any("1.2.3.8", "2.5.4.3", "x",
              "1.2.3.7", "Long,1.2.3", "${ownName}.1")});
    }
    return lines;
  }

  private String modules() {
    String kind = dice.any("oid_section", "stbl_section", "alg_section", "providers", "ssl_conf", "random",
        "config_diagnostics", "oid_section", dice.any("engines", "foo", "oid_section"));
    String section = dice.oneIn(40) ? "none" : "m1";
    String value = kind.equals("oid_section") ? "oids" : kind.equals("config_diagnostics") ? dice.any("0", "1", "yes",
        "x") : section;
    String content =
        switch (kind) {
          case "stbl_section" ->
              disguise.line(dice.any("CN", "O", "1.2.3.4", "ownName", "foo"),
                  dice.any("min:1", "max:5", "mask:UTF8,min:2", "flags:nomask", "mask:PRINTABLE|IA5", "flags:x",
                      "min:x", "mask:0x2000"));
          case "alg_section" -> dice.any("fips_mode = no\n", "default_properties = ?fips=no\n", "foo = 1\n",
              "fips_mode = x\n");
          case "providers" -> dice.any("default = m2\n", "default = m2\nlegacy = m2\n", "foo = m3\n", "legacy = m2\n",
              "default = m3\n");
          case "ssl_conf" -> dice.any("system_default = m2\n", "x = none\n");
          case "random" -> dice.any("random = CTR-DRBG\n", "seed = x\n", "foo = 1\n");
          default -> "";
        };
    return disguise.section("init", disguise.line(kind, value)) + "[m1]\n" + content
        + "[m2]\nactivate = " + dice.any("1", "0", "yes", "x") + "\n[m3]\nidentity = x\n";
  }

  private String[] lines(List<String[]> values) {
    String[] lines = new String[values.size()];
    for (int i = 0; i < lines.length; i++) {
      String name = values.get(i)[0];
      lines[i] = disguise.line(name.indexOf(',') >= 0 || name.indexOf('$') >= 0 ? name.replace("$", "\\$") : name,
          values.get(i)[1]);
    }
    return lines;
  }
}
