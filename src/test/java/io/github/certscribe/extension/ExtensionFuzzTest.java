package io.github.certscribe.extension;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.text.ExtensionText;
import io.github.certscribe.text.TextWriter;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hostile values and hostile octets end soon, in our own exceptions or in text. */
class ExtensionFuzzTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int ROUNDS = 600;
  private static final String[] SEEDS = {
    "3003010107", "03020780", "30130101ff020e00ffffffffffffffffffffffffff",
    "0414000102030405060708090a0b0c0d0e0f10111213",
    "301b820361202082026262871000000000000000000000000000000001",
    "3019a017060a2b060104018237140203a0090c07757365724078790a",
    "300ea40c300a310830060603550403130161", "3010300ea00ca00a8608687474703a2f2f61",
    "301a3018a016a114300806035504030c0179",
    "302c302a06012b3025302306082b06010505070202301730121a08555446383a666f6f30060201010201fb1a0171",
    "301aa011300a870801020304ff0000003003820179a1053003820178", "30148001FFa108a40630043102300082020100",
    "3014a005a0038601618101ff8201ff830207808401ff", "301e300d06082b06010505073001860161300d06082b06010505073001860162",
    "302206082b0601050507030106022a0306082b06010505070302", "160774657874006162", "30800000", "24800401410000"
  };

  @Test
  void anyOctets() {
    assertTimeoutPreemptively(LONG, () -> {
      Random random = new Random(1);
      for (Dialect dialect : Dialect.values()) {
        ObjectTable objects = ObjectTable.of(dialect);
        for (String oid : ExtensionTable.OIDS) {
          for (int i = 0; i < ROUNDS; i++) {
            byte[] value = mutated(HexFormat.of().parseHex(SEEDS[random.nextInt(SEEDS.length)]), random);
            TextWriter out = new TextWriter();
            ExtensionText.Unknown unknown = ExtensionText.Unknown.values()[i % 4];
            ExtensionText.print(out, null, List.of(new Extension(oid, false, value)), unknown, 8, objects, dialect);
            assertTrue(out.size() < 20_000, oid);
          }
        }
      }
    });
  }

  private static byte[] mutated(byte[] value, Random random) {
    byte[] octets = value;
    for (int i = random.nextInt(4); i > 0 && octets.length > 0; i--) {
      int at = random.nextInt(octets.length);
      switch (random.nextInt(3)) {
        case 0 -> octets[at] = (byte) random.nextInt();
        case 1 -> octets[at] ^= (byte) (1 << random.nextInt(8));
        default -> octets = java.util.Arrays.copyOf(octets, at);
      }
    }
    return octets;
  }

  @Test
  void anyValue() {
    ObjectTable objects = ObjectTable.of(Dialect.V3_0);
    ExtensionContext context = ExtensionContext.check(null, objects, new StringTypes(), Dialect.V3_0);
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      for (String line : RandomExtension.file(seed).split("\n")) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
          continue;
        }
        StringBuilder text = new StringBuilder(line.substring(equals + 3));
        for (int i = random.nextInt(3); i > 0 && text.length() > 0; i--) {
          text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        try {
          ExtensionSection.parse(Value.of(line.substring(0, equals), text.toString(), "-"), context);
        } catch (DiagnosticException e) {
          assertFalse(e.diagnostic().render("openssl").isEmpty());
        }
      }
    }
  }

  @Test
  void deepAndLong() {
    assertTimeoutPreemptively(LONG, () -> {
      byte[] deep = new byte[100_000];
      for (int i = 0; i < deep.length; i += 2) {
        deep[i] = 0x30;
        deep[i + 1] = (byte) 0x80;
      }
      ObjectTable objects = ObjectTable.of(Dialect.V3_5);
      for (String oid : ExtensionTable.OIDS) {
        TextWriter out = new TextWriter();
        List<Extension> extensions = List.of(new Extension(oid, true, deep));
        ExtensionText.print(out, null, extensions, ExtensionText.Unknown.DEFAULT, 8, objects, Dialect.V3_5);
        assertTrue(out.size() < 5 * deep.length, oid);
      }
    });
  }
}
