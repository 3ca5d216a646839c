package io.github.certscribe.modules;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.DefaultConfig;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.InputFile;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.StringTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What config files have changed for the whole process: objects and string types beside the release's own, and whether
 * cryptography can still be had. One of them a process (a {@link Host}); each {@code openssl} command starts it anew.
 */
public final class ConfigModules {
  /** In the order in which the real one looks for them; a name may be cut short. */
  private static final List<String> NAMES =
      List.of("oid_section", "stbl_section", "engines", "alg_section", "ssl_conf", "random", "providers");

  private final Dialect dialect;
  private ObjectTable objects;
  private StringTypes strings;
  private Document startUpDocument;
  /** Null while nobody has activated any: then its class need not be loaded. */
  private Providers providers;
  private DiagnosticException withoutAlgorithms;
  private DiagnosticException withoutReaders;
  private DiagnosticException withoutRandom;
  private PropertyQuery defaultProperties;
  private String missingObjectFile;
  private final Map<String, String> providerParameters = new HashMap<>();

  public ConfigModules(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The providers that a config or options have activated. */
  public Providers providers() {
    if (providers == null) {
      providers = new Providers();
    }
    return providers;
  }

  /** Whether there are the ciphers and digests that are too old for the default provider. */
  public boolean hasLegacyProvider() {
    return providers != null && providers.has("legacy");
  }

  /** What {@code -provparam} said: {@code ml-kem.output_formats} and the like, without a provider's name in front. */
  public Map<String, String> providerParameters() {
    return providerParameters;
  }

  /** The objects that have names. */
  public ObjectTable objects() {
    if (objects == null) {
      objects = ObjectTable.of(dialect);
    }
    return objects;
  }

  /** The string types that attributes get. */
  public StringTypes strings() {
    if (strings == null) {
      strings = new StringTypes();
    }
    return strings;
  }

  /**
   * Begins a process: loads the modules of the default config. That it is missing or cannot be read is passed over; so
   * is a module's failure, which ends the loading, unless {@code config_diagnostics} is set.
   *
   * @throws DiagnosticException for what no command survives
   */
  public void startUp(Host host) {
    objects = null;
    strings = null;
    startUpDocument = null;
    providers = null;
    withoutAlgorithms = null;
    withoutReaders = null;
    withoutRandom = null;
    defaultProperties = null;
    missingObjectFile = null;
    providerParameters.clear();
    byte[] bytes = DefaultConfig.bytes(host);
    if (bytes == null || DefaultConfig.isKnown(bytes)) {
      return;
    }
    try {
      startUpDocument = ConfigReader.parse(bytes, DefaultConfig.name(host), host);
    } catch (DiagnosticException e) {
      return;
    }
    try {
      load(startUpDocument);
    } catch (DiagnosticException e) {
      if (wantsDiagnostics(startUpDocument)) {
        throw e;
      }
    }
  }

  /** The default config; read once a process. */
  public Document defaultDocument(Host host) {
    return startUpDocument == null ? DefaultConfig.read(host) : startUpDocument;
  }

  /** Whether {@code config_diagnostics} begins with a number above zero. */
  private static boolean wantsDiagnostics(Document document) {
    String text = document.text(null, "config_diagnostics");
    boolean positive = false;
    for (int i = 0; text != null && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      positive |= text.charAt(i) > '0';
    }
    return positive;
  }

  /**
   * Loads the modules that {@code openssl_conf} names, up to the first that fails.
   *
   * @throws DiagnosticException where one fails, or its section is not there
   */
  public void load(Document document) {
    Value name = document.value(null, "openssl_conf");
    if (name == null) {
      return;
    }
    for (Value module : section(document, name).values()) {
      load(module, document);
    }
  }

  private void load(Value module, Document document) {
    String name = moduleName(module.name());
    if (name == null) {
      throw module.nameError(
          "no module \"" + module.name() + "\" can be loaded", Nearest.hint(module.name(), NAMES));
    }
    switch (name) {
      case "oid_section" -> ObjectSection.addAll(section(document, module), objects());
      case "stbl_section" -> StringTableSection.addAll(section(document, module), objects(), strings());
      case "engines" -> EngineSection.check(section(document, module), document);
      case "alg_section" -> AlgorithmSection.load(section(document, module), this);
      case "ssl_conf" -> OtherSections.checkSsl(module, section(document, module), document);
      case "random" -> {
        DiagnosticException missing = OtherSections.randomProblem(section(document, module));
        withoutRandom = missing == null ? withoutRandom : missing;
        OtherSections.checkRandom(section(document, module), dialect);
      }
      default -> ProviderSection.load(section(document, module), document, providers(), dialect);
    }
  }

  /**
   * Takes note of default properties.
   *
   * @param query the properties
   * @param readers what to say where what reads files has them not; null where it has
   * @param algorithms the same for all else
   */
  void demandProperties(PropertyQuery query, DiagnosticException readers, DiagnosticException algorithms) {
    defaultProperties = query;
    withoutReaders = readers;
    withoutAlgorithms = algorithms;
  }

  /** The module that a name means: it may be cut short, and a stop and anything may follow. */
  private static String moduleName(String name) {
    int stop = name.lastIndexOf('.');
    String start = stop < 0 ? name : name.substring(0, stop);
    for (String candidate : NAMES) {
      if (candidate.startsWith(start)) {
        return candidate;
      }
    }
    return null;
  }

  /** The section that a value names. */
  static Section section(Document document, Value value) {
    Section section = document.section(value.text());
    if (section == null) {
      String hint = Nearest.hint(value.text(), document.sectionNames());
      throw value.error("there is no section [" + value.text() + "]", hint);
    }
    return section;
  }

  /** Does what {@code req} does with its own config beside the modules: {@code oid_file} and {@code oid_section}. */
  public void addObjects(Document document, Host host) {
    Value file = document.value(null, "oid_file");
    missingObjectFile = file == null || host.files().exists(file.text()) ? null : file.text();
    if (file != null && missingObjectFile == null && !host.files().isDirectory(file.text())) {
      ObjectFile.addAll(InputFile.read(file.text(), host.files()), objects());
    }
    Value section = document.value(null, "oid_section");
    if (section != null) {
      ObjectSection.addAllPlain(section(document, section), objects());
    }
  }

  /** The {@code oid_file} that {@link #addObjects} did not find, or null. */
  public String missingObjectFile() {
    return missingObjectFile;
  }

  /**
   * Refuses what cannot be done once other providers are activated in the default one's place, or properties demanded
   * that its algorithms do not have.
   *
   * @param needsAlgorithms whether the command computes, rather than reads and prints
   */
  public void requireProvider(boolean needsAlgorithms) {
    if (!canCompute()) {
      throw providers.withoutDefault();
    }
    requireProperties(needsAlgorithms);
  }

  /** The properties that algorithms must have by the config; null where it says nothing of them. */
  public PropertyQuery defaultProperties() {
    return defaultProperties;
  }

  /** Whether there is something that a command may need and cannot have. */
  public boolean lacksSomething() {
    return !canCompute() || withoutAlgorithms != null || withoutReaders != null;
  }

  /** Whether there is the provider that has algorithms. */
  public boolean canCompute() {
    return providers == null || providers.has("default");
  }

  /** Whether what reads keys and certificates has the properties that are demanded of all. */
  public boolean canRead() {
    return withoutReaders == null;
  }

  /** Whether digests and signatures can be computed: the provider is there and has the properties. */
  public boolean canDigest() {
    return canCompute() && withoutAlgorithms == null;
  }

  /** The same for what only takes a certificate apart, which the base provider does as well. */
  public void requireReaders() {
    if (!canCompute() && !providers.has("base")) {
      throw providers.withoutDefault();
    }
    if (withoutReaders != null) {
      throw withoutReaders;
    }
  }

  /** Whether {@link #requireReaders} refuses nothing. */
  public boolean hasReaders() {
    return (canCompute() || providers.has("base")) && withoutReaders == null;
  }

  /** Whether there are random numbers. */
  public boolean hasRandom() {
    return withoutRandom == null;
  }

  /** Refuses what needs random numbers, once a config names a generator that there is not. */
  public void requireRandom() {
    if (withoutRandom != null) {
      throw withoutRandom;
    }
  }

  /** Refuses only what asks for algorithms with properties that none has. */
  public void requireProperties(boolean needsAlgorithms) {
    if (needsAlgorithms && withoutAlgorithms != null) {
      throw withoutAlgorithms;
    }
  }
}
