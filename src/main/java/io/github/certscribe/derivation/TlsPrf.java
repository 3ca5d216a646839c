package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.key.Digests;
import java.util.Arrays;
import java.util.Locale;

/** The pseudo-random function of TLS up to 1.2 (RFC 2246, 5; RFC 5246, 5). */
final class TlsPrf {
  private TlsPrf() {}

  static byte[] derive(Parameters given, int length) {
    String digest = KeyDerivation.digest(given, null);
    byte[] secret = given.required("secret");
    byte[] seed = given.required("seed");
    if (!digest.toUpperCase(Locale.ROOT).equals("MD5-SHA1")) {
      return expand(digest, secret, seed, length);
    }
    int half = (secret.length + 1) / 2;
    byte[] first = expand("MD5", Arrays.copyOf(secret, half), seed, length);
    byte[] second = expand("SHA1", Arrays.copyOfRange(secret, secret.length - half, secret.length), seed, length);
    for (int i = 0; i < length; i++) {
      first[i] ^= second[i];
    }
    return first;
  }

  private static byte[] expand(String digest, byte[] secret, byte[] seed, int length) {
    byte[] out = new byte[0];
    byte[] a = seed;
    while (out.length < length) {
      a = Digests.hmac(digest, secret, a);
      out = DerEncoder.join(out, Digests.hmac(digest, secret, DerEncoder.join(a, seed)));
    }
    return Arrays.copyOf(out, length);
  }
}
