package io.github.certscribe.key;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.math.BigInteger;
import java.util.List;

/**
 * SubjectPublicKeyInfo taken apart (RFC 5280, 4.1).
 *
 * @param oid the algorithm in dotted decimals
 * @param parameters the algorithm's parameters, or null
 * @param key the octets of subjectPublicKey
 */
record PublicKeyInfo(String oid, DerValue parameters, byte[] key) {

  static PublicKeyInfo parse(byte[] der) throws DecodeException {
    SequenceReader fields = SequenceReader.of(DerValue.first(der));
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(fields.next());
    byte[] key = fields.next().bitString();
    fields.end();
    return new PublicKeyInfo(oid(algorithm), algorithm.parameters(), key);
  }

  /** The algorithm; that of SM2 is EC, where its curve is SM2 too. */
  private static String oid(AlgorithmIdentifier algorithm) throws DecodeException {
    DerValue curve = algorithm.parameters();
    boolean sm2 = algorithm.oid().equals(KeyOids.SM2) && curve != null && curve.isUniversal(6);
    return sm2 && curve.oid().equals(KeyOids.SM2) ? KeyOids.EC : algorithm.oid();
  }

  boolean isRsa() {
    return oid.equals(KeyOids.RSA) || oid.equals(KeyOids.OIW_RSA) || oid.equals(KeyOids.RSA_PSS);
  }

  boolean isFiniteField() {
    return oid.equals(KeyOids.DSA) || oid.equals(KeyOids.DH) || oid.equals(KeyOids.DHX);
  }

  /** Whether it is EC's point at infinity: a key, but one that can be neither shown nor written. */
  boolean isPointAtInfinity() {
    return oid.equals(KeyOids.EC) && key.length == 1 && key[0] == 0;
  }

  /** The curve of an EC key. */
  EcCurve curve() throws DecodeException {
    if (parameters == null) {
      throw new DecodeException("no curve");
    }
    return EcCurve.parse(parameters);
  }

  /** The two numbers of RSAPublicKey: modulus, exponent. */
  BigInteger[] rsa() throws DecodeException {
    List<DerValue> pair = DerValue.first(key).sequence();
    if (pair.size() != 2) {
      throw new DecodeException("not an RSA public key");
    }
    return new BigInteger[] {unsigned(pair.get(0)), unsigned(pair.get(1))};
  }

  /** The number that is the key of DSA and Diffie-Hellman. */
  BigInteger number() throws DecodeException {
    return DerValue.first(key).integer();
  }

  /** An INTEGER that is taken as a magnitude, be it padded or negative: so the real one reads RSA's. */
  static BigInteger unsigned(DerValue value) throws DecodeException {
    value.expect(2, "INTEGER");
    if (value.constructed()) {
      throw new DecodeException("bad integer");
    }
    return new BigInteger(1, value.content());
  }
}
