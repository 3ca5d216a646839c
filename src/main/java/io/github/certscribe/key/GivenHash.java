package io.github.certscribe.key;

import org.bouncycastle.crypto.Digest;

/** A digest that is known before: whatever it is fed, it says what it was given. */
final class GivenHash implements Digest {
  private final byte[] hash;

  GivenHash(byte[] hash) {
    this.hash = hash;
  }

  @Override
  public String getAlgorithmName() {
    return "given";
  }

  @Override
  public int getDigestSize() {
    return hash.length;
  }

  @Override
  public void update(byte in) {
    // What it says is known.
  }

  @Override
  public void update(byte[] in, int start, int length) {
    // What it says is known.
  }

  @Override
  public int doFinal(byte[] out, int start) {
    System.arraycopy(hash, 0, out, start, hash.length);
    return hash.length;
  }

  @Override
  public void reset() {
    // Nothing is kept.
  }
}
