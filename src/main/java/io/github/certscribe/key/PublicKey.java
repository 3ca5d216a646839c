package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import java.math.BigInteger;
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

  /** Whether the algorithm is known and the key is one. */
  public boolean isReadable() {
    return PublicKeyChecks.isReadable(this);
  }

  /** Whether both are the same key, be they encoded differently; false where one cannot be read. */
  public boolean isSameKeyAs(PublicKey other) {
    return isReadable() && other.isReadable() && reencoded().equals(other.reencoded());
  }

  /** As a key is written that was read: RSA's parameters are NULL, and its numbers DER. Others stay as they are. */
  public PublicKey reencoded() {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(encoded);
      if (!info.oid().equals(KeyOids.RSA)) {
        return this;
      }
      BigInteger[] numbers = info.rsa();
      byte[] key = DerEncoder.sequence(DerEncoder.integer(numbers[0]), DerEncoder.integer(numbers[1]));
      byte[] algorithm = DerEncoder.sequence(DerEncoder.oid(KeyOids.RSA), new byte[] {5, 0});
      return new PublicKey(DerEncoder.sequence(algorithm, DerEncoder.bitString(key)));
    } catch (DecodeException e) {
      return this;
    }
  }
}
