package io.github.certscribe.config;

import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random config files from a grammar of all of config(5), well-formed and not, written so that
 * {@code openssl asn1parse -genconf} shows what it read: nearly every value is an octet string, in one of a few
 * sections that a SEQUENCE shows in their order.
 */
final class RandomConfig {
  private static final String[] SECTIONS = {"a", "b", "c d", "default", "ENV", "e"};
  private static final String[] NAMES = {
    "x", "y", "z", "x.y", "n;m", "1.a", "a-b", "X", "\\x", "x\\=y", "_u", "*", "k,l", "a/b", "x\\ y", "HOME", "$d", "d$"
  };
  private static final String[] PLAIN_NAMES = {"x", "y", "z", "x", "y", "z", "X", "_u"};
  private static final String[] WORDS = {
    "foo", "bar", " ", "  ", "\t", ",", "DNS:q.example", "caf\u00c3\u00a9", "=", ";", "[", "]", "::", "!", "{",
    "}", ")",
    "/", "\u00ff", "%", "\r", "~", "0", "\u0080", "\u000b", "\f", "'", "`"
  };
  private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\n", "\r\n", "\r\n", "\n\n", " \n", "\r\r\n",
    "\t \r\n"};

  private final Random random;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> defined = new ArrayList<>();
  private final List<String> writing = new ArrayList<>();
  private boolean dollarId;

  private RandomConfig(long seed) {
    random = new Random(seed);
  }

  /** File names with their contents (byte strings); {@code doc.cnf} is where reading begins. */
  static Map<String, String> files(long seed) {
    RandomConfig config = new RandomConfig(seed);
    config.make();
    return config.files;
  }

  /** The environment that goes with a document. */
  static Map<String, String> environment(long seed) {
    Map<String, String> environment =
        new HashMap<>(Map.of("HOME", "/home/x", "LANG", "C", "x", "from the $environment # \\", "EMPTY", ""));
    if (seed % 11 == 0) {
      environment.put("OPENSSL_CONF_INCLUDE", seed % 22 == 0 ? "d" : ".");
    }
    return environment;
  }

  private void make() {
    StringBuilder out = new StringBuilder();
    if (random.nextInt(15) == 0) {
      out.append("\u00ef\u00bb\u00bf");
    }
    out.append("asn1=SEQUENCE:top\nX=OCT:1\n_u=2\ny=OCT:three\nz=\nx=OCT: 4\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      statement(out, 0);
    }
    out.append("[top]\nt1=SEQUENCE:a\nt2=SEQ:b\nt3=SEQUENCE:c d\nt4=SEQUENCE:ENV\n");
    for (String section : SECTIONS) {
      if (!section.equals("default")) {
        out.append('[').append(section).append("]\nx=OCT:").append(section).append('\n');
        defined.add(section.indexOf(' ') < 0 ? section + "::x" : "x");
      }
    }
    for (int i = 2 + random.nextInt(14); i > 0; i--) {
      statement(out, 0);
    }
    if (random.nextInt(6) == 0) {
      out.setLength(out.length() - 1);
    }
    if (random.nextInt(25) == 0) {
      out.append(pick("\\", "#", "# c\\", "\"", "[", "\\\\", "\0", "\r", "\\\n"));
    }
    files.put("doc.cnf", out.toString());
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private void statement(StringBuilder out, int depth) {
    int kind = random.nextInt(40);
    if (kind < 24) {
      assignment(out);
    } else if (kind < 30) {
      heading(out);
    } else if (kind < 33) {
      out.append(oneIn(20) ? " ".repeat(506 + random.nextInt(6)) : pick("", " ", "\t")).append('#');
      out.append(pick("", " c", " it's", " \"", " x \\\n y=", " \\\\", "$x"));
    } else if (kind < 35) {
      pragma(out);
    } else if (kind < 38) {
      include(out, depth);
    } else if (kind == 38 && oneIn(9)) {
      malformed(out);
    } else {
      out.append(pick("", "  ", "\t"));
    }
    out.append(pick(ENDS));
  }

  private void malformed(StringBuilder out) {
    out.append(
        pick(
            "x", "x y = 1", "[ a", "[a\u00e9]", "= v", ".pragma", ".include", "caf\u00c3\u00a9=1", "x:y=1", "x::y::z=1",
            "x = $(y", "x = ${y", "x=${y)", "x=$", "x=$-", "[a]]", "[]", "[ ]", "[a] b = c", "x=$ENV::NONE", "(x)=1",
            "x=$nosuch::x", ".pragma x", ".pragma =dollarid:on", ".includes x", ".pragmas a:b", "::x=OCT:1",
            "a::=OCT:1",
            "x=$::y", "x=${}", "x=${a::}", "\0", "x\0y=1", ".pragma=:on", ".pragma dollarid:", "a::.include x",
            ".include/x", "[a\\]b]", "[\"a\"]", "[a#]", "x # = 1", "x \\# = 1", "\\", "$d=OCT:5", "[$d]", "[a$]"));
  }

  private void heading(StringBuilder out) {
    String name = SECTIONS[random.nextInt(SECTIONS.length)];
    out.append(pick("", "", " ", "\t")).append('[').append(pick("", "", " ", " \t"));
    out.append(oneIn(12) ? pick("c\\ d", "\\a", "c  d", "f", "a.b", "q;r", "c d e", "1", "c\\\n d", "a\\") : name);
    if (oneIn(25)) {
      // A name that crosses a seam.
      out.append("\\\n".repeat(random.nextInt(2))).append(" ".repeat(505 + random.nextInt(8)));
      out.append(pick("", "x", "\\"));
    }
    out.append(pick("", "", " ", "\t ")).append(']').append(oneIn(8) ? pick("x", " # y", " ]", "]", " = z", "\\") : "");
  }

  private void pragma(StringBuilder out) {
    int before = out.length();
    out.append(pick("", " ")).append(".pragma").append(pick(" ", "=", " = ", "\t", "= "));
    out.append(
        pick("dollarid:on", "dollarid: off", "dollarid :true", "dollarid:false", "dollarid:on ", "x:y",
            "abspath:off", "abspath:false", "includedir:d", "includedir:" + "./", "dollarid:off",
            "dollarid:on", "x:y:z", oneIn(6) ? "abspath:on" : "a:b"));
    if (oneIn(12)) {
      out.append(pick("x", ":", "$x", "\\"));
    }
    String text = out.substring(before);
    dollarId = text.contains("dollarid:on") || text.contains("true")
        || dollarId && !text.contains("dollarid:off") && !text.contains("dollarid: off")
            && !text.contains("dollarid:false");
  }

  private void include(StringBuilder out, int depth) {
    if (depth > 2) {
      return;
    }
    out.append(pick("", "", " ", "a::")).append(".include").append(pick(" ", " ", "=", " = ", "\t"));
    String name = pick("i1.cnf", "i2.cnf", "d/i3.cnf", "d/i4.conf");
    if (writing.contains(name) && !oneIn(40)) {
      // A loop of includes takes the real one long, and two of them for ever.
      out.append("none.cnf");
      return;
    }
    if (oneIn(6) && (writing.isEmpty() || oneIn(20))) {
      out.append(
          pick("none.cnf", "d", "d/", "$x", "\"i1.cnf\"", "i1.cnf # c", "i\\1.cnf", "e", "./d", "",
              "d//i3.cnf"));
    } else {
      out.append(name);
    }
    if (!files.containsKey(name)) {
      files.put(name, "");
      writing.add(name);
      StringBuilder content = new StringBuilder(oneIn(30) ? "\u00ef\u00bb\u00bf" : "");
      for (int i = random.nextInt(5); i > 0; i--) {
        statement(content, depth + 1);
      }
      writing.remove(name);
      files.put(name, content.toString());
    }
  }

  private void assignment(StringBuilder out) {
    String section = oneIn(7) ? pick("a", "b", "ENV", "default", "e", "a", "g") : null;
    String name = oneIn(3) ? NAMES[random.nextInt(NAMES.length)] : pick("x", "y", "z");
    if (!dollarId && name.indexOf('$') >= 0) {
      name = "x";
    }
    out.append(pick("", "", "", " ", "\t"));
    if (section != null) {
      out.append(section).append("::");
    }
    out.append(name).append(pick("", " ", "\t", " ")).append('=').append(pick("", " ", "\t", "  "));
    out.append("OCT:");
    for (int i = random.nextInt(7); i > 0; i--) {
      piece(out);
    }
    if (oneIn(6)) {
      out.append(pick(" # comment", "#", " # \"", "\t#x\\\n y", " \\", "\\\\", "\\ ", " \\\\\\", "# '"));
    }
    if (section == null || section.indexOf(' ') < 0) {
      defined.add(section == null ? name : section + "::" + name);
    }
  }

  private void piece(StringBuilder out) {
    int kind = random.nextInt(22);
    if (kind < 7) {
      String word = pick(WORDS);
      // A quotation mark of one kind is left open rarely: it eats the comment, but that is soon seen.
      out.append(word.equals("'") || word.equals("`") ? (oneIn(60) ? word : word + "m " + word) : word);
    } else if (kind < 12) {
      variable(out);
    } else if (kind < 15) {
      String quote = pick("\"", "'", "`");
      out.append(quote).append(
          pick("q", "a # b", "\\" + quote, "$x", "a\\\n b", "\\n", "", " ", "\\\\", "=", "\\\r\n"));
      out.append(oneIn(60) ? "" : quote);
    } else if (kind < 18) {
      out.append(pick("\\n", "\\t", "\\r", "\\b", "\\x", "\\\\", "\\$", "\\#", "\\\"", "\\ ", "\\=",
              "\\\u00e9", "\\0"));
    } else if (kind < 20) {
      out.append(pick("\\\n", "\\\r\n", "\\\n  ", " \\\n#", "\\\n\\\n", "\\\n\n"));
    } else if (kind == 20 && oneIn(4)) {
      // Around the seams at multiples of 510 bytes.
      out.append(pick("v", "\u00fc", " ", "v\\", "\r").repeat(1 + random.nextInt(5)));
      int column = out.length() - (out.lastIndexOf("\n") + 1);
      int near = 510 * (1 + random.nextInt(3)) - 4 + random.nextInt(8);
      out.append(pick("w", "\\w", "ww ", "\u00e4").repeat(Math.max(0, near - column)), 0, Math.max(0, near - column));
      out.append(pick("\\", "\r", "\"", "#", "$x", "\\\\", "\nx=OCT:1", "\r\nx=OCT:2", " ", "x", "\\\n"));
    } else if (kind == 21 && oneIn(8)) {
      doubled(out);
    } else if (kind == 21 && oneIn(10)) {
      out.append(pick("\0", "\\\\\\\n=", "\\\\\\\ny=", "\n", "\nx=OCT:"));
    }
  }

  /** Values that double until they are about as long as can be. */
  private void doubled(StringBuilder out) {
    int length = 65536 - 6 + random.nextInt(12);
    int half = length / 2;
    out.append("\nz=OCT:").append("z".repeat(half / 8)).append('\n');
    out.append("z=OCT:${z}${z}${z}${z}${z}${z}${z}${z}\n");
    out.append("z=${z}").append(pick("", " # c", "\"x\"", "\\x")).append("y".repeat(length % 7)).append("${z}");
    out.append("y".repeat(random.nextInt(9))).append(pick("\n", "\\y\n"));
    out.append("z=OCT:short\nx=OCT:");
  }

  private void variable(StringBuilder out) {
    String name;
    if (defined.isEmpty() || oneIn(3)) {
      name = oneIn(60) ? "NONE" : pick(PLAIN_NAMES);
    } else if (oneIn(8)) {
      name = "ENV::" + pick("HOME", "LANG", "EMPTY", "x", "x");
    } else {
      name = defined.get(random.nextInt(defined.size()));
      int plain = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        plain += Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '$' && dollarId ? 1 : 0;
      }
      if (plain < name.length() || name.indexOf(':') < 0) {
        name = name.startsWith("a::") ? "a::x" : pick(PLAIN_NAMES);
      }
    }
    if (dollarId && oneIn(4)) {
      out.append('$').append(name);
    } else if (dollarId || oneIn(2)) {
      out.append(oneIn(2) ? "${" + name + "}" : "$(" + name + ")");
    } else {
      out.append('$').append(name).append(pick(".", "-", " ", "/", "\u00e9", "$y.", ":", "${x}"));
    }
  }

  /** The bytes of a file as it goes to disk. */
  static byte[] bytes(String content) {
    return ByteString.bytes(content);
  }
}
