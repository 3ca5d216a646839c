package io.github.certscribe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.MemoryFiles;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Memory is bounded where input is not. */
class BoundsTest {
  /** Goes on for ever with a text. */
  private static final class Endless extends InputStream {
    private final String text;
    private int at;

    Endless(String text) {
      this.text = text;
    }

    @Override
    public int read() {
      return text.charAt(at++ % text.length());
    }
  }

  private static Document read(InputStream in) {
    OutputStream out = OutputStream.nullOutputStream();
    return ConfigReader.read(
        "-",
        new Host(
            in, out, out, new MemoryFiles(), Map.of(), () -> 0L, SecureRandom::new, null, Dialect.V3_0));
  }

  @Test
  void endlessTextIsGivenUp() {
    DiagnosticException error = assertThrows(DiagnosticException.class, () -> read(new Endless("a = 1\n")));
    assertTrue(error.getMessage().contains("goes on past"), error.getMessage());
  }

  @Test
  void endlessZerosAreNothing() {
    assertEquals(1, read(new Endless("\0")).sections().size());
  }

  @Test
  void swellingValuesAreGivenUp() {
    StringBuilder text = new StringBuilder("v = ").append("a".repeat(60_000)).append('\n');
    for (int i = 0; i < 6000; i++) {
      text.append("x").append(i).append(" = $v\n");
    }
    DiagnosticException error = assertThrows(DiagnosticException.class, () -> TestHost.parse(text.toString()));
    assertTrue(error.getMessage().contains("past all bounds"), error.getMessage());
  }
}
