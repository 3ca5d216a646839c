package io.github.certscribe.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Random csr.json and config.json texts: byte strings in UTF-8, rarely in something else. */
final class RandomCfsslJson {
  private static final String[] HOSTS = {
    "a.example", "192.0.2.7", "2001:db8::1", "a@b.example", "https://x.example/p", "*.b.example", "localhost",
    "::ffff:1.2.3.4",
    "", " ", "a b", "A.Example.", "1.2.3.4.5", "1.2.3", "01.2.3.4", "fe80::1%eth0", "::", "1::2::3", "[::1]", "a@",
    "@b", "a@b@c",
    "Name <n@b.example>", "\"q r\"@b.example", "<a@b>", "a.@b", "m\u00c3\u00bcller.example",
    "\u00c3\u00a9@b.example", "_sip._tcp.x",
    "mailto:a@b.example", "spiffe://td/w", "0x7f.1", "1.2.3.4/24", "a@b.example ", "256.1.1.1",
    "1:2:3:4:5:6:7.8.9.10", "a@[1.2.3.4]"
  };
  private static final String[] VALUES = {
    "DE", "Scribe", "One Two", "x", "scribe.example", "\u00c3\u0096rg", "a*b", "a&b", "a_b", "a@b", "", " ",
    "  lead", "q'()+,-./:=?",
    "\u00f0\u009f\u0092\u00a9", "a,b", "a+b=c", "#x", "\\u0000", "\\ud800", "\\u00e9", "\\n", "\\\"", "\\/",
    "\u00e2\u0080\u008f",
    "\u00ff", "a\u00c3"
  };
  private static final String[] USAGES = {
    "signing", "key encipherment", "server auth", "client auth", "cert sign", "crl sign", "digital signature", "any",
    "content committment", "content commitment", "data encipherment", "key agreement", "encipher only",
    "decipher only",
    "code signing", "email protection", "s/mime", "ipsec end system", "ipsec tunnel", "ipsec user", "timestamping",
    "ocsp signing", "microsoft sgc", "netscape sgc", "Signing", "bogus", ""
  };
  private static final String[] DURATIONS = {
    "8760h", "1h", "90m", "43800h", "1h30m", "1.5h", "30s", "1.5s", "0h", "0", "-1h", "", "1d", "h", "5", "1h2",
    ".5h", "1.h", "+2h",
    "1ms", "90000000h", "2562047h", "1us", "1\u00c2\u00b5s", " 1h", "1H"
  };
  private static final String[] TIMES = {
    "2030-01-02T03:04:05Z", "2051-06-07T08:09:10Z", "2030-01-02T03:04:05+02:00", "2049-12-31T23:59:59Z",
    "1970-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z", "1949-01-01T00:00:00Z", "2030-01-02T03:04:05.5Z", "2030-01-02", "2030-02-30T00:00:00Z", "",
    "2030-01-02t03:04:05z", "9999-12-31T23:59:59Z", "2030-01-02T24:00:00Z", "2030-1-2T3:4:5Z", "2030-01-02T03:04:60Z",
    "2030-01-02T03:04Z", "2030-01-02T03:04:05+25:00"
  };
  private static final String[] OIDS = {"1.2.3.4", "2.5.29.32.0", "1.2.840.113556.1", "2.999.1", "1", "1.40.1",
      "3.1", "1.2.a", "", "1.2.3."};
  private static final String[] PATTERNS = {
    "example$", ".*", "^[[:alpha:]]+", "", "^scribe", "(", "a{2}", "\\\\d+", "[a-z.]+", "^$", "(?i)SCRIBE", "x*?",
    "a**", "(?=a)", "^a|b"
  };
  private static final String[] ODD = {"null", "1", "true", "\"x\"", "[]", "{}", "[1]", "1.5", "-1", "1e3",
      "[null]", "\"\"", "false"};

  private final Dice dice;

  RandomCfsslJson(Dice dice) {
    this.dice = dice;
  }

