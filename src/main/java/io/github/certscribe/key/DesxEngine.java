package io.github.certscribe.key;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** DESX: DES with eight octets more of key added before it, and eight after it. */
final class DesxEngine implements BlockCipher {
  private static final int BLOCK = 8;

  private final DESEngine des = new DESEngine();
  private byte[] before;
  private byte[] after;

  @Override
  public void init(boolean encrypt, CipherParameters parameters) {
    byte[] key = ((KeyParameter) parameters).getKey();
    des.init(encrypt, new KeyParameter(key, 0, BLOCK));
    byte[] first = Arrays.copyOfRange(key, BLOCK, 2 * BLOCK);
    byte[] second = Arrays.copyOfRange(key, 2 * BLOCK, 3 * BLOCK);
    before = encrypt ? first : second;
    after = encrypt ? second : first;
  }

  @Override
  public String getAlgorithmName() {
    return "DESX";
  }

  @Override
  public int getBlockSize() {
    return BLOCK;
  }

  @Override
  public int processBlock(byte[] in, int inStart, byte[] out, int outStart) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) (in[inStart + i] ^ before[i]);
    }
    des.processBlock(block, 0, block, 0);
    for (int i = 0; i < BLOCK; i++) {
      out[outStart + i] = (byte) (block[i] ^ after[i]);
    }
    return BLOCK;
  }

  @Override
  public void reset() {
    // A block cipher keeps nothing.
  }
}
