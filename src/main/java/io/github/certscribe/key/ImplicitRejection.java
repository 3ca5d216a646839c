package io.github.certscribe.key;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What is told where the padding of RSA's PKCS#1 v1.5 encryption is broken, so that nobody learns that it was: octets
 * that only key and ciphertext determine (draft-irtf-cfrg-rsa-guidance, 7).
 */
final class ImplicitRejection {
  private static final int HASH = 32;
  private static final int CANDIDATES = 128;
  /** Two octets and at least eight of padding stand before a message. */
  private static final int LEAST_PADDING = 10;

  private ImplicitRejection() {}

  static byte[] message(RsaPrivateKey key, byte[] encrypted) {
    int length = encrypted.length;
    byte[] secret = new byte[length];
    byte[] exponent = key.numbers()[2].toByteArray();
    int take = Math.min(length, exponent.length);
    System.arraycopy(exponent, exponent.length - take, secret, length - take, take);
    byte[] derived = hmac(Digests.digest("SHA256", secret), encrypted);
    byte[] candidates = expand(derived, "length", 2 * CANDIDATES);
    byte[] message = expand(derived, "message", length);
    int most = length - LEAST_PADDING;
    int bits = Integer.highestOneBit(most) * 2 - 1;
    int chosen = 0;
    for (int i = 0; i < CANDIDATES; i++) {
      int candidate = ((candidates[2 * i] & 0xff) << 8 | candidates[2 * i + 1] & 0xff) & bits;
      chosen = candidate < most ? candidate : chosen;
    }
    return Arrays.copyOfRange(message, length - chosen, length);
  }

  private static byte[] expand(byte[] key, String label, int length) {
    byte[] out = new byte[(length + HASH - 1) / HASH * HASH];
    byte[] input = new byte[label.length() + 4];
    for (int i = 0; i < label.length(); i++) {
      input[2 + i] = (byte) label.charAt(i);
    }
    input[input.length - 2] = (byte) (8 * length >> 8);
    input[input.length - 1] = (byte) (8 * length);
    for (int i = 0; i * HASH < out.length; i++) {
      input[0] = (byte) (i >> 8);
      input[1] = (byte) i;
      System.arraycopy(hmac(key, input), 0, out, i * HASH, HASH);
    }
    return Arrays.copyOf(out, length);
  }

  private static byte[] hmac(byte[] key, byte[] input) {
    HMac hmac = new HMac(new SHA256Digest());
    hmac.init(new KeyParameter(key));
    hmac.update(input, 0, input.length);
    byte[] out = new byte[HASH];
    hmac.doFinal(out, 0);
    return out;
  }
}
