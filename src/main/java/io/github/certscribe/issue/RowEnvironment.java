package io.github.certscribe.issue;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The environment that a row's columns were exported to: theirs, and what is in the process's own beside them. */
final class RowEnvironment extends AbstractMap<String, String> {
  private final Map<String, String> row;
  private final Map<String, String> own;
  private final Set<String> used;
  private String missing;

  /** @param used is told the columns that are asked for */
  RowEnvironment(Map<String, String> row, Map<String, String> own, Set<String> used) {
    this.row = row;
    this.own = own;
    this.used = used;
  }

  @Override
  public String get(Object name) {
    String value = row.get(name);
    if (value != null) {
      used.add((String) name);
      return value;
    }
    value = own.get(name);
    missing = value == null ? (String) name : missing;
    return value;
  }

  /** The name that was asked for last and is not there; null where all were. */
  String missing() {
    return missing;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    Map<String, String> all = new LinkedHashMap<>(own);
    all.putAll(row);
    return all.entrySet();
  }
}
