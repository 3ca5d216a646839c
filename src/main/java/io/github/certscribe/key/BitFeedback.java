package io.github.certscribe.key;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;

/** CFB with one bit of feedback (NIST SP 800-38A, 6.3), around a library's block cipher that has no such mode. */
final class BitFeedback {
  private BitFeedback() {}

  static byte[] process(boolean encrypt, BlockCipher engine, CipherParameters key, byte[] iv, byte[] data) {
    engine.init(true, key);
    byte[] register = iv.clone();
    byte[] block = new byte[register.length];
    byte[] out = new byte[data.length];
    for (int i = 0; i < 8 * data.length; i++) {
      engine.processBlock(register, 0, block, 0);
      int shift = 7 - i % 8;
      int in = data[i / 8] >> shift & 1;
      int result = in ^ block[0] >> 7 & 1;
      out[i / 8] |= (byte) (result << shift);
      int carry = encrypt ? result : in;
      for (int j = register.length - 1; j >= 0; j--) {
        int octet = register[j] & 0xff;
        register[j] = (byte) (octet << 1 | carry);
        carry = octet >> 7;
      }
    }
    return out;
  }
}
