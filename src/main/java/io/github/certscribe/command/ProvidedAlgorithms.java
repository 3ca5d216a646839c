package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
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
  /** The last line that ended in a colon: what the lines after it are. */
  private String heading = "";
  /** The last such line that began a list; in front of the first, the list's own name. */
  private String group;
  private final StringBuilder out = new StringBuilder();

  private ProvidedAlgorithms(String list, Host host) {
    this.host = host;
    this.providers = host.modules().providers();
    this.group = list;
  }

  /** The commands of a list ({@code cipher-commands}) for which an active provider has the algorithm. */
  static List<String> commands(String list, Host host) {
    Providers active = host.modules().providers();
    List<String> names = new ArrayList<>();
    if (active.has("default")) {
      names.addAll(ListCommand.names(list, host.dialect()));
    }
    if (active.has("legacy")) {
      List<String> old = ListCommand.names(list + " @ legacy", host.dialect());
      names.removeAll(old);
      names.addAll(old);
      Collections.sort(names);
    }
    return names;
  }

  /** A list as it is with the active providers. */
  static String text(String list, Host host) {
    String text = ListCommand.section(list, host.dialect());
    Providers active = host.modules().providers();
    if (active.has("default") && !active.has("base") && !active.has("legacy")) {
      return text;
    }
    return switch (list) {
      case "tls-signature-algorithms" ->
          active.has("default") ? text : "\nNo TLS sig algs registered by currently active providers\n";
      default -> new ProvidedAlgorithms(list, host).of(text);
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
        keep(lines[i++], providers.has("default"));
        if (named) {
          keep(lines[i++], providers.has("default"));
        }
      } else {
        head(lines[i]);
        keep(lines[i++], true);
      }
    }
    return out.toString();
  }

  /** Whether a line that names no provider is there because of the default one: a key manager, a generator's state. */
  private static boolean isOfDefault(String line) {
    return line.startsWith("  Name: ") || line.startsWith("  state = ") || line.startsWith("  cipher: ");
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
    if (inBase && providers.has("base")) {
      for (int i = start; i < end; i++) {
        keep(ofBase(lines[i]), true);
      }
    }
    for (int i = start; i < end; i++) {
      boolean seed = lines[i].startsWith("  SEED-SRC") && host.dialect().hasSeedsInBase();
      keep(ofBase(lines[i]), seed && providers.has("base"));
      keep(lines[i], providers.has("default"));
    }
    String older = older();
    if (older != null && providers.has("legacy")) {
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
