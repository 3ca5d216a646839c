package io.github.certscribe.pkcs12;

import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PasswordEncryption;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** The MAC over a PKCS#12 file (RFC 7292, 5 and appendix B). */
final class Pkcs12Mac {
  private Pkcs12Mac() {}

  /**
   * @param digest by any of its names
   * @param phrase null for none, which is another than an empty one
   * @param safe the octets that are authenticated
   * @return null where the digest is unknown
   */
  static byte[] compute(String digest, String phrase, byte[] salt, int iterations, byte[] safe) {
    Digest hash = Digests.find(digest);
    if (hash == null) {
      return null;
    }
    int bits = 8 * hash.getDigestSize();
    PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(hash);
    generator.init(PasswordEncryption.pkcs12Password(phrase), salt, iterations);
    return Digests.hmac(digest, ((KeyParameter) generator.generateDerivedMacParameters(bits)).getKey(), safe);
  }
}
