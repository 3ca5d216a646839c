package io.github.certscribe.config;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.ByteString;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a real openssl reads in a config file, seen through {@code asn1parse -genconf}. */
final class ConfigOracle {
  private final String binary;

  ConfigOracle(String binary) {
    this.binary = binary;
  }

  /**
   * @param loaded whether the file could be loaded
   * @param values the octet strings that its {@code asn1} shows, in order; null where that is not made of octet strings
   */
  record Answer(boolean loaded, List<String> values) {}

  Answer ask(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
    File err = folder.resolve("err").toFile();
    // Includes in a loop end where there are no more file descriptors.
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", "-c", "ulimit -n 1024; exec \"$0\" \"$@\"",
            binary, "asn1parse", "-genconf", "doc.cnf", "-noout", "-out", "out.der");
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("OPENSSL_CONF", "/dev/null");
    builder.redirectError(err);
    builder.redirectInput(new File("/dev/null"));
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      // Includes that branch in a loop: it will not end.
      process.destroyForcibly().waitFor();
      return new Answer(false, null);
    }
    if (process.exitValue() != 0) {
      String text = ByteString.of(Files.readAllBytes(err.toPath()));
      return new Answer(!text.contains("Error on line"), null);
    }
    return new Answer(true, octets(Files.readAllBytes(folder.resolve("out.der"))));
  }

  private static List<String> octets(byte[] der) {
    List<String> values = new ArrayList<>();
    try {
      collect(DerValue.parse(der), values);
    } catch (DecodeException e) {
      return null;
    }
    return values;
  }

  private static void collect(DerValue value, List<String> values) throws DecodeException {
    for (DerValue member : value.sequence()) {
      if (member.constructed()) {
        collect(member, values);
      } else {
        values.add(ByteString.of(member.content()));
      }
    }
  }
}