  /** @param authority whether a {@code ca} object is likely */
  String request(boolean authority) {
    List<String> fields = new ArrayList<>();
    if (!dice.oneIn(8)) {
      fields.add(field("CN", string(VALUES)));
    }
    if (!dice.oneIn(3)) {
      fields.add(field("hosts", strings(HOSTS, 4)));
    }
    // Keys of RSA take their time.
    fields.add(field("key", dice.oneIn(10) ? key() : "{\"algo\":\"ecdsa\",\"size\":" + dice.any("256", "256", "384",
        "521") + "}"));
    if (!dice.oneIn(3)) {
      fields.add(field("names", array(this::name, 4)));
    }
    if (dice.oneIn(authority ? 2 : 10)) {
      fields.add(field("ca", object(List.of(
          field("expiry", string(DURATIONS)), field("pathlen", dice.any("0", "1", "-1", "-5", "300", "99999999999",
              "1.5")),
          field("pathlenzero", dice.any("true", "false"))))));
    }
    if (dice.oneIn(4)) {
      fields.add(field("serialnumber", string(VALUES)));
    }
    return document(fields);
  }

  private String key() {
    return object(List.of(
        field("algo", dice.any("\"rsa\"", "\"ecdsa\"", "\"RSA\"", "\"dsa\"", "\"\"", "\"ed25519\"", "null")),
        field("size", dice.any("2048", "256", "1024", "224", "0", "8193", "-1", "\"256\"", "256.0", "2.56e2",
            "null"))));
  }

  private String name() {
    List<String> fields = new ArrayList<>();
    for (String type : new String[] {"C", "ST", "L", "O", "OU", "SerialNumber", "street"}) {
      if (dice.oneIn(3)) {
        fields.add(field(type, string(VALUES)));
      }
    }
    return dice.oneIn(30) ? dice.any(ODD) : object(fields);
  }

  String config() {
    List<String> signing = new ArrayList<>();
    if (!dice.oneIn(10)) {
      signing.add(field("default", profile()));
    }
    if (!dice.oneIn(4)) {
      signing.add(field("profiles", object(List.of(exact("a", profile()), exact("b", profile())))));
    }
    List<String> all = new ArrayList<>(List.of(field("signing", object(signing))));
    if (dice.oneIn(15)) {
      all.add(field("auth_keys", object(List.of(exact("k", "{\"type\":\"standard\",\"key\":\"00\"}")))));
      all.add(field("remotes", object(List.of(exact("r", "\"127.0.0.1:9\"")))));
      String usages = "\"usages\"";
      return document(all).replace(usages, (dice.oneIn(2) ? "\"remote\":\"r\"," : "\"auth_key\":\"k\",") + usages);
    }
    return document(all);
  }

  private String profile() {
    List<String> fields = new ArrayList<>();
    fields.add(field("expiry", dice.oneIn(3) ? string(DURATIONS) : "\"1h\""));
    fields.add(field("usages", dice.oneIn(3) ? strings(USAGES, 5) : strings(new String[] {"signing", "server auth",
        "cert sign", "any"}, 3)));
    for (int i = dice.below(4); i > 0; i--) {
      fields.add(profileField());
    }
    return object(fields);
  }

  private String profileField() {
    return switch (dice.below(15)) {
      case 0 -> field("backdate", string(DURATIONS));
      case 1 -> field("not_before", string(TIMES));
      case 2 -> field("not_after", string(TIMES));
      case 3, 4 -> field("ca_constraint", object(List.of(
          field("is_ca", dice.any("true", "true", "false")), field("max_path_len", dice.any("0", "1", "-1", "-2",
              "128", "99999999999", "2.0")),
          field("max_path_len_zero", dice.any("true", "false")))));
      case 5 -> field("issuer_urls", strings(new String[] {"http://ca.example/", "", "x", "\u00c3\u00a9"}, 3));
      case 6 -> field("ocsp_url", string(new String[] {"http://ocsp.example/", "", "\u00c3\u00a9"}));
      case 7 -> field("crl_url", string(new String[] {"http://crl.example/", "", "\u00c3\u00a9"}));
      case 8 -> field("ocsp_no_check", dice.any("true", "false"));
      case 9 -> field("name_whitelist", string(PATTERNS));
      case 10 -> field("CSRWhitelist", whitelist());
      case 11 -> field("allowed_extensions", strings(OIDS, 2));
      case 12, 13 -> field("policies", array(this::policy, 2));
      default -> field(dice.any("is_ca", "bogus", "auth_key", "remote", "ct_log_servers", "cert_store",
          "UseSerialSequence"), dice.any(ODD));
    };
  }

