package io.github.certscribe.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A property query (property(7)): {@code name=value}, {@code name!=value}, {@code ?name=value}, {@code -name}, with
 * commas between. One that cannot be read demands nothing.
 */
final class PropertyQuery {
  /** @param value in small letters unless it was quoted; {@code yes} where none is given */
  private record Property(String name, boolean optional, boolean unequal, String value) {}

  private final String text;
  private int at;

  private PropertyQuery(String text) {
    this.text = text;
  }

  /**
   * The first property that the default provider's algorithms have not; null where there is none.
   *
   * @param readers whether they read keys and certificates: those have {@code fips=yes}
   */
  static String missing(String query, boolean readers) {
    List<Property> properties = new PropertyQuery(query).parse();
    int unknown = 0;
    for (Property property : properties) {
      unknown += property.name.equals("provider") ? 0 : 1;
    }
    if (unknown > 1 || properties.size() - unknown > 1) {
      // A name twice makes a query that cannot be read, and all names that no algorithm has yet count as one.
      return null;
    }
    for (Property property : properties) {
      boolean equal = switch (property.name) {
        case "provider" -> property.value.equals("default");
        case "fips" -> property.value.equals(readers ? "yes" : "no");
        default -> false;
      };
      if (!property.optional && equal == property.unequal) {
        return property.name + (property.unequal ? "!=" : "=") + property.value;
      }
    }
    return null;
  }

  private List<Property> parse() {
    List<Property> properties = new ArrayList<>();
    skipSpace();
    boolean more = at < text.length();
    while (more) {
      Property property = property();
      if (property == null) {
        return List.of();
      }
      properties.add(property);
      more = at < text.length();
      if (more && text.charAt(at++) != ',') {
        return List.of();
      }
      skipSpace();
    }
    return properties;
  }

  private Property property() {
    boolean override = take('-');
    boolean optional = override || take('?');
    String name = name();
    if (name == null || override) {
      return name == null ? null : new Property(name, true, false, "");
    }
    boolean unequal = at + 1 < text.length() && text.charAt(at) == '!' && text.charAt(at + 1) == '=';
    if (!unequal && !(at < text.length() && text.charAt(at) == '=')) {
      return new Property(name, optional, false, "yes");
    }
    at += unequal ? 2 : 1;
    skipSpace();
    String value = value();
    return value == null ? null : new Property(name, optional, unequal, value);
  }

  private String name() {
    int start = at;
    boolean begins = true;
    while (at < text.length() && (isLetter(text.charAt(at)) || !begins && (isDigit(text.charAt(at))
        || text.charAt(at) == '_' || text.charAt(at) == '.'))) {
      begins = text.charAt(at++) == '.';
    }
    String name = text.substring(start, at);
    skipSpace();
    return begins ? null : lower(name);
  }

  private String value() {
    if (at >= text.length()) {
      return null;
    }
    char first = text.charAt(at);
    if (first == '"' || first == '\'') {
      int end = text.indexOf(first, at + 1);
      if (end < 0) {
        return null;
      }
      String quoted = text.substring(at + 1, end);
      at = end + 1;
      skipSpace();
      return quoted;
    }
    int start = at;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 127 && text.charAt(at) != ',') {
      at++;
    }
    String word = lower(text.substring(start, at));
    skipSpace();
    return isLetter(first) || OptionValue.parseLong(word) != null ? word : null;
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
      skipSpace();
    }
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= 9 && text.charAt(at) <= 13)) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String lower(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] += letters[i] >= 'A' && letters[i] <= 'Z' ? 'a' - 'A' : 0;
    }
    return new String(letters);
  }
}
