package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * Encryption with SM2 (GB/T 32918.4; GB/T 35276 for the encoding).
 *
 * <pre>
 * SM2Cipher ::= SEQUENCE { x INTEGER, y INTEGER, hash OCTET STRING, cipherText OCTET STRING }
 * </pre>
 */
final class Sm2Encryption {
  private static final int FIELD = 32;

  private final String digest;

  Sm2Encryption(List<String> options) {
    String name = "SM3";
    for (String option : options) {
      name = option.startsWith("digest:") ? Digests.canonical(option.substring(7)) : null;
      if (name == null) {
        throw KeyOperations.refused(option);
      }
    }
    digest = name;
  }

  byte[] encrypt(PublicKeyInfo key, byte[] data) throws DecodeException {
    EcCurve curve = key.curve();
    SM2Engine engine = new SM2Engine(Digests.create(digest), SM2Engine.Mode.C1C3C2);
    engine.init(
        true,
        new ParametersWithRandom(
            new ECPublicKeyParameters(curve.point(key.key()), curve.domain()), SystemRandom.get()));
    byte[] out;
    try {
      out = engine.processBlock(data, 0, data.length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new DiagnosticException("the input cannot be encrypted");
    }
    int hashEnd = 1 + 2 * FIELD + Digests.create(digest).getDigestSize();
    return DerEncoder.sequence(
        DerEncoder.integer(new BigInteger(1, Arrays.copyOfRange(out, 1, 1 + FIELD))),
        DerEncoder.integer(new BigInteger(1, Arrays.copyOfRange(out, 1 + FIELD, 1 + 2 * FIELD))),
        DerEncoder.tlv(4, Arrays.copyOfRange(out, 1 + 2 * FIELD, hashEnd)),
        DerEncoder.tlv(4, Arrays.copyOfRange(out, hashEnd, out.length)));
  }

  byte[] decrypt(EcPrivateKey key, byte[] data) {
    try {
      List<DerValue> parts = DerValue.parse(data).sequence();
      Digest hash = Digests.create(digest);
      byte[] check = parts.get(2).octetString();
      if (parts.size() != 4 || check.length != hash.getDigestSize()) {
        throw new DecodeException("not what SM2 encrypts to");
      }
      byte[] joined =
          DerEncoder.join(
              new byte[] {4}, field(parts.get(0).integer()), field(parts.get(1).integer()), check,
              parts.get(3).octetString());
      SM2Engine engine = new SM2Engine(hash, SM2Engine.Mode.C1C3C2);
      engine.init(false, new ECPrivateKeyParameters(key.scalar(), key.curve().domain()));
      return engine.processBlock(joined, 0, joined.length);
    } catch (DecodeException | InvalidCipherTextException | RuntimeException e) {
      throw new DiagnosticException("the input cannot be decrypted with this key");
    }
  }

  private static byte[] field(BigInteger number) {
    return KeyOperations.padded(number, FIELD);
  }
}
