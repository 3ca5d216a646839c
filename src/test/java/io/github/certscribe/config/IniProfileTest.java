package io.github.certscribe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ini4j.Profile;
import org.junit.jupiter.api.Test;

class IniProfileTest {
  @Test
  void sectionsAndOptionsInOrder() {
    Profile profile =
        IniProfile.of(
            TestHost.parse(
                "d = 1\n[b/c]\nz = $d\na = caf\u00c3\u00a9\nz = ${ENV::HOME}$d\n[a]\n[empty]\n[a]\nx = y\n"));
    assertEquals(List.of("default", "b/c", "a", "empty"), List.copyOf(profile.keySet()));
    assertEquals(List.of("a", "z"), List.copyOf(profile.get("b/c").keySet()));
    assertEquals("caf\u00e9", profile.get("b/c", "a"));
    assertEquals("/home/x1", profile.get("b/c", "z"));
    assertEquals("y", profile.get("a", "x"));
  }

  @Test
  void storesBackslashesAndLineFeedsSoThatTheyComeBack() throws Exception {
    String stored = IniProfile.store(TestHost.parse("x = a\\\\b\\nc\n"));
    org.ini4j.Ini again = new org.ini4j.Ini(new java.io.StringReader(stored));
    assertEquals("a\\b\nc", again.get("default", "x"));
  }
}
