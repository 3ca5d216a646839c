package io.github.certscribe.extension;

import java.util.Random;

/**
 * Random config files with one extension section, mostly well-formed: from a grammar of what x509v3_config(5)
 * describes, with odd words among the others.
 */
public final class RandomExtension {
  private static final String[] WORDS = {
    "a", "example.org", "*.b.example", "http://x/y?z=1", "x@y.z", "foo bar", "\u00c3\u00a9", "1.2.3", "critical",
    "always",
    "TRUE", "UTF8:z", "a;b", "@s1", "@none", "s1", "n1", "copy", "move", "none", "hash", ""
  };
  private static final String[] OIDS = {
    "1.2.3.4", "serverAuth", "TLS Web Client Authentication", "anyPolicy", "OCSP", "caIssuers", "msUPN", "1.2",
    "2.999.1",
    "id-on-dnsSRV", "1.3.6.1.5.5.7.48.1", "0.0", "3.1", "1.40.1", "1.2.", "foo", "NULL", "CN", "1 . 2", "1.-2"
  };
  private static final String[] ADDRESSES = {
    "192.0.2.1", "::1", "1:2::", "10.0.0.0", "256.1.1.1", "1.2.3", "::", "1:2:3:4:5:6:7:8", "1::2::3", "::1.2.3.4",
    "12345::", "1.2.3.04", "10.0.0.0/255.0.0.0", "::1/ffff::", "1.2.3.4/8", "+1.2.3.4", "1:2:3:4:5:6:7::"
  };
  private static final String[] KINDS = {
    "DNS", "IP", "email", "URI", "RID", "dirName", "otherName", "DNS.1", "IP.2", "email.x", "dns", "foo", "issuer",
    "RID."
  };
  private static final String[] NUMBERS = {
    "0", "1", "-1", "255", "0x10", "--1", "0x-5", "abc", "0xg", "1.5", "99999999999999999999", "+1", "00", "0x"
  };
  private static final String[] BOOLEANS = {"TRUE", "FALSE", "yes", "no", "Y", "n", "True", "1", "true", "false"};
  private static final String[] KEY_USAGES = {
    "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign",
    "cRLSign",
    "encipherOnly", "decipherOnly", "Digital Signature", "CRL Sign", "keyCertSign:x", "digitalsignature"
  };
  private static final String[] REASONS = {
    "unused", "keyCompromise", "CACompromise", "superseded", "certificateHold", "AACompromise", "Key Compromise"
  };
  private static final String[] EXTENSIONS = {
    "subjectAltName", "subjectAltName", "issuerAltName", "basicConstraints", "keyUsage", "nsCertType",
    "extendedKeyUsage",
    "subjectKeyIdentifier", "authorityKeyIdentifier", "certificatePolicies", "certificatePolicies",
    "crlDistributionPoints", "freshestCRL", "issuingDistributionPoint", "authorityInfoAccess", "subjectInfoAccess",
    "nameConstraints", "nsComment", "certificateIssuer", "2.5.29.17", "foo"
  };

  private final Random random;
  private final StringBuilder sections = new StringBuilder();

  public RandomExtension(long seed) {
    random = new Random(seed);
  }

  /** An extension's name and its value, perhaps with {@code critical,} before it. */
  public String[] next() {
    String extension = any(EXTENSIONS);
    return new String[] {extension, critical() + value(extension)};
  }

  /** The sections that values refer to, as lines. */
  public String sections() {
    sections.append("[n1]\nCN = x\n[n2]\nC = DE\n1.OU = a\n+CN = b, c\n");
    section("s1", this::nameLine);
    sections.append("[p1]\n").append(one(8) ? "" : "policyIdentifier = 1.2.3.5\n");
    section("p1", this::policyLine);
    section("u1", this::noticeLine);
    section("d1", this::pointLine);
    return sections.toString();
  }

  /** The config file of a seed; the section is {@code e}. A byte string. */
  static String file(long seed) {
    return new RandomExtension(seed).file();
  }

  private String file() {
    StringBuilder lines = new StringBuilder();
    for (int i = one(9) ? 2 : 1; i > 0; i--) {
      lines.append(String.join(" = ", next())).append('\n');
    }
    return "[req]\ndistinguished_name = dn\n[dn]\n[e]\n" + lines + sections();
  }

  private interface Source {
    String next();
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private String any(String[] words) {
    // The first half of a table is the plainer one.
    return words[random.nextInt(one(3) ? words.length : (words.length + 1) / 2)];
  }

  private void section(String name, Source line) {
    sections.append('[').append(name).append("]\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      sections.append(line.next()).append('\n');
    }
  }

