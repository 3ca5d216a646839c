package io.github.certscribe.pkcs12;

import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PasswordEncryption;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The MAC over a PKCS#12 file (RFC 7292, 5 and appendix B). */
final class PfxMac {
  private PfxMac() {}

  /**
   * @param phrase null for none, which is another than an empty one
   * @return null where the digest is unknown
   */
  static byte[] compute(String digest, String phrase, byte[] salt, int iterations, byte[] safe) {
    Digest hash = Digests.find(digest);
    if (hash == null) {
      return null;
    }
    PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(Digests.find(digest));
    generator.init(PasswordEncryption.pkcs12Password(phrase), salt, iterations);
    HMac mac = new HMac(hash);
    mac.init((KeyParameter) generator.generateDerivedMacParameters(8 * hash.getDigestSize()));
    mac.update(safe, 0, safe.length);
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return result;
  }
}
