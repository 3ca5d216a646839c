package io.github.certscribe.modules;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.asn1.ObjectTable.AddResult;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;

/** {@code oid_section}: new objects, {@code shortName = 1.2.3.4} or {@code shortName = long name, 1.2.3.4}. */
final class ObjectSection {
  private ObjectSection() {}

  /** As a module: with long names. */
  static void addAll(Section section, ObjectTable objects) {
    for (Value value : section.values()) {
      String text = value.text();
      int comma = text.lastIndexOf(',');
      if (comma < 0) {
        add(value, 0, value.name(), objects);
        continue;
      }
      int oid = skipSpaces(text, comma + 1);
      int nameStart = skipSpaces(text, 0);
      int nameEnd = comma;
      while (nameEnd > nameStart && isSpace(text.charAt(nameEnd - 1))) {
        nameEnd--;
      }
      if (comma + 1 == text.length() || nameEnd <= nameStart) {
        throw value.error("an object is written shortName = long name, 1.2.3.4", null);
      }
      add(value, oid, text.substring(nameStart, nameEnd), objects);
    }
  }

  /** As {@code req} reads its own: short names alone. */
  static void addAllPlain(Section section, ObjectTable objects) {
    for (Value value : section.values()) {
      add(value, 0, value.name(), objects);
    }
  }

  private static void add(Value value, int start, String longName, ObjectTable objects) {
    String oid = value.text().substring(start);
    AddResult result = objects.add(oid, value.name(), longName);
    switch (result) {
      case ADDED -> {
        // as it should
      }
      case NAME_EXISTS -> throw value.nameError(
          "there is an object of this name already: " + value.name() + " is " + objects.oid(value.name()), null);
      case OID_EXISTS -> throw value.error(
          start, value.text().length(), oid + " has a name already: " + objects.shortName(oid.trim()), null);
      default -> throw value.error(
          start, value.text().length(), "\"" + oid + "\" is no object identifier",
          "write dotted decimals, as in 1.2.3.4");
    }
  }

  private static int skipSpaces(String text, int index) {
    int i = index;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
