package io.github.certscribe.config;

import java.util.List;

/**
 * A section of a config document: its values in the order in which the real one keeps them.
 *
 * <p>Unlike {@link Document#value}, a section alone knows no default section.
 */
public interface Section {
  String name();

  /** All values in order, repeats as the real one keeps them. */
  List<Value> values();

  /** Values that a later one of the same name replaced. */
  default List<Value> replaced() {
    return List.of();
  }

  /** The value of this name that counts (the last one), or null. */
  Value value(String name);
}
