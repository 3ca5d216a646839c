package io.github.certscribe.modules;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.util.List;

/**
 * {@code engines}: there are none here, so each that something is asked of fails, as on a machine that does not have
 * its library.
 */
final class EngineSection {
  private static final List<String> ALGORITHMS =
      List.of("ALL", "RSA", "DSA", "DH", "EC", "RAND", "CIPHERS", "DIGESTS", "PKEY", "PKEY_CRYPTO", "PKEY_ASN1");

  private EngineSection() {}

  static void check(Section section, Document document) {
    for (Value value : section.values()) {
      checkEngine(value, ConfigModules.section(document, value));
    }
  }

  private static void checkEngine(Value engine, Section section) {
    String id = afterStop(engine.name());
    boolean soft = false;
    boolean started = false;
    boolean unasked = true;
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
          started |= startsDynamic(value);
          unasked &= !afterStop(value.name()).equals("init");
        }
      }
    }
    if (started && unasked) {
      throw engine.nameError("engine \"dynamic\" does nothing before it has loaded another", "write init = 0 there");
    }
  }

  /** The engine whose task it is to load others: it can be told things, but not be set going itself. */
  private static boolean startsDynamic(Value value) {
    switch (afterStop(value.name())) {
      case "init" -> {
        if (isAboveZero(value.text())) {
          throw value.error("engine \"dynamic\" does nothing before it has loaded another", "write init = 0");
        }
      }
      case "default_algorithms" -> {
        for (String word : value.text().split(",")) {
          if (!ALGORITHMS.contains(word.trim())) {
            throw value.error("\"" + word.trim() + "\" is no kind of algorithm", Nearest.hint(word.trim(), ALGORITHMS));
          }
        }
      }
      case "SO_PATH", "NO_VCHECK", "ID", "LIST_ADD", "DIR_LOAD", "DIR_ADD" -> { }
      default -> throw value.nameError("engine \"dynamic\" has no command \"" + afterStop(value.name()) + "\"", null);
    }
    return true;
  }

  /** Numbers are the digits that a value begins with. */
  private static boolean isAboveZero(String text) {
    boolean above = false;
    for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      above |= text.charAt(i) > '0';
    }
    return above;
  }

  static String afterStop(String name) {
    int stop = name.indexOf('.');
    return stop < 0 ? name : name.substring(stop + 1);
  }
}
