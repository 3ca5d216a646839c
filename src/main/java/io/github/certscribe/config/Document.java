package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A resolved config file: what {@code NCONF_load} makes of it (config(5)). */
public interface Document {
  /** The name of the default section. */
  String DEFAULT = "default";

  /** What the user called the file. */
  String source();

  /**
   * The bytes of a file that a value names.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where it cannot be read
   */
  byte[] readFile(String name);

  /** Sections in the order of their first appearance, the default section among them where it has values. */
  List<Section> sections();

  /** The names of {@link #sections}, for hints. */
  default List<String> sectionNames() {
    List<String> names = new ArrayList<>();
    for (Section section : sections()) {
      names.add(section.name());
    }
    return names;
  }

  /** The section of this name, or null where the file has none. */
  Section section(String name);

  /**
   * The value as the real one looks it up: the section's, else the default section's; section {@code ENV} reads the
   * environment.
   *
   * @param section null for the default section
   * @return null where there is none
   */
  Value value(String section, String name);

  /** What was passed over while reading: includes that are not there, pragmas that mean nothing. */
  default List<Diagnostic> passedOver() {
    return List.of();
  }

  /**
   * The number that a value begins with, in decimals: 0 where it begins with something else.
   *
   * @param otherwise where there is no such value, or it is past 64 bits
   */
  default long number(String section, String name, long otherwise) {
    String text = text(section, name);
    if (text == null) {
      return otherwise;
    }
    long number = 0;
    for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      int digit = text.charAt(i) - '0';
      if (number > (Long.MAX_VALUE - digit) / 10) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The text of {@link #value}, or null. */
  default String text(String section, String name) {
    Value value = value(section, name);
    return value == null ? null : value.text();
  }
}
