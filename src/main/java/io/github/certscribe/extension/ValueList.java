package io.github.certscribe.extension;

import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The list that most extensions are written as: {@code name:value, name, ...} (x509v3_config(5)).
 *
 * <p>A name ends at the first colon or comma, a value at the next comma; there are no quotes and no escapes at this
 * level. The list ends at a carriage return or line feed, but the last item goes on to the end of the text. White
 * space around names and values is dropped; what is then empty is an error.
 */
public final class ValueList {
  private ValueList() {}

  /** The items of an extension's value: of the list, or of the section where the value is {@code @section}. */
  public static List<ListItem> of(Value value, ExtensionContext context) {
    if (!value.text().startsWith("@")) {
      return parse(value);
    }
    List<ListItem> items = of(context.listSection(value));
    if (items.isEmpty()) {
      throw value.error(
          "section \"" + value.text().substring(1) + "\" is empty", "write the items below it, name = value each");
    }
    return items;
  }

  /** The items of a section, each {@code name = value}; none where it is empty. */
  public static List<ListItem> of(Section section) {
    List<ListItem> items = new ArrayList<>();
    for (Value value : section.values()) {
      items.add(ListItem.of(value));
    }
    return items;
  }

  /** The items of a list, at least one. */
  public static List<ListItem> parse(Value value) {
    List<ListItem> items = new ArrayList<>();
    String text = value.text();
    int start = 0;
    Value name = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\n') {
        break;
      }
      if (name == null && c == ':') {
        name = stripped(value, start, i, "name");
        start = i + 1;
      } else if (c == ',') {
        add(items, value, name, start, i);
        name = null;
        start = i + 1;
      }
    }
    add(items, value, name, start, text.length());
    return items;
  }

  private static void add(List<ListItem> items, Value value, Value name, int start, int end) {
    if (name == null) {
      items.add(new ListItem(stripped(value, start, end, "name"), null));
    } else {
      items.add(new ListItem(name, stripped(value, start, end, "value")));
    }
  }

  private static Value stripped(Value value, int from, int to, String what) {
    String text = value.text();
    int start = from;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    if (start == to) {
      String hint = to < text.length() || from > 0 ? "there is nothing between the separators here" : null;
      throw value.error(from, Math.max(from, to), "empty " + what + " in a list", hint);
    }
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    // The real one forgets to strip behind a single character.
    return value.slice(text.substring(start, end), start, end == start + 1 ? to : end);
  }

  /** White space as the C locale has it. */
  public static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
