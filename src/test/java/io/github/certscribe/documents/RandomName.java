package io.github.certscribe.documents;

import java.util.ArrayList;
import java.util.List;

/** Random fields of distinguished names and attributes: as literal values, as prompts with their answers, as -subj. */
final class RandomName {
  private static final String[] FIELDS = {
    "CN", "C", "O", "OU", "L", "ST", "commonName", "countryName", "0.organizationName", "organizationalUnitName",
    "emailAddress", "serialNumber", "1.OU", "2.OU", "DC", "UID", "SN", "GN", "title", "name", "street", "postalCode",
    "description", "dnQualifier", "unstructuredName", "+CN", "+OU", "initials", "pseudonym", "generationQualifier",
    "businessCategory", "jurisdictionC", "2.5.4.3", "1.2.3.4", "2.999.1", "friendlyName", "+1.O", "0.+OU",
    "subjectAltName", "SNILS", "INN", "OGRN"
  };
  private static final String[] ODD_FIELDS = {
    "ownName", "cn", "foo", "a.b.CN", "a:CN", "a,CN", "x500UniqueIdentifier", "fileName", "undefined", "NULL", "CN ",
    "1.", "."
  };
  private static final String[] TEXTS = {
    "a", "Scribe", "DE", "host.example.org", "x@y.example", "Foo Bar Ltd", "a_b", "a*b", "a&b", "12345",
    "Z\u00c3\u00bcrich", "a,b", "a/b", "a+b", "a=b", "a b", "us", "1234567", "b", "c d", "", " ", "USA", "\u00fc",
    "\u00e6\u0097\u00a5\u00e6\u009c\u00ac", "#0c0141", "\\x",
    "\u00f0\u009f\u0098\u0080", "a\"b", "<a>", "a;b", "x\u007fy", "a\tb", "\u00c3", "a\nb", "1.2.3", ".", "..", "C",
    "\u0001", "a#b",
    "\u00c4\u00b0stanbul", "$x", "~"
  };
  private static final int[] LENGTHS = {1, 2, 3, 15, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 1022, 1023, 1024,
      1030};

  private final Dice dice;

  RandomName(Dice dice) {
    this.dice = dice;
  }

  String text() {
    if (dice.oneIn(12)) {
      return dice.any("a", "\u00c3\u00a4", "\u00e4", "_").repeat(LENGTHS[dice.below(LENGTHS.length)]);
    }
    return dice.plainer(TEXTS);
  }

  private String field() {
    return dice.oneIn(25) ? dice.any(ODD_FIELDS) : dice.plainer(FIELDS);
  }

  /** Fields as {@code prompt = no} reads them. */
  List<String[]> literal() {
    List<String[]> lines = new ArrayList<>();
    for (int i = 1 + dice.below(5); i > 0; i--) {
      String field = field();
      boolean country = field.equals("C") || field.equals("countryName");
      lines.add(new String[] {field, country && !dice.oneIn(6) ? "DE" : text()});
    }
    return lines;
  }

  /** Fields with what a prompt takes. */
  List<String[]> prompts() {
    List<String[]> lines = new ArrayList<>();
    for (int i = 1 + dice.below(4); i > 0; i--) {
      String field = field();
      lines.add(new String[] {field, dice.any("Prompt", "A name (x)", "", "Z\u00c3\u00bcrich?")});
      optional(lines, field + "_default", 2, text());
      optional(lines, field + "_min", 4, limit());
      optional(lines, field + "_max", 4, limit());
      optional(lines, field + "_value", 12, text());
    }
    return lines;
  }

  private String limit() {
    return dice.any("0", "1", "2", "3", "64", "-1", "x", "0x10", " 4", "", "99999999999", "010");
  }

  private void optional(List<String[]> lines, String name, int oneIn, String value) {
    if (dice.oneIn(oneIn)) {
      lines.add(new String[] {name, value});
    }
  }

  /** challengePassword and others, literally or as prompts. */
  List<String[]> attributes(boolean prompts) {
    List<String[]> lines = new ArrayList<>();
    for (int i = 1 + dice.below(3); i > 0; i--) {
      String field =
          dice.any("challengePassword", "unstructuredName", "1.challengePassword", "1.2.3.4", "foo", "CN", "ownName",
              "unstructuredAddress", "extReq");
      lines.add(new String[] {field, prompts ? "An attribute" : text()});
      if (prompts) {
        optional(lines, field + "_default", 3, text());
        optional(lines, field + "_min", 3, limit());
        optional(lines, field + "_max", 3, limit());
      }
    }
    return lines;
  }

  /** What a user answers to prompts. */
  String answers() {
    StringBuilder out = new StringBuilder();
    for (int i = dice.below(9); i > 0; i--) {
      out.append(dice.oneIn(3) ? dice.any("", ".", " ", ". ", "..") : text());
      out.append(dice.any("\n", "\n", "\n", "\n", "\r\n", dice.oneIn(8) ? "\0\n" : "\n"));
    }
    if (dice.oneIn(8) && out.length() > 0) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** A name as -subj takes it. */
  String subject() {
    StringBuilder out = new StringBuilder(dice.oneIn(30) ? dice.any("", "CN=a", "//CN=x", "x/CN=a") : "");
    for (int i = 1 + dice.below(4); i > 0; i--) {
      String separator = out.length() > 0 && dice.oneIn(5) ? "+" : "/";
      out.append(separator).append(dice.oneIn(30) ? dice.any("", "foo", " CN", "c n", "1.",
          "\\CN") : field().replace("+", ""));
      out.append(dice.oneIn(40) ? "" : "=");
      String text = text();
      for (char c : text.toCharArray()) {
        boolean special = c == '/' || c == '+' || c == '\\';
        out.append(special && !dice.oneIn(4) || dice.oneIn(60) ? "\\" : "").append(c == 0 ? 'x' : c);
      }
    }
    return out.append(dice.oneIn(20) ? dice.any("/", "+", "\\", "//") : "").toString();
  }
}
