package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Cipher;
import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;

/** Kerberos' derivation of keys (RFC 3961, 5.1). */
final class KerberosKdf {
  private KerberosKdf() {}

  static byte[] derive(Parameters given, int length) {
    Cipher cipher = given.text("cipher") == null ? null : Cipher.find(given.text("cipher"));
    if (cipher == null || !cipher.mode().equals("CBC")) {
      throw new DiagnosticException(Diagnostic.of("the cipher is missing, or not in CBC mode")
          .withHint("cipher:AES-128-CBC"));
    }
    byte[] key = given.required("key");
    byte[] constant = given.required("constant");
    if (key.length != cipher.keyLength() || length != cipher.keyLength()) {
      throw new DiagnosticException(cipher.name() + " has keys of " + cipher.keyLength() + " octets");
    }
    BlockCipher engine = cipher.engine();
    engine.init(true, new KeyParameter(key));
    int size = engine.getBlockSize();
    if (constant.length > size) {
      throw new DiagnosticException("the constant is longer than a block");
    }
    byte[] block = constant.length == size ? constant : fold(constant, size);
    byte[] out = new byte[0];
    while (out.length < length) {
      byte[] next = new byte[size];
      engine.processBlock(block, 0, next, 0);
      out = DerEncoder.join(out, next);
      block = next;
    }
    return Arrays.copyOf(out, length);
  }

  /** n-fold: the octets repeated, each time turned by 13 bits more, and added up with end-around carry. */
  static byte[] fold(byte[] in, int size) {
    int total = in.length * size / gcd(in.length, size);
    int[] sums = new int[size];
    int bits = 8 * in.length;
    for (int i = 0; i < total; i++) {
      int turned = 13 * (i / in.length) % bits;
      int octet = 0;
      for (int bit = 0; bit < 8; bit++) {
        int from = Math.floorMod(8 * (i % in.length) + bit - turned, bits);
        octet = octet << 1 | in[from / 8] >> 7 - from % 8 & 1;
      }
      sums[i % size] += octet;
    }
    int carry = 0;
    byte[] out = new byte[size];
    do {
      for (int i = size - 1; i >= 0; i--) {
        int sum = sums[i] + carry;
        sums[i] = sum & 0xff;
        carry = sum >> 8;
      }
    } while (carry != 0);
    for (int i = 0; i < size; i++) {
      out[i] = (byte) sums[i];
    }
    return out;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
