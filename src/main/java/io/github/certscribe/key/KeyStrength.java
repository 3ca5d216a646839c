package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.util.List;

/** Strength in bits of security, as NIST SP 800-57 counts it. */
public final class KeyStrength {
  /** From how many bits of an RSA modulus on, by the formula of FIPS 140-2's guidance (7.5), rounded to octets. */
  private static final int[][] FACTORING = {{13914, 256}, {6947, 192}, {2671, 128}, {1963, 112}, {920, 80}};
  /** The same for the prime of DSA and Diffie-Hellman. */
  private static final int[][] DISCRETE_LOGARITHM = {{15360, 256}, {7680, 192}, {3072, 128}, {2048, 112}, {1024, 80}};
  /** The same for the order of a curve; what is smaller is worth half its bits. */
  private static final int[][] CURVE = {{512, 256}, {384, 192}, {256, 128}, {224, 112}, {160, 80}};

  private KeyStrength() {}

  /** @param subjectPublicKeyInfo of a key that can be read */
  public static int ofKey(byte[] subjectPublicKeyInfo) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(subjectPublicKeyInfo);
      if (info.isRsa()) {
        return step(FACTORING, info.rsa()[0].bitLength(), 0);
      }
      if (info.isFiniteField()) {
        return ofGroup(info.oid(), info.parameters().sequence());
      }
      if (info.oid().equals(KeyOids.EC)) {
        int bits = info.curve().bits();
        return step(CURVE, bits, bits / 2);
      }
      String postQuantum = PostQuantum.name(info.oid());
      return postQuantum == null ? ofName(info.oid()) : PostQuantum.strength(postQuantum);
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return 0;
    }
  }

  /** @param group of DSA: p, q, g; of X9.42: p, g, q; of PKCS#3: p, g */
  private static int ofGroup(String oid, List<DerValue> group) throws DecodeException {
    int ofPrime = step(DISCRETE_LOGARITHM, group.get(0).integer().bitLength(), 0);
    if (oid.equals(KeyOids.DH)) {
      return ofPrime;
    }
    int ofOrder = group.get(oid.equals(KeyOids.DSA) ? 1 : 2).integer().bitLength() / 2;
    return ofOrder < 80 ? 0 : Math.min(ofPrime, ofOrder);
  }

  private static int step(int[][] steps, int bits, int otherwise) {
    for (int[] step : steps) {
      if (bits >= step[0]) {
        return step[1];
      }
    }
    return otherwise;
  }

  private static int ofName(String oid) {
    return oid.equals(KeyOids.ED448) || oid.equals(KeyOids.X448) ? 224 : 128;
  }

  /** Of a signature algorithm; 0 for one that cannot be judged. */
  public static int ofSignature(DerValue algorithm) {
    try {
      List<DerValue> parts = algorithm.sequence();
      String oid = parts.get(0).oid();
      if (oid.equals(KeyOids.RSA_PSS)) {
        return ofDigest(PssParameters.parse(parts.get(1)).hash());
      }
      for (String type : new String[] {"RSA", "EC", "DSA"}) {
        String digest = SignatureOids.digest(type, oid);
        if (digest != null) {
          return ofDigest(digest);
        }
      }
      String postQuantum = PostQuantum.name(oid);
      return postQuantum == null ? ofName(oid) : PostQuantum.strength(postQuantum);
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return 0;
    }
  }

  /** Half its bits, less where collisions are known. */
  private static int ofDigest(String name) {
    return switch (name) {
      case "SHA1" -> 63;
      case "MD5" -> 39;
      default -> Digests.create(name).getDigestSize() * 4;
    };
  }
}
