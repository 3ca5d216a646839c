package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.math.BigInteger;

/**
 * Domain parameters of DSA or Diffie-Hellman.
 *
 * <pre>
 * Dss-Parms ::= SEQUENCE { p, q, g }                                       (RFC 3279, 2.3.2)
 * DHParameter ::= SEQUENCE { prime, base, privateValueLength OPTIONAL }    (PKCS#3, 9)
 * DomainParameters ::= SEQUENCE { p, g, q, j OPTIONAL,
 *   validationParms SEQUENCE { seed BIT STRING, pgenCounter INTEGER } OPTIONAL }  (RFC 3279, 2.3.3)
 * </pre>
 *
 * @param oid the algorithm
 * @param q null for PKCS#3
 * @param j null where absent
 * @param seed null where absent
 * @param counter -1 where absent
 * @param h from which g was made; 0 where unknown, as in all that was read
 * @param privateLength of PKCS#3, in bits; 0 where absent
 * @param encoded the DER
 */
record FiniteFieldParameters(
    String oid, BigInteger p, BigInteger q, BigInteger g, BigInteger j, byte[] seed, int counter, int h,
    int privateLength, byte[] encoded) {

  static FiniteFieldParameters parse(String oid, DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    BigInteger first = PublicKeyInfo.unsigned(fields.next());
    BigInteger second = PublicKeyInfo.unsigned(fields.next());
    if (oid.equals(KeyOids.DH)) {
      DerValue length = fields.optional(2);
      fields.end();
      return of(oid, first, null, second, null, null, -1, 0, length == null ? 0 : length.int32());
    }
    BigInteger third = PublicKeyInfo.unsigned(fields.next());
    if (oid.equals(KeyOids.DSA)) {
      fields.end();
      return of(oid, first, second, third, null, null, -1, 0, 0);
    }
    DerValue cofactor = fields.optional(2);
    BigInteger j = cofactor == null ? null : PublicKeyInfo.unsigned(cofactor);
    DerValue validation = fields.optional(16);
    fields.end();
    if (validation == null) {
      return of(oid, first, third, second, j, null, -1, 0, 0);
    }
    SequenceReader parts = SequenceReader.of(validation);
    byte[] seed = parts.next().bitString();
    int counter = PublicKeyInfo.unsigned(parts.next()).intValue();
    parts.end();
    return of(oid, first, third, second, j, seed, counter, 0, 0);
  }

  /** The encoding is made of what is known, however it was read. */
  private static FiniteFieldParameters of(
      String oid, BigInteger p, BigInteger q, BigInteger g, BigInteger j, byte[] seed, int counter, int h,
      int privateLength) {
    byte[] encoded = encode(oid, p, q, g, j, seed, counter, privateLength);
    return new FiniteFieldParameters(oid, p, q, g, j, seed, counter, h, privateLength, encoded);
  }

  /** What was just made: seed, counter and h are known then, though DSA's encoding has no place for them. */
  static FiniteFieldParameters made(
      String oid, BigInteger p, BigInteger q, BigInteger g, byte[] seed, int counter, int h) {
    return of(oid, p, q, g, null, seed, counter, h, 0);
  }

  /** DSA's parameters, or X9.42's, of which nothing more is known. */
  static FiniteFieldParameters subgroup(String oid, BigInteger p, BigInteger q, BigInteger g) {
    return of(oid, p, q, g, null, null, -1, 0, 0);
  }

  /** PKCS#3's parameters; a private length of 0 leaves it out. */
  static FiniteFieldParameters dh(BigInteger p, BigInteger g, int privateLength) {
    return of(KeyOids.DH, p, null, g, null, null, -1, 0, privateLength);
  }

  /** What a key made of them keeps: the seed is no part of that, and is neither shown nor written. */
  FiniteFieldParameters withoutSeed() {
    return seed == null ? this : of(oid, p, q, g, j, null, counter, h, privateLength);
  }

  /** DSA's as X9.42's: {@code dhparam -dsaparam}. */
  FiniteFieldParameters forDiffieHellman() {
    return subgroup(KeyOids.DHX, p, q, g);
  }

  private static byte[] encode(
      String oid, BigInteger p, BigInteger q, BigInteger g, BigInteger j, byte[] seed, int counter,
      int privateLength) {
    byte[] nothing = new byte[0];
    byte[] prime = DerEncoder.integer(p);
    byte[] base = DerEncoder.integer(g);
    if (oid.equals(KeyOids.DSA)) {
      return DerEncoder.sequence(prime, DerEncoder.integer(q), base);
    }
    if (oid.equals(KeyOids.DH)) {
      return DerEncoder.sequence(
          prime, base, privateLength > 0 ? DerEncoder.integer(BigInteger.valueOf(privateLength)) : nothing);
    }
    byte[] validation =
        seed == null
            ? nothing
            : DerEncoder.sequence(DerEncoder.bitString(seed), DerEncoder.integer(BigInteger.valueOf(counter)));
    return DerEncoder.sequence(
        prime, base, DerEncoder.integer(q), j == null ? nothing : DerEncoder.integer(j), validation);
  }

  /** The name of the algorithm to messages. */
  String algorithm() {
    return switch (oid) {
      case KeyOids.DSA -> "DSA";
      case KeyOids.DH -> "DH";
      default -> "X9.42 DH";
    };
  }
}
