package io.github.certscribe.modules;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.List;

/**
 * The providers that are active. The default one is, until a config or an option activates another, be it one that
 * cannot be loaded.
 */
public final class Providers {
  /** Those that there are, in the order in which they are listed. */
  public static final List<String> NAMES = List.of("base", "default", "legacy", "null");

  private final List<String> activated = new ArrayList<>();
  private DiagnosticException withoutDefault;

  /** @param withoutDefault what to say where the default one is missed: that it stayed away because of this one */
  public void activate(String name, DiagnosticException withoutDefault) {
    activated.add(name);
    this.withoutDefault = withoutDefault;
  }

  /** Whether one of {@link #NAMES} is active. */
  public boolean has(String name) {
    return activated.isEmpty() ? name.equals("default") : activated.contains(name);
  }

  /** What to say where an algorithm of the default provider is missed; null where it is there. */
  DiagnosticException withoutDefault() {
    return has("default") ? null : withoutDefault;
  }
}
