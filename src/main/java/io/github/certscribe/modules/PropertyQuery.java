package io.github.certscribe.modules;

import io.github.certscribe.cli.OptionValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A property query (property(7)): {@code name=value}, {@code name!=value}, {@code ?name=value}, {@code -name}, with
 * commas between.
 */
public final class PropertyQuery {
  /** @param value in small letters unless it was quoted; {@code yes} where none is given */
  private record Property(String name, boolean optional, boolean unequal, String value) {
    boolean isOfProvider() {
      return name.equals("provider");
    }

    boolean isOfFips() {
      return name.equals("fips");
    }
  }

  private final String text;
  private int at;
  private List<Property> properties;

  private PropertyQuery(String text) {
    this.text = text;
  }

  /** What {@code -propquery} says; one that cannot be read demands nothing. */
  public static PropertyQuery ofOption(String text) {
    PropertyQuery query = new PropertyQuery(text);
    query.properties = query.parse();
    // No provider has been asked yet, and so no name is known but this one.
    if (query.properties == null || query.isAmbiguous(false)) {
      query.properties = List.of();
    }
    return query;
  }

  /** Whether what {@code -propquery} says, or null, is more than any algorithm has. */
  public static boolean asksTooMuch(String text) {
    return text != null && ofOption(text).missing(false) != null;
  }

  /** What {@code default_properties} says; null where it cannot be read. */
  static PropertyQuery ofConfig(String text) {
    PropertyQuery query = new PropertyQuery(text);
    query.properties = query.parse();
    return query.properties == null || query.isAmbiguous(true) ? null : query;
  }

  /** The same with {@code fips=yes} demanded, or with nothing said of that. */
  PropertyQuery withFips(boolean demanded) {
    PropertyQuery query = new PropertyQuery(text);
    query.properties = new ArrayList<>();
    for (Property property : properties) {
      if (!property.isOfFips()) {
        query.properties.add(property);
      }
    }
    if (demanded) {
      query.properties.add(new Property("fips", false, false, "yes"));
    }
    return query;
  }

  /** Whether a name is there twice; all names that nothing has are one to the real one. */
  private boolean isAmbiguous(boolean knowsFips) {
    int ofProvider = 0;
    int ofFips = 0;
    int unknown = 0;
    for (Property property : properties) {
      if (property.isOfProvider()) {
        ofProvider++;
      } else if (property.isOfFips() && knowsFips) {
        ofFips++;
      } else {
        unknown++;
      }
    }
    return unknown > 1 || ofProvider > 1 || ofFips > 1;
  }

  /**
   * The first property that the default provider's algorithms have not; null where there is none.
   *
   * @param readers whether they read keys and certificates: those have {@code fips=yes}
   */
  public String missing(boolean readers) {
    for (Property property : properties) {
      boolean equal = property.isOfProvider() && property.value.equals("default")
          || property.isOfFips() && property.value.equals(readers ? "yes" : "no");
      if (!property.optional && equal == property.unequal) {
        return property.name + (property.unequal ? "!=" : "=") + property.value;
      }
    }
    return null;
  }

  /**
   * Whether an algorithm satisfies it.
   *
   * @param provider whose algorithm it is
   * @param fips {@code yes} or {@code no} where it is one of those that say so, else null
   */
  public boolean admits(String provider, String fips) {
    for (Property property : properties) {
      boolean equal = property.isOfProvider() ? property.value.equals(provider)
          : property.isOfFips() && property.value.equals(fips == null ? "no" : fips);
      if (!property.optional && equal == property.unequal) {
        return false;
      }
    }
    return true;
  }

  /** Null where it cannot be read. */
  private List<Property> parse() {
    List<Property> found = new ArrayList<>();
    skipSpace();
    boolean more = at < text.length();
    while (more) {
      Property property = property();
      if (property == null) {
        return null;
      }
      found.add(property);
      more = at < text.length();
      if (more && text.charAt(at++) != ',') {
        return null;
      }
      skipSpace();
    }
    return found;
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
      return "";
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
