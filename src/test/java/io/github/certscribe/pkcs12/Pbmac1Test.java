package io.github.certscribe.pkcs12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.certscribe.asn1.DerValue;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Pbmac1Test {
  /** As an AlgorithmIdentifier that OpenSSL 3.5.7 wrote for {@code -macalg sha384 -pbmac1_pbkdf2_md sha512}. */
  private static final String WRITTEN =
      "304d06092a864886f70d01050e3040303006092a864886f70d01050c3023040c2068863f2867571acb2afd6a02020800020130"
          + "300c06082a864886f70d020b0500300c06082a864886f70d020a0500";

  @Test
  void parametersAsTheRealOneWritesThem() throws Exception {
    DerValue algorithm = DerValue.parse(HexFormat.of().parseHex(WRITTEN));
    Pbmac1 read = Pbmac1.parse(algorithm.sequence().get(1));
    assertEquals(2048, read.iterations());
    assertEquals(48, read.keyLength());
    assertEquals(WRITTEN, HexFormat.of().formatHex(Pbmac1.of("sha384", "sha512", read.salt(), 2048).encoded()));
    assertNull(Pbmac1.of("ripemd160", "sha256", read.salt(), 1));
  }
}
