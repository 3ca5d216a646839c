package io.github.certscribe.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is long is digested by another library than what is short: the results must not tell. */
class DigestStreamTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA512-224", "SHA512-256", "SHA3-224", "SHA3-256", "SHA3-384",
        "SHA3-512", "SHAKE128", "SHAKE256", "MD5", "MD5-SHA1", "MD4", "RIPEMD160", "SM3", "BLAKE2B512", "BLAKE2S256"
      })
  void sameAtAnyLength(String name) throws IOException {
    for (int length : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (1 << 20) + (1 << 16) + 7}) {
      byte[] octets = new byte[length];
      new Random(length).nextBytes(octets);
      assertArrayEquals(
          Digests.digest(name, octets), DigestStream.digest(name, new ByteArrayInputStream(octets)), name + length);
    }
  }
}
