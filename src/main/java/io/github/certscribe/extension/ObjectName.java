package io.github.certscribe.extension;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.util.List;

/** Object identifiers as extensions spell and show them. */
final class ObjectName {
  /** The real one's buffer holds 80 octets, the last of them NUL. */
  static final int MOST = 79;

  private ObjectName() {}

  /** The dotted decimals that a value means, by name or in decimals. */
  static String oid(Value value, ExtensionContext context) {
    return oid(value, List.of(), context);
  }

  /** The same, with the names among which a mistyped one is looked for. */
  static String oid(Value value, List<String> usual, ExtensionContext context) {
    String oid = context.objects().oid(value.text());
    if (oid == null) {
      String near = hint(value.text(), usual);
      throw value.error(
          "\"" + value.text() + "\" is no object identifier",
          near == null ? "write dotted decimals, or a name of the oid_section" : near);
    }
    return oid;
  }

  private static String hint(String text, List<String> usual) {
    String near = Nearest.hint(text, usual);
    int space = text.indexOf(' ');
    if (space > 0 && usual.contains(text.substring(0, space))) {
      return "commas part the words of a list";
    }
    String joined = text.replace(" ", "").replace("TLSWeb", "").toLowerCase(java.util.Locale.ROOT);
    for (String word : near == null ? usual : List.<String>of()) {
      String lower = word.toLowerCase(java.util.Locale.ROOT);
      if (joined.startsWith(lower) || lower.startsWith(joined)) {
        return "did you mean \"" + word + "\"?";
      }
    }
    return near;
  }

  /** An object's name where the real one has only a small buffer for it. */
  static String bounded(String oid, ExtensionPrinter out) {
    return out.objects().display(oid, MOST);
  }
}
