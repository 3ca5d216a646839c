package io.github.certscribe.pem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.text.ByteString;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PemReaderTest {
  private static PemReader reader(String text) {
    return new PemReader(ByteString.bytes(text));
  }

  @Test
  void whatIsWrittenIsReadBack() throws DecodeException {
    Random random = new Random(4);
    // The real one does not read a block without content either: its end is taken for a line of it.
    for (int length = 1; length < 200; length++) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      PemBlock block = new PemReader(PemWriter.encode("ANY LABEL", content)).next();
      assertEquals("ANY LABEL", block.label());
      assertEquals(List.of(), block.headers());
      assertArrayEquals(content, block.content());
    }
  }

  @Test
  void textAroundBlocksIsPassedOver() throws DecodeException {
    PemReader pem =
        reader(
            "words\n-----BEGIN A-----  \nAQID\n-----END A-----\nmore: words\n"
                + "-----BEGIN B-----\r\nBAUG\r\n-----END B-----\r\n");
    assertArrayEquals(new byte[] {1, 2, 3}, pem.next().content());
    PemBlock second = pem.next();
    assertEquals("B", second.label());
    assertArrayEquals(new byte[] {4, 5, 6}, second.content());
    assertNull(pem.next());
  }

  @Test
  void headersStandAboveAnEmptyLine() throws DecodeException {
    PemBlock block =
        reader("-----BEGIN K-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,00\n\nAQID\n-----END K-----\n").next();
    assertEquals(List.of("Proc-Type: 4,ENCRYPTED", "DEK-Info: X,00"), block.headers());
    assertArrayEquals(new byte[] {1, 2, 3}, block.content());
  }

  @Test
  void malformedBlocksAreToldAndPassedOver() {
    String good = "-----BEGIN A-----\nAQID\n-----END A-----\n";
    String[] bad = {
      "-----BEGIN B-----\nAQI\n-----END B-----\n", "-----BEGIN B-----\nAQID\n-----END C-----\n",
      "-----BEGIN B-----\nA:ID\n-----END B-----\n", "-----BEGIN B-----\nA!ID\n-----END B-----\n"
    };
    for (String block : bad) {
      assertThrows(DecodeException.class, () -> reader(block + good).next(), block);
      assertEquals("A", reader(block + good).nextWellFormed().label(), block);
    }
    assertThrows(DecodeException.class, () -> reader("-----BEGIN B-----\nAQID\n").next());
  }

  @Test
  void randomDamageNeverDoesMoreThanFail() {
    byte[] whole = PemWriter.encode("A", new byte[100]);
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k <= random.nextInt(4); k++) {
        damaged[random.nextInt(damaged.length)] = (byte) "\n-:= A\r\u00ff".charAt(random.nextInt(8));
      }
      PemReader pem = new PemReader(damaged);
      while (pem.nextWellFormed() != null) {
        // a block that is still one
      }
    }
  }
}
