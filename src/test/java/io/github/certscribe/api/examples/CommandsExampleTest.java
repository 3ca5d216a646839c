package io.github.certscribe.api.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.api.Certscribe;
import io.github.certscribe.api.CertscribeException;
import io.github.certscribe.api.Machine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The commands that one knows, in memory, at a fixed time. */
class CommandsExampleTest {
  @Test
  void runsCommands() {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    Machine machine = Certscribe.with().clock(Clock.fixed(now, ZoneOffset.UTC)).build();
    machine.openssl("genrsa", "-out", "a.key", "1024").orThrow();
    machine.openssl("req", "-x509", "-key", "a.key", "-subj", "/CN=a.example", "-days", "1", "-out", "a.crt").orThrow();
    assertEquals("notAfter=Jan  3 03:04:05 2026 GMT\n",
        machine.openssl("x509", "-noout", "-enddate", "-in", "a.crt").text());
  }

  @Test
  void saysWhatIsWrong() {
    Machine machine = Certscribe.with().file("a.cnf", "[req]\nprompt = no\ndistinguished_name = missing\n").build();
    machine.openssl("genpkey", "-algorithm", "ed25519", "-out", "a.key").orThrow();
    CertscribeException e =
        Assertions.assertThrows(
            CertscribeException.class,
            () -> machine.openssl("req", "-new", "-config", "a.cnf", "-key", "a.key").orThrow());
    assertEquals("a.cnf:3:22: error: ", e.getMessage().substring(0, 19));
  }
}
