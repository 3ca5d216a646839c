package io.github.certscribe.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section as it is read: a later value of the same name takes the place at the end. */
final class LoadedSection implements Section {
  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();

  LoadedSection(String name) {
    this.name = name;
  }

  void add(Value value) {
    values.remove(value.name());
    values.put(value.name(), value);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Value> values() {
    return new ArrayList<>(values.values());
  }

  @Override
  public Value value(String valueName) {
    return values.get(valueName);
  }
}
