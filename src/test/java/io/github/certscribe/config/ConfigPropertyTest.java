package io.github.certscribe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.cases.Folders;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random config files read by us and by a real openssl.
 *
 * <p>{@code main} runs as long as one likes: number of documents, first seed, path of the openssl, most seconds.
 */
class ConfigPropertyTest {
  private static final String OPENSSL = "/usr/bin/openssl";
  private static final long SEED = 20260102;
  private static final int DOCUMENTS = 200;
  /** Seeds that once showed a difference: a folder that includes itself until there are no more descriptors. */
  private static final long[] FOUND = {850017003L};

  @Test
  void readsRandomDocumentsAsTheRealOneDoes(@TempDir Path folder) throws Exception {
    if (!new File(OPENSSL).canExecute()) {
      System.out.println("ConfigPropertyTest: no " + OPENSSL + " here to compare with");
      return;
    }
    ConfigOracle oracle = new ConfigOracle(OPENSSL);
    for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
      assertEquals("", difference(seed, oracle, folder), "seed " + seed);
    }
    for (long seed : FOUND) {
      assertEquals("", difference(seed, oracle, folder), "seed " + seed);
    }
  }

  /** @param args number of documents, first seed, openssl, most seconds to take (3600) */
  public static void main(String[] args) throws Exception {
    long count = Long.parseLong(args[0]);
    long first = Long.parseLong(args[1]);
    ConfigOracle oracle = new ConfigOracle(args.length > 2 ? args[2] : OPENSSL);
    Path folder = Files.createTempDirectory("certscribe-config");
    int different = 0;
    int compared = 0;
    int refused = 0;
    long deadline = System.nanoTime() + 1_000_000_000L * (args.length > 3 ? Long.parseLong(args[3]) : 3600);
    long seed = first;
    for (; seed < first + count && System.nanoTime() < deadline; seed++) {
      String difference = difference(seed, oracle, folder);
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
      compared += lastWasCompared ? 1 : 0;
      refused += lastWasRefused ? 1 : 0;
    }
    System.out.println(
        (seed - first) + " documents from seed " + first + ": " + compared + " with values compared, " + refused
            + " refused by both, " + different
            + " different");
    Folders.clear(folder.toFile());
    Runtime.getRuntime().exit(different == 0 ? 0 : 1);
  }

  private static boolean lastWasCompared;
  private static boolean lastWasRefused;

  /** What is different for the document of a seed; empty where nothing is. */
  private static String difference(long seed, ConfigOracle oracle, Path folder) throws Exception {
    Folders.clear(folder.toFile());
    Files.createDirectories(folder.resolve("d"));
    for (Map.Entry<String, String> file : RandomConfig.files(seed).entrySet()) {
      Files.write(folder.resolve(file.getKey()), RandomConfig.bytes(file.getValue()));
    }
    ConfigOracle.Answer real = oracle.ask(folder, RandomConfig.environment(seed));
    lastWasCompared = false;
    lastWasRefused = false;
    Document document;
    try {
      document = ConfigReader.read("doc.cnf", TestHost.in(folder, RandomConfig.environment(seed)));
    } catch (DiagnosticException e) {
      lastWasRefused = !real.loaded();
      return real.loaded() ? "we refuse it: " + e.diagnostic().render("") : "";
    }
    if (!real.loaded()) {
      return "we load it";
    }
    List<String> values = new ArrayList<>();
    if (!collect(document, document.text(null, "asn1"), 0, values)) {
      return "";
    }
    if (real.values() == null) {
      return "the real one shows nothing";
    }
    lastWasCompared = true;
    checkPositions(document);
    return values.equals(real.values()) ? "" : firstDifference(values, real.values());
  }

  private static String firstDifference(List<String> ours, List<String> theirs) {
    int i = 0;
    while (i < ours.size() && i < theirs.size() && ours.get(i).equals(theirs.get(i))) {
      i++;
    }
    return "value " + i + " is <" + (i < ours.size() ? ours.get(i) : "none") + ">, not <"
        + (i < theirs.size() ? theirs.get(i) : "none") + ">";
  }

  /** Where a character came from stands that character, unless an escape stands for it. */
  private static void checkPositions(Document document) {
    for (Section section : document.sections()) {
      for (Value value : section.values()) {
        for (int i = 0; i < value.text().length(); i += 1 + i / 16) {
          var position = value.at(i);
          char c = value.text().charAt(i);
          String line = position.text() + "\n";
          char there = position.column() <= line.length() ? line.charAt(position.column() - 1) : '?';
          if (there != c && there != '\\' && there != '$') {
            throw new IllegalStateException(
                "character " + i + " of " + value.name() + " = <" + value.text() + "> is not at " + position);
          }
        }
      }
    }
  }

  /** Reads the generator's language as far as the random documents use it; false where a value is something else. */
  private static boolean collect(Document document, String text, int depth, List<String> values) {
    if (text == null || depth > 2) {
      return false;
    }
    if (text.startsWith("OCT:")) {
      values.add(text.substring(4));
      return true;
    }
    Section section = text.startsWith("SEQ") ? document.section(text.substring(text.indexOf(':') + 1)) : null;
    if (section == null) {
      return false;
    }
    for (Value value : section.values()) {
      if (!collect(document, value.text(), depth + 1, values)) {
        return false;
      }
    }
    return true;
  }
}
