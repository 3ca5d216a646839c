package io.github.certscribe.key;

import java.util.Arrays;

/**
 * A public key: its SubjectPublicKeyInfo (RFC 5280, 4.1).
 *
 * @param encoded SubjectPublicKeyInfo in DER
 */
public record PublicKey(byte[] encoded) {
  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
