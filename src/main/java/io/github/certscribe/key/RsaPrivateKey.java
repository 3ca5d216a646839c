package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An RSA private key (RFC 8017, appendix A.1.2), for PKCS#1 v1.5 or restricted to PSS.
 *
 * <pre>
 * RSAPrivateKey ::= SEQUENCE { version, modulus, publicExponent, privateExponent, prime1, prime2,
 *   exponent1, exponent2, coefficient, otherPrimeInfos SEQUENCE OF SEQUENCE { prime, exponent, coefficient } OPTIONAL }
 * </pre>
 */
public final class RsaPrivateKey implements PrivateKey {
  private static final byte[] NULL = {5, 0};
  private static final byte[] VERSION_0 = {2, 1, 0};

  /** As it was read: 1 for more than two primes; the real one minds no other. */
  private final int version;
  /** modulus, publicExponent, privateExponent, prime1, prime2, exponent1, exponent2, coefficient. */
  private final BigInteger[] numbers;
  /** Triples of prime, exponent, coefficient, one after the other; null where the key has no list of them. */
  private final List<BigInteger> otherPrimes;
  private final String oid;
  private final byte[] parameters;

  /**
   * @param numbers the eight numbers of RSAPrivateKey, in its order
   * @param otherPrimes three numbers for each further prime
   * @param pssParameters null for a plain RSA key; for a PSS key the DER of its parameters, empty where it has none
   */
  RsaPrivateKey(BigInteger[] numbers, List<BigInteger> otherPrimes, byte[] pssParameters) {
    this(otherPrimes.isEmpty() ? 0 : 1, numbers, otherPrimes.isEmpty() ? null : otherPrimes, pssParameters);
  }

  private RsaPrivateKey(int version, BigInteger[] numbers, List<BigInteger> otherPrimes, byte[] pssParameters) {
    this.version = version;
    this.numbers = numbers;
    this.otherPrimes = otherPrimes;
    this.oid = pssParameters == null ? KeyOids.RSA : KeyOids.RSA_PSS;
    this.parameters = pssParameters == null ? NULL : pssParameters;
  }

  /** Reads RSAPrivateKey. */
  static RsaPrivateKey parse(DerValue key, byte[] pssParameters) throws DecodeException {
    SequenceReader fields = SequenceReader.of(key);
    int version = fields.next().int32();
    BigInteger[] numbers = new BigInteger[8];
    for (int i = 0; i < 8; i++) {
      numbers[i] = PublicKeyInfo.unsigned(fields.next());
    }
    List<BigInteger> others = null;
    DerValue infos = fields.optional(16);
    fields.end();
    if (infos != null) {
      others = new ArrayList<>();
      for (DerValue info : infos.elements(16, "SEQUENCE")) {
        SequenceReader triple = SequenceReader.of(info);
        for (int i = 0; i < 3; i++) {
          others.add(PublicKeyInfo.unsigned(triple.next()));
        }
        triple.end();
      }
    }
    if (version == 1 && (others == null || others.isEmpty())) {
      throw new DecodeException("the version is that of a key of more primes");
    }
    if (pssParameters != null && pssParameters.length > 0) {
      PssParameters pss = PssParameters.parse(DerValue.parse(pssParameters));
      return new RsaPrivateKey(version, numbers, others, pss.isEncodable() ? pss.encoded() : pssParameters);
    }
    return new RsaPrivateKey(version, numbers, others, pssParameters);
  }

  @Override
  public String algorithm() {
    return isPss() ? "RSA-PSS" : "RSA";
  }

  /** Whether it is for RSASSA-PSS alone (RFC 4055, 1.2). */
  public boolean isPss() {
    return oid.equals(KeyOids.RSA_PSS);
  }

  /** The restrictions of a PSS key. */
  PssParameters pss() {
    try {
      return parameters.length == 0 ? PssParameters.NONE : PssParameters.parse(DerValue.parse(parameters));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key with the version that goes with the number of its primes. */
  RsaPrivateKey ofUsualVersion() {
    return new RsaPrivateKey(numbers, otherPrimes(), isPss() ? parameters : null);
  }

  /** The same numbers as a PSS key. */
  RsaPrivateKey withPss(byte[] pssParameters) {
    return new RsaPrivateKey(version, numbers, otherPrimes, pssParameters);
  }

  /** The parameters of the key's AlgorithmIdentifier in DER: NULL for RSA, for PSS maybe empty. */
  byte[] parameters() {
    return parameters;
  }

  /** Whether a number other than the public exponent is longer than the modulus. */
  private boolean hasOversizedNumbers() {
    for (int i = 2; i < numbers.length; i++) {
      if (numbers[i].bitLength() > numbers[0].bitLength()) {
        return true;
      }
    }
    return false;
  }

  /** Whether providers of the release take a key: of those that they do not, less can be done. */
  public static boolean isTaken(PrivateKey key, Dialect dialect) {
    return !(dialect.refusesOversizedRsaNumbers() && key instanceof RsaPrivateKey rsa && rsa.hasOversizedNumbers());
  }

  BigInteger modulus() {
    return numbers[0];
  }

  BigInteger[] numbers() {
    return numbers;
  }

  /** Triples of prime, exponent, coefficient for each prime after the second. */
  List<BigInteger> otherPrimes() {
    return otherPrimes == null ? List.of() : otherPrimes;
  }

  /** Whether the key says that it has more than two primes, and not just names them. */
  boolean isMultiPrime() {
    return version == 1;
  }

  @Override
  public int bits() {
    return numbers[0].bitLength();
  }

  /** RSAPrivateKey in DER: what {@code -traditional} writes. */
  byte[] pkcs1() {
    byte[][] parts = new byte[otherPrimes == null ? 9 : 10][];
    parts[0] = DerEncoder.integer(BigInteger.valueOf(version));
    for (int i = 0; i < 8; i++) {
      parts[i + 1] = DerEncoder.integer(numbers[i]);
    }
    if (otherPrimes != null) {
      byte[][] infos = new byte[otherPrimes.size() / 3][];
      for (int i = 0; i < infos.length; i++) {
        infos[i] =
            DerEncoder.sequence(
                DerEncoder.integer(otherPrimes.get(3 * i)), DerEncoder.integer(otherPrimes.get(3 * i + 1)),
                DerEncoder.integer(otherPrimes.get(3 * i + 2)));
      }
      parts[9] = DerEncoder.sequence(infos);
    }
    return DerEncoder.sequence(parts);
  }

  /** Whether it can be written in PKCS#8: there are PSS parameters that are read and not written. */
  boolean isWritable() {
    return !isPss() || !pss().restricted() || pss().isEncodable();
  }

  @Override
  public byte[] privateKeyInfo() {
    if (!isWritable()) {
      throw new DiagnosticException("the parameters of the RSA-PSS key cannot be written");
    }
    return DerEncoder.sequence(VERSION_0, algorithmIdentifier(), DerEncoder.tlv(4, pkcs1()));
  }

  private byte[] algorithmIdentifier() {
    return DerEncoder.sequence(DerEncoder.oid(oid), parameters);
  }

  @Override
  public PublicKey publicKey() {
    byte[] key = DerEncoder.sequence(DerEncoder.integer(numbers[0]), DerEncoder.integer(numbers[1]));
    return PublicKey.of(algorithmIdentifier(), key);
  }
}
