package io.github.certscribe.asn1;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hostile input ends in our own exceptions and soon. */
class Asn1FuzzTest {
  private static final int ROUNDS = 10_000;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int LARGE = 100_000;

  @Test
  void anyOctets() {
    assertTimeoutPreemptively(LONG, () -> {
      for (long seed = 0; seed < ROUNDS; seed++) {
        byte[] ber = new RandomAsn1(seed).ber();
        Random random = new Random(seed);
        for (int i = 0; i < 3 && ber.length > 0; i++) {
          ber[random.nextInt(ber.length)] = (byte) random.nextInt();
        }
        read(ber);
      }
    });
  }

  @Test
  void anyDescription() {
    ObjectTable objects = ObjectTable.of(Dialect.V3_0);
    for (long seed = 0; seed < ROUNDS; seed++) {
      StringBuilder text = new StringBuilder(ByteString.utf8(new RandomAsn1(seed).description()));
      Random random = new Random(seed);
      for (int i = random.nextInt(3); i > 0 && text.length() > 0; i--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      try {
        Asn1Generator.generate(Value.of("x", text.toString(), "-"), null, objects);
      } catch (DiagnosticException e) {
        assertFalse(e.diagnostic().render("openssl").isEmpty());
      }
    }
  }

  @Test
  void deepAndLong() {
    byte[] indefinite = repeat(0x30, 0x80);
    byte[] strings = repeat(0x24, 0x80);
    byte[] pairs = repeat(0x30, 0);
    byte[] arc = new byte[LARGE];
    Arrays.fill(arc, (byte) 0xff);
    arc[LARGE - 1] = 1;
    byte[] closed = Arrays.copyOf(strings, 2 * LARGE);
    assertTimeoutPreemptively(LONG, () -> {
      read(indefinite);
      read(strings);
      read(pairs);
      read(closed);
      read(DerEncoder.tlv(6, arc));
      read(DerEncoder.tlv(2, arc));
      read(DerEncoder.tlv(0x30, pairs));
    });
  }

  private static byte[] repeat(int first, int second) {
    byte[] bytes = new byte[LARGE];
    for (int i = 0; i < LARGE; i += 2) {
      bytes[i] = (byte) first;
      bytes[i + 1] = (byte) second;
    }
    return bytes;
  }

  /** Everything that reads values; only a DecodeException may come out, and it is expected. */
  private static void read(byte[] ber) {
    for (Dialect dialect : Dialect.values()) {
      Asn1Dump.print(ber, 0, ber.length, true, Asn1Dump.ALL, ObjectTable.of(dialect), new TextWriter());
      try {
        AnyValue.reencode(ber, dialect);
        AnyValue.stringData(ber, dialect);
      } catch (DecodeException e) {
        // expected
      }
    }
    try {
      walk(DerValue.first(ber), 0);
    } catch (DecodeException e) {
      // expected
    }
  }

  private static void walk(DerValue value, int depth) {
    Reader[] readers = {
      value::integer, value::bool, value::oid, value::octetString, value::bitString, value::stringContent,
          value::explicit,
      () -> AnyValue.check(value), () -> AlgorithmIdentifier.parse(value), () -> Asn1Time.read(value)
    };
    for (Reader reader : readers) {
      try {
        reader.read();
      } catch (DecodeException e) {
        // expected
      }
    }
    try {
      for (DerValue child : depth > 8 ? java.util.List.<DerValue>of() : value.children()) {
        walk(child, depth + 1);
      }
    } catch (DecodeException e) {
      // expected
    }
  }

  /** An accessor. */
  private interface Reader {
    Object read() throws DecodeException;
  }
}
