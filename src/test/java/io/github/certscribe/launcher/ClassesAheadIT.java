package io.github.certscribe.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the lists of classes that {@code java -jar} loads ahead still say what the commands load. {@code main} writes
 * them anew (after {@code mvn package}).
 */
class ClassesAheadIT {
  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final Path JAR = TOP.resolve("target/certscribe.jar");
  private static final Path LISTS = TOP.resolve("src/main/resources/io/github/certscribe/ahead");

  /** A list's name, and what it is made from. */
  private static final Map<String, String[]> COMMANDS =
      new TreeMap<>(
          Map.of(
              "x509-reads", new String[] {"x509 -noout -text -in server.crt", "x509 -noout -subject -in server.crt"},
              "x509-signs",
              new String[] {
                "x509 -req -in plain.csr -CA ca.crt -CAkey ca.key -set_serial 1 -extfile a.cnf -extensions ext"
                    + " -out b.crt"
              },
              "req-reads", new String[] {"req -noout -text -in san.csr"},
              "req-signs",
              new String[] {
                "req -new -key rsa.key -config a.cnf -out a.csr", "req -x509 -key rsa.key -subj /CN=x -out a.crt"
              }));

  private static final String CONFIG =
      """
      [req]
      prompt = no
      distinguished_name = dn
      req_extensions = ext
      [dn]
      C = DE
      CN = scribe.example
      [ext]
      subjectAltName = DNS:scribe.example, IP:192.0.2.1
      keyUsage = digitalSignature
      """;

  @TempDir Path folder;

  /** Lists may lag behind a little; they are not to mislead. */
  @Test
  void theListsNameWhatIsLoaded() throws IOException, InterruptedException {
    for (String name : COMMANDS.keySet()) {
      List<String> listed = Files.readAllLines(LISTS.resolve(name));
      Set<String> loaded = loaded(name, folder);
      Set<String> missed = new LinkedHashSet<>(loaded);
      listed.forEach(missed::remove);
      assertTrue(missed.size() * 5 < loaded.size(), name + " lacks " + missed);
      List<String> idle = new ArrayList<>(listed);
      idle.removeAll(loaded);
      assertTrue(idle.size() * 10 < listed.size(), name + " has without need " + idle);
    }
  }

  @Test
  void whatIsLoadedAheadChangesNothing() throws IOException, InterruptedException {
    prepare(folder);
    for (String[] commands : COMMANDS.values()) {
      for (String command : commands) {
        String plain = run(folder, List.of("-cp", JAR.toString(), "io.github.certscribe.Main"), command);
        assertEquals(plain, run(folder, List.of("-jar", JAR.toString()), command), command);
      }
    }
  }

  private static Set<String> loaded(String name, Path folder) throws IOException, InterruptedException {
    prepare(folder);
    Set<String> loaded = new LinkedHashSet<>();
    for (String command : COMMANDS.get(name)) {
      Path log = folder.resolve("classes.log");
      Files.deleteIfExists(log);
      run(folder, List.of("-Xlog:class+load:file=" + log, "-cp", JAR.toString(), "io.github.certscribe.Main"), command);
      for (String line : Files.readAllLines(log)) {
        int source = line.indexOf(" source: ");
        if (source > 0 && line.endsWith("/certscribe.jar")) {
          loaded.add(line.substring(line.lastIndexOf(' ', source - 1) + 1, source));
        }
      }
    }
    loaded.remove("io.github.certscribe.key.RsaHeadStart");
    assertTrue(loaded.size() > 50, "the log shows classes");
    return loaded;
  }

  private static void prepare(Path folder) throws IOException {
    for (String file : List.of("ca.crt", "ca.key", "rsa.key", "plain.csr", "san.csr", "server.crt")) {
      Path copy = folder.resolve(file);
      if (!Files.exists(copy)) {
        Files.copy(TOP.resolve("testdata").resolve(file), copy);
      }
    }
    Files.writeString(folder.resolve("a.cnf"), CONFIG);
  }

  /** @return what the command printed */
  private static String run(Path folder, List<String> start, String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    words.addAll(start);
    words.add("openssl");
    words.addAll(List.of(command.split(" ")));
    File said = folder.resolve("said").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said);
    builder.environment().put("CERTSCRIBE_NOW", "2026-01-02T03:04:05Z");
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), command);
    assertEquals(0, process.exitValue(), command + ": " + Files.readString(said.toPath()));
    return Files.readString(said.toPath());
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ahead");
    for (String name : COMMANDS.keySet()) {
      Files.write(LISTS.resolve(name), loaded(name, folder));
    }
  }
}
