package io.github.certscribe.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section as it is read: a later value of the same name takes the place at the end. */
final class LoadedSection implements Section {
  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private List<Value> replaced;

  LoadedSection(String name) {
    this.name = name;
  }

  void add(Value value) {
    Value before = values.remove(value.name());
    if (before != null) {
      replaced = replaced == null ? new ArrayList<>() : replaced;
      replaced.add(before);
    }
    values.put(value.name(), value);
  }

  @Override
  public List<Value> replaced() {
    return replaced == null ? List.of() : replaced;
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