  private String list(Source item) {
    StringBuilder list = new StringBuilder(item.next());
    for (int i = random.nextInt(3); i > 0; i--) {
      list.append(one(12) ? any(new String[] {", ", " , ", ",\\t", ",,", "\\n", ";"}) : ",").append(item.next());
    }
    return list.toString();
  }

  private String critical() {
    return one(4) ? any(new String[] {"critical,", "critical, ", "critical ,", "Critical,", "critical,critical,"}) : "";
  }

  private String content(String kind) {
    if (one(20)) {
      return any(WORDS);
    }
    return switch (kind.replaceAll("\\..*", "")) {
      case "IP" -> any(ADDRESSES);
      case "RID" -> any(OIDS);
      case "dirName" -> any(new String[] {"n1", "n2", "none", "@n1"});
      case "otherName" -> any(OIDS) + (one(12) ? "" : ";") + any(new String[] {"UTF8:abc", "IA5:x", "INT:5", "foo:1",
          "UTF8"});
      default -> any(WORDS);
    };
  }

  private String name() {
    String kind = any(KINDS);
    return one(25) ? kind : kind + ":" + content(kind);
  }

  private String nameLine() {
    String kind = any(KINDS);
    return kind + " = " + content(kind);
  }

  private String policyLine() {
    return switch (random.nextInt(6)) {
      case 0 -> "CPS = http://x";
      case 1 -> "userNotice = @u1";
      case 2 -> any(new String[] {"CPS.1 = y", "userNotice.2 = @u1", "cps = x", "userNotice = u1"});
      default -> "policyIdentifier = " + any(OIDS);
    };
  }

  private String noticeLine() {
    return switch (random.nextInt(3)) {
      case 0 -> "explicitText = " + any(new String[] {"", "UTF8:", "BMP:", "VISIBLE:", "IA5:", "utf8:"}) + any(WORDS);
      case 1 -> "organization = " + any(WORDS);
      default -> "noticeNumbers = " + list(() -> any(NUMBERS));
    };
  }

  private String pointLine() {
    return switch (random.nextInt(5)) {
      case 0 -> "fullname = " + list(this::name);
      case 1 -> any(new String[] {"relativename = n1", "relativename = n2", "fullnames = URI:x", "foo = bar"});
      case 2 -> "reasons = " + list(() -> any(REASONS));
      case 3 -> "CRLissuer = " + list(this::name);
      default -> "fullname = URI:http://x";
    };
  }

  private String value(String extension) {
    if (one(20)) {
      return any(new String[] {"DER:", "ASN1:", "DER: ", "der:"}) + any(new String[] {"0500", "05:00", "UTF8:x", "0",
          "::", ""});
    }
    return switch (extension) {
      case "subjectAltName", "issuerAltName" ->
          one(6) ? "@s1" : list(() -> one(8) ? any(new String[] {"email:copy", "email:move", "issuer:copy"}) : name());
      case "basicConstraints" -> list(() -> one(2) ? "CA:" + any(BOOLEANS) : "pathlen:" + any(NUMBERS));
      case "keyUsage" -> list(() -> any(KEY_USAGES));
      case "nsCertType" -> list(() -> any(new String[] {"client", "server", "sslCA", "S/MIME", "objCA", "foo"}));
      case "extendedKeyUsage" -> list(() -> any(OIDS));
      case "subjectKeyIdentifier" -> any(new String[] {"hash", "none", "01:02:ff", "0102", "1:2", "HASH", "::"});
      case "authorityKeyIdentifier" ->
          list(() -> any(new String[] {"keyid", "issuer", "keyid:always", "issuer:always", "none", "keyid:foo", "x"}));
      case "certificatePolicies" -> list(() -> any(new String[] {"1.2.3", "@p1", "anyPolicy", "ia5org", "1.2:x",
          "@none"}));
      case "crlDistributionPoints", "freshestCRL" -> list(() -> any(new String[] {"d1", "URI:http://x", name(),
          "none"}));
      case "issuingDistributionPoint" ->
          list(() -> any(new String[] {"onlyuser:", "onlyCA:", "onlyAA:", "indirectCRL:", "foo:"}) + any(BOOLEANS));
      case "authorityInfoAccess", "subjectInfoAccess" -> list(() -> any(OIDS) + (one(15) ? ":" : ";") + name());
      case "nameConstraints" ->
          list(() -> any(new String[] {"permitted;", "excluded;", "permitted:", "Permitted;"}) + name());
      default -> any(WORDS);
    };
  }
}
