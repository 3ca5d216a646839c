package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.key.PasswordEncryption;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;

/** Encryption of bags: what keys are encrypted by, and the RC2 that certificates were hidden with once. */
public final class PfxEncryption {
  static final String RC2_128 = "1.2.840.113549.1.12.1.5";
  /** pbeWithSHA1And40BitRC2-CBC */
  public static final String RC2_40 = "1.2.840.113549.1.12.1.6";

  private PfxEncryption() {}

  /** @return null where the pass phrase is wrong or the cipher is not taken */
  public static byte[] decrypt(DerValue algorithm, byte[] data, String phrase, boolean legacy) throws DecodeException {
    List<DerValue> parts = algorithm.sequence();
    String oid = parts.get(0).oid();
    if (!oid.equals(RC2_40) && !oid.equals(RC2_128)) {
      return PasswordEncryption.decrypt(algorithm, data, phrase);
    }
    if (!legacy) {
      return null;
    }
    List<DerValue> parameters = parts.get(1).sequence();
    return rc2(
        false, oid, phrase, parameters.get(0).octetString(), parameters.get(1).integer().intValue(), data);
  }

  /** A SEQUENCE of algorithm and encrypted octets. */
  static byte[] encryptByRc2(byte[] data, String phrase, int iterations) {
    byte[] salt = PasswordEncryption.random(8);
    byte[] algorithm =
        DerEncoder.sequence(
            DerEncoder.oid(RC2_40),
            DerEncoder.sequence(DerEncoder.tlv(4, salt), DerEncoder.integer(BigInteger.valueOf(iterations))));
    byte[] encrypted = rc2(true, RC2_40, phrase, salt, iterations, data);
    return DerEncoder.sequence(algorithm, DerEncoder.tlv(4, encrypted));
  }

  private static byte[] rc2(
      boolean encrypts, String oid, String phrase, byte[] salt, int iterations, byte[] data) {
    int bits = oid.equals(RC2_40) ? 40 : 128;
    PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(new SHA1Digest());
    generator.init(PasswordEncryption.pkcs12Password(phrase), salt, iterations);
    ParametersWithIV derived = (ParametersWithIV) generator.generateDerivedParameters(bits, 64);
    CipherParameters key = new RC2Parameters(((KeyParameter) derived.getParameters()).getKey(), bits);
    PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new RC2Engine()));
    cipher.init(encrypts, new ParametersWithIV(key, derived.getIV()));
    byte[] out = new byte[cipher.getOutputSize(data.length)];
    try {
      int length = cipher.processBytes(data, 0, data.length, out, 0);
      length += cipher.doFinal(out, length);
      return Arrays.copyOf(out, length);
    } catch (CryptoException e) {
      return null;
    }
  }
}
