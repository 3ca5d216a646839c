package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.modules.PropertyQuery;
import io.github.certscribe.modules.Providers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lists of {@code openssl list} that depend on which providers are active. What is kept of each is how it looks
 * with the default provider alone; the others' lines stand before these (base) or after them (legacy).
 */
final class ProvidedAlgorithms {
  private static final String BY_DEFAULT = " @ default";

  private final Host host;
  private final Providers providers;
  /** What the algorithms must have; null for nothing. */
  private final PropertyQuery query;
  /** Whether what is older than providers is left out. */
  private final boolean onlyProvided;
  /** The last line that ended in a colon: what the lines after it are. */
  private String heading = "";
  /** The last such line that began a list; in front of the first, the list's own name. */
  private String group;
  private final StringBuilder out = new StringBuilder();

  private ProvidedAlgorithms(String list, String propquery, Host host) {
    this.host = host;
    this.query = query(propquery, host);
    this.onlyProvided = propquery != null;
    this.providers = host.modules().providers();
    this.group = list;
  }

  /** The commands of a list ({@code cipher-commands}) for which an active provider has the algorithm. */
  static List<String> commands(String list, String propquery, Host host) {
    Providers active = host.modules().providers();
    PropertyQuery query = query(propquery, host);
    List<String> names = new ArrayList<>();
    if (active.has("default") && (query == null || query.admits("default", null))) {
      names.addAll(ListCommand.names(list, host.dialect()));
    }
    if (active.has("legacy") && (query == null || query.admits("legacy", null))) {
      List<String> old = ListCommand.names(list + " @ legacy", host.dialect());
      names.removeAll(old);
      names.addAll(old);
      Collections.sort(names);
    }
    return names;
  }

  /** What algorithms must have by {@code -propquery}, else by the config; null for nothing. */
  private static PropertyQuery query(String propquery, Host host) {
    return propquery != null ? PropertyQuery.ofOption(propquery) : host.modules().defaultProperties();
  }

  /**
   * A list as it is with the active providers.
   *
   * @param propquery of {@code -propquery}, or null
   */
  static String text(String list, String propquery, Host host) {
    String text = ListCommand.section(list, host.dialect());
    Providers active = host.modules().providers();
    boolean asks = query(propquery, host) != null;
    if (active.has("default") && !active.has("base") && !active.has("legacy") && !asks) {
      return text;
    }
    return switch (list) {
      case "tls-signature-algorithms" ->
          active.has("default") ? text : "\nNo TLS sig algs registered by currently active providers\n";
      default -> new ProvidedAlgorithms(list, propquery, host).of(text);
    };
  }

  private String of(String text) {
    String[] lines = text.split("\n", -1);
    int end = text.endsWith("\n") ? lines.length - 1 : lines.length;
    int i = 0;
    while (i < end) {
      int start = i;
      while (i < end && lines[i].contains(BY_DEFAULT)) {
        i++;
      }
      if (i > start) {
        block(lines, start, i);
      } else if (isOfDefault(lines[i])) {
        boolean named = lines[i].startsWith("  Name: ");
        boolean there = named ? provides("default", lines[i]) : host.modules().canDigest();
        keep(lines[i++], there);
        if (named) {
          keep(lines[i++], there);
        }
      } else {
        head(lines[i]);
        keep(lines[i++], !(onlyProvided && heading.equals("Legacy:")));
      }
    }
    return out.toString();
  }

  /** Whether a line that names no provider is there because of the default one: a key manager, a generator's state. */
  private static boolean isOfDefault(String line) {
    return line.startsWith("  Name: ") || line.startsWith("  state = ") || line.startsWith("  cipher: ");
  }

  /** Whether an active provider has the algorithm of a line, with the properties that are asked for. */
  private boolean provides(String provider, String line) {
    if (isOfInstance()) {
      return providers.has(provider) && host.modules().canDigest();
    }
    String fips = line.contains("fips=yes") ? "yes" : line.contains("fips=no") ? "no" : null;
    return providers.has(provider)
        && (query == null || heading.contains("STORE") || query.admits(provider, fips));
  }

  /** Whether a generator in use is described, which was asked for as the config says. */
  private boolean isOfInstance() {
    return heading.equals("primary:") || heading.equals("public:") || heading.equals("private:");
  }

  private void head(String line) {
    if (line.endsWith(":")) {
      heading = line.trim();
      boolean divides = line.startsWith(" ") || line.equals("Legacy:") || line.equals("Provided:");
      group = divides ? group : line;
    }
  }

  private void keep(String line, boolean there) {
    if (there) {
      out.append(line).append('\n');
    }
  }

  /** Lines of one kind of algorithm. */
  private void block(String[] lines, int start, int end) {
    boolean inBase = heading.contains("ENCODER") || heading.contains("DECODER") || heading.contains("STORE");
    int before = out.length();
    for (int i = start; i < end; i++) {
      keep(ofBase(lines[i]), inBase && provides("base", lines[i]));
    }
    for (int i = start; i < end; i++) {
      boolean seed = lines[i].startsWith("  SEED-SRC") && host.dialect().hasSeedsInBase();
      keep(ofBase(lines[i]), seed && provides("base", lines[i]));
      keep(lines[i], provides("default", lines[i]));
    }
    String older = older();
    if (older != null && provides("legacy", "")) {
      out.append(ListCommand.section(older + " @ legacy", host.dialect()));
    }
    if (out.length() == before && isDashed()) {
      out.append(" -\n");
    }
  }

  private static String ofBase(String line) {
    return line.replace(BY_DEFAULT, " @ base").replace("provider=default", "provider=base");
  }

  /** The list of what the legacy provider has of this kind; null where it has none. */
  private String older() {
    return switch (group) {
      case "digest-algorithms", "Digests:" -> "digest-algorithms";
      case "cipher-algorithms", "Symmetric Ciphers:" -> "cipher-algorithms";
      case "Provided KDFs and PDFs:" -> "kdf-algorithms";
      default -> null;
    };
  }

  /** Whether a dash stands where there is nothing of this kind. */
  private boolean isDashed() {
    return heading.isEmpty() && !group.endsWith("key-managers") || heading.endsWith("Encryption:")
        || heading.endsWith("Exchange:") || heading.endsWith("Signatures:") || heading.endsWith("encapsulation:");
  }
}
