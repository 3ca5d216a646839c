package io.github.certscribe.modules;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;

/**
 * {@code engines}: there are none here, so each that something is asked of fails, as on a machine that does not have
 * its library.
 */
final class EngineSection {
  private EngineSection() {}

  static void check(Section section, Document document) {
    for (Value value : section.values()) {
      checkEngine(value, ConfigModules.section(document, value));
    }
  }

  private static void checkEngine(Value engine, Section section) {
    String id = afterStop(engine.name());
    boolean soft = false;
    for (Value value : section.values()) {
      switch (afterStop(value.name())) {
        case "engine_id" -> id = value.text();
        case "soft_load" -> soft = true;
        case "dynamic_path" -> throw value.error("engine \"" + value.text() + "\" cannot be loaded", null);
        default -> {
          if (!id.equals("dynamic") && soft) {
            return;
          } else if (!id.equals("dynamic")) {
            throw engine.nameError("there is no engine \"" + id + "\"", "soft_load = 1 passes over a missing engine");
          }
        }
      }
    }
  }

  static String afterStop(String name) {
    int stop = name.indexOf('.');
    return stop < 0 ? name : name.substring(stop + 1);
  }
}
