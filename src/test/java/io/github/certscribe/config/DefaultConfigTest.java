package io.github.certscribe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in for the system's config says the same as that, where it is as Debian installs it. */
class DefaultConfigTest {
  private static final File SYSTEM = new File("/usr/lib/ssl/openssl.cnf");

  @Test
  void builtInSaysWhatTheSystemSays() throws Exception {
    if (!SYSTEM.exists() || !DefaultConfig.isKnown(Files.readAllBytes(SYSTEM.toPath()))) {
      System.out.println("DefaultConfigTest: " + SYSTEM + " is not Debian's here");
      return;
    }
    Document system = ConfigReader.read(SYSTEM.getPath(), TestHost.in(null, Map.of()));
    for (Section section : TestHost.parse(BuiltInConfig.TEXT).sections()) {
      Section there = system.section(section.name());
      for (Value value : section.values()) {
        assertEquals(there.value(value.name()).text(), value.text(), section.name() + "::" + value.name());
      }
      if (!section.name().equals("default")) {
        assertEquals(there.values().size(), section.values().size(), section.name());
      }
    }
  }

  @Test
  void otherFilesAreNotKnown() {
    assertFalse(DefaultConfig.isKnown(new byte[12332]));
  }
}
