package io.github.certscribe.extension;

import io.github.certscribe.certificate.Extension;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import java.util.List;

/** Extension sections of a config file: from {@code name = value} lines to extensions. */
public final class ExtensionSection {
  private ExtensionSection() {}

  /**
   * Adds a section's extensions to those there are, as {@code X509V3_EXT_add_nconf} and its kin do. Each is added before
   * the next is parsed, since authorityKeyIdentifier looks at subjectKeyIdentifier.
   *
   * @param extensions the list to add to, the subject's own in the context
   * @param replace whether one that is already there is replaced (sections in the order of the real one) or kept beside
   */
  public static void addAll(Section section, List<Extension> extensions, boolean replace, ExtensionContext context) {
    throw new UnsupportedOperationException("not yet");
  }

  /** One {@code name = value}. */
  public static Extension parse(Value value, ExtensionContext context) {
    throw new UnsupportedOperationException("not yet");
  }
}
