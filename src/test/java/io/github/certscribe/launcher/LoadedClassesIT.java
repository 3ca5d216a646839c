package io.github.certscribe.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many classes a documented command loads, as {@code bin/openssl} starts it with the JVM that runs the tests and
 * with those installed beside it: the one measure of a start that no busy machine changes. Runs when the jar is built.
 */
class LoadedClassesIT {
  private static final int MOST = 750;
  private static final Pattern RECENT = Pattern.compile("JAVA_VERSION=\"(1[7-9]|[2-9][0-9])");
  private static final Path TOP = Path.of("").toAbsolutePath();

  private static final String[] DOCUMENTED = {
    "version",
    "genrsa -out ca.key 2048",
    "req -x509 -new -nodes -key ca.key -subj /CN=192.0.2.1 -days 10000 -out ca.crt",
    "genrsa -out server.key 2048",
    "req -new -key server.key -out server.csr -config csr.conf",
    "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 10000"
        + " -extensions v3_ext -extfile csr.conf -sha256",
    "req -noout -text -in server.csr",
    "x509 -noout -text -in server.crt",
    "x509 -noout -subject -enddate -in server.crt",
  };

  private static final String CONFIG =
      """
      [ req ]
      default_bits = 2048
      prompt = no
      default_md = sha256
      req_extensions = req_ext
      distinguished_name = dn
      [ dn ]
      C = DE
      ST = Bayern
      L = Ulm
      O = Scribe
      OU = unit
      CN = 192.0.2.1
      [ req_ext ]
      subjectAltName = @alt_names
      [ alt_names ]
      DNS.1 = kubernetes
      DNS.2 = kubernetes.default.svc.cluster.local
      IP.1 = 192.0.2.1
      [ v3_ext ]
      authorityKeyIdentifier=keyid,issuer:always
      basicConstraints=CA:FALSE
      keyUsage=keyEncipherment,dataEncipherment
      extendedKeyUsage=serverAuth,clientAuth
      subjectAltName=@alt_names
      """;

  @TempDir Path folder;

  @Test
  void noDocumentedCommandLoadsMoreThanItsShare() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a system with sh");
    assumeFalse(Files.exists(TOP.resolve("target/classpath")), "the launcher runs the jar");
    Files.writeString(folder.resolve("csr.conf"), CONFIG);
    List<String> tooMany = new ArrayList<>();
    for (Path java : javas()) {
      run(java, "version");
      for (String command : DOCUMENTED) {
        int count = run(java, command);
        if (count > MOST) {
          tooMany.add(java + ": " + count + " classes: " + command);
        }
      }
    }
    assertEquals(List.of(), tooMany);
  }

  /** Homes of Java 17 and newer: this JVM's, and its neighbours'. */
  private static Set<Path> javas() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    Set<Path> javas = new TreeSet<>(Set.of(own));
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(own.getParent())) {
      for (Path home : beside) {
        Path release = home.resolve("release");
        if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release)
            && RECENT.matcher(Files.readString(release)).find()) {
          javas.add(home.toRealPath());
        }
      }
    }
    return javas;
  }

  /** @return how many classes were loaded */
  private int run(Path java, String command) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    List<String> words = new ArrayList<>(List.of(TOP.resolve("bin/openssl").toString()));
    words.addAll(List.of(command.split(" ")));
    File said = folder.resolve("said").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said);
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("CERTSCRIBE_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(180, TimeUnit.SECONDS), command);
    assertEquals(0, process.exitValue(), command + ": " + Files.readString(said.toPath()));
    int count = 0;
    for (String line : Files.readAllLines(log)) {
      count += line.contains(" source: ") ? 1 : 0;
    }
    assertTrue(count > 300, "the log shows classes");
    return count;
  }
}
