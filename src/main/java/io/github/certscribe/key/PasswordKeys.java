package io.github.certscribe.key;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keys from passwords, as {@code enc} makes them. */
public final class PasswordKeys {
  private PasswordKeys() {}

  /** PBKDF2 (RFC 8018, 5.2) with the HMAC of a digest. */
  public static byte[] pbkdf2(String digest, byte[] password, byte[] salt, int iterations, int length) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(Digests.find(digest));
    generator.init(password, salt, iterations);
    return ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
  }

  /** The digests of digest, password and salt, one after another (EVP_BytesToKey(3), one round). */
  public static byte[] chained(String digest, byte[] password, byte[] salt, int length) {
    Digest hash = Digests.find(digest);
    byte[] out = new byte[length];
    byte[] block = new byte[0];
    for (int done = 0; done < length; done += block.length) {
      hash.update(block, 0, block.length);
      hash.update(password, 0, password.length);
      hash.update(salt, 0, salt.length);
      block = new byte[hash.getDigestSize()];
      hash.doFinal(block, 0);
      System.arraycopy(block, 0, out, done, Math.min(block.length, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return out;
  }
}
