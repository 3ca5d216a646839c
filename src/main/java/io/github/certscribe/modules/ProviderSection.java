package io.github.certscribe.modules;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code providers}: the default provider is there unless others are activated and it is not; whether those can be
 * loaded makes no difference.
 */
final class ProviderSection {
  private ProviderSection() {}

  /** Activates them one by one: those before one that is wrong stay. */
  static void load(Section providers, Document document, Providers active, Dialect dialect) {
    for (Value provider : providers.values()) {
      Section section = ConfigModules.section(document, provider);
      String name = EngineSection.afterStop(provider.name());
      boolean activated = false;
      for (Value setting : section.values()) {
        switch (EngineSection.afterStop(setting.name())) {
          case "identity" -> name = setting.text();
          case "activate" -> activated = isOn(setting, dialect);
          case "soft_load" -> isOn(setting, dialect);
          default -> {
            // a parameter of the provider's own, or its module's path
          }
        }
      }
      try {
        checkForLoops(provider, document, new ArrayList<>());
      } catch (DiagnosticException e) {
        if (activated) {
          // None is active by it, not even the default one.
          active.activate("", e);
        }
        throw e;
      }
      if (activated) {
        active.activate(name, notDefault(provider));
      }
    }
  }

  private static DiagnosticException notDefault(Value provider) {
    return provider.nameError(
        "provider \"" + provider.name() + "\" is activated and the default one is not: no algorithm is there to use",
        "add default = default_sect, and activate = 1 to a [default_sect]");
  }

  /** Release 3.0 does not look at the value of a switch. */
  private static boolean isOn(Value setting, Dialect dialect) {
    if (!dialect.readsProviderSwitches()) {
      return true;
    }
    return switch (setting.text()) {
      case "1", "yes", "true", "on", "YES", "TRUE", "ON" -> true;
      case "0", "no", "false", "off", "NO", "FALSE", "OFF" -> false;
      default -> throw setting.error("\"" + setting.text() + "\" is neither yes nor no", null);
    };
  }

  /** A value that names a section stands for it, wherever it is. */
  private static void checkForLoops(Value value, Document document, List<String> open) {
    Section section = document.section(value.text());
    if (section == null) {
      return;
    }
    if (open.contains(section.name())) {
      throw value.error("section [" + section.name() + "] comes back to itself", null);
    }
    open.add(section.name());
    for (Value each : section.values()) {
      checkForLoops(each, document, open);
    }
    open.remove(open.size() - 1);
  }
}
