package io.github.certscribe.cases;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.OpensslBuild;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real programs that this machine has. */
public final class Installed {
  private Installed() {}

  /** The programs of a release as installed; null, with a reason in the list given, where there are none. */
  public static Programs find(String release, Path project, List<String> missing) throws IOException {
    Programs programs = release.equals("3.0")
        ? find30(System.getProperty("openssl", "openssl"), missing)
        : find35(project, missing);
    if (programs == null) {
      return null;
    }
    // Another patch release may differ: that is for compat-tests/run to show, not for a build to fail by.
    String expected = OpensslBuild.line(Dialect.of(release));
    String program = ((RealPrograms) programs).openssl();
    String version = output(program, missing, program, "version");
    if (version != null && !version.startsWith(expected.substring(0, expected.indexOf('(')))) {
      missing.add(version.trim() + " is not the patch release that the cases were recorded from");
      return null;
    }
    return version == null ? null : programs;
  }

  /** The real cfssl 1.2.0, by the clock of this machine; null, with a reason, where there is none. */
  public static Programs cfssl(List<String> missing) throws IOException {
    String version = output("cfssl", missing, "cfssl", "version");
    if (version == null) {
      return null;
    }
    if (!version.startsWith("Version: 1.2.0\n")) {
      missing.add("cfssl is not release 1.2.0");
      return null;
    }
    return new RealPrograms("3.0", "openssl", null);
  }

  /** A given openssl 3.0, with faketime's clock. */
  static Programs find30(String openssl, List<String> missing) throws IOException {
    String version = output("openssl 3.0", missing, openssl, "version");
    if (version == null) {
      return null;
    }
    if (!version.startsWith("OpenSSL 3.0.")) {
      missing.add(openssl + " is " + version.trim() + ", not 3.0");
      return null;
    }
    String preload =
        output("faketime", missing, "faketime", "-f", "2026-01-02 03:04:05", "sh", "-c", "echo $LD_PRELOAD");
    return preload == null ? null : new RealPrograms("3.0", openssl, preload.trim());
  }

  private static Programs find35(Path project, List<String> missing) throws IOException {
    String script = project.resolve("compat-tests/openssl-3.5").toString();
    String path = output("openssl 3.5 (compat-tests/openssl-3.5 fetches it)", missing, script, "--installed");
    return path == null ? null : new RealPrograms("3.5", path.trim(), null);
  }

  /** An openssl 3.5 that heeds FAKETIME by itself. */
  static Programs at35(String openssl) {
    return new RealPrograms("3.5", openssl, null);
  }

  /** Our launchers. */
  static Programs launchers(String release, Path project) throws IOException {
    return ours(release, project, project.resolve("bin/openssl").toString());
  }

  /** Our programs as "certscribe run" has them in its folder. */
  static Programs warm(String release, Path project, String folder) throws IOException {
    return ours(release, project, folder + "/openssl");
  }

  private static Programs ours(String release, Path project, String openssl) throws IOException {
    return RealPrograms.ours(release, openssl, find(release, project, new ArrayList<>()));
  }

  private static String output(String what, List<String> missing, String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(List.of(command)))
              .redirectError(new File("/dev/null")).redirectInput(new File("/dev/null")).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return text;
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } catch (IOException e) {
      // not there: said below
    }
    missing.add("no " + what);
    return null;
  }
}
