package io.github.certscribe.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS = List.of("prompt", "req_extensions", "C", "digitalSignature", "OCSPSigning");

  @Test
  void findsWhatWasMeant() {
    assertEquals("prompt", Nearest.of("promt", WORDS));
    assertEquals("prompt", Nearest.of("porompt", WORDS));
    assertEquals("req_extensions", Nearest.of("req_extension", WORDS));
    assertEquals("digitalSignature", Nearest.of("digitalSignatures", WORDS));
    assertEquals("OCSPSigning", Nearest.of("ocspsigning", WORDS));
    assertEquals("C", Nearest.of("c", WORDS));
  }

  @Test
  void saysNothingWhereNothingIsNear() {
    assertNull(Nearest.of("Q", WORDS));
    assertNull(Nearest.of("attributes", WORDS));
    assertNull(Nearest.hint("", WORDS));
  }
}
