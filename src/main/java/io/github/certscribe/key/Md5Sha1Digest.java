package io.github.certscribe.key;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** MD5 and SHA-1 of the same octets, one behind the other, as TLS before 1.2 signs them (RFC 4346, 7.4.3). */
final class Md5Sha1Digest implements ExtendedDigest {
  private final ExtendedDigest md5 = new MD5Digest();
  private final ExtendedDigest sha1 = new SHA1Digest();

  @Override
  public String getAlgorithmName() {
    return "MD5-SHA1";
  }

  @Override
  public int getDigestSize() {
    return md5.getDigestSize() + sha1.getDigestSize();
  }

  @Override
  public int getByteLength() {
    return sha1.getByteLength();
  }

  @Override
  public void update(byte in) {
    md5.update(in);
    sha1.update(in);
  }

  @Override
  public void update(byte[] in, int offset, int length) {
    md5.update(in, offset, length);
    sha1.update(in, offset, length);
  }

  @Override
  public int doFinal(byte[] out, int offset) {
    int count = md5.doFinal(out, offset);
    return count + sha1.doFinal(out, offset + count);
  }

  @Override
  public void reset() {
    md5.reset();
    sha1.reset();
  }
}