  private String whitelist() {
    List<String> fields = new ArrayList<>();
    for (String name : new String[] {"Subject", "PublicKey", "PublicKeyAlgorithm", "SignatureAlgorithm", "DNSNames",
        "IPAddresses", "EmailAddresses"}) {
      if (!dice.oneIn(4)) {
        fields.add(field(name, dice.oneIn(8) ? "false" : "true"));
      }
    }
    return object(fields);
  }

  private String policy() {
    List<String> fields = new ArrayList<>(List.of(field("ID", dice.oneIn(3) ? string(OIDS) : "\"1.2.3.4\"")));
    if (dice.oneIn(2)) {
      fields.add(field("Qualifiers", array(() -> object(List.of(
          field("Type", dice.any("\"id-qt-cps\"", "\"id-qt-unotice\"", "\"id-qt-cps\"", "\"bogus\"")),
          field("Value", string(VALUES)))), 2)));
    }
    return object(fields);
  }

  /** What {@code -hostname} gives. */
  String hostList() {
    StringBuilder list = new StringBuilder();
    for (int i = dice.below(4); i >= 0; i--) {
      list.append(dice.any(HOSTS)).append(i == 0 ? "" : ",");
    }
    return list.toString();
  }

  private String string(String[] choices) {
    return "\"" + quoted(dice.plainer(choices)) + "\"";
  }

  /** The tables write escapes as JSON does. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i) == '"' && (i == 0 || text.charAt(i - 1) != '\\') ? "\\" : "").append(text.charAt(i));
    }
    return out.toString();
  }

  private String strings(String[] choices, int most) {
    return array(() -> dice.oneIn(60) ? dice.any(ODD) : string(choices), most);
  }

  private String array(java.util.function.Supplier<String> element, int most) {
    List<String> elements = new ArrayList<>();
    for (int i = dice.below(most + 1); i > 0; i--) {
      elements.add(element.get());
    }
    return "[" + String.join(dice.any(",", ", ", ",\n"), elements) + "]";
  }

  /** A member, now and then of another type, or with its name in other letters. */
  private String field(String name, String value) {
    String spelled = !dice.oneIn(25) ? name : dice.any(name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT),
        name.replace('s', '\u017f').equals(name) ? name : name.replace("s", "\u00c5\u00bf"), name + "_");
    if (dice.oneIn(60)) {
      // Twice, as something else.
      return exact(spelled, value) + "," + field(name, dice.any("null", "[]", "{}", "[{}]", "[null, null]", value));
    }
    return exact(spelled, dice.oneIn(60) ? dice.any(ODD) : value);
  }

  private String exact(String name, String value) {
    return "\"" + name + "\"" + dice.any(":", ": ", " : ") + value;
  }

  private String object(List<String> fields) {
    List<String> shuffled = new ArrayList<>();
    List<String> rest = new ArrayList<>(fields);
    while (!rest.isEmpty()) {
      shuffled.add(rest.remove(dice.oneIn(4) ? dice.below(rest.size()) : 0));
    }
    if (dice.oneIn(20) && !shuffled.isEmpty()) {
      String again = shuffled.get(dice.below(shuffled.size()));
      shuffled.add(dice.oneIn(2) ? again : again.substring(0, again.indexOf('"', 1) + 1) + ":" + dice.any("null",
          "null", "[]", "{}"));
    }
    return "{" + String.join(dice.any(",", ", ", ",\n  "), shuffled) + "}";
  }

  private String document(List<String> fields) {
    String text = object(fields);
    if (dice.oneIn(40)) {
      int at = dice.below(text.length());
      text = switch (dice.below(5)) {
        case 0 -> text.substring(0, at);
        case 1 -> text.substring(0, at) + dice.any(",", "\"", "}", "]", "\\", "\u0001", " ", "'") + text.substring(at);
        case 2 -> text + dice.any(" {}", "x", "\n\n", "//", "\u0000");
        case 3 -> dice.any("\u00ef\u00bb\u00bf", "\n", "[") + text;
        default -> dice.any(ODD);
      };
    }
    return text;
  }
}
