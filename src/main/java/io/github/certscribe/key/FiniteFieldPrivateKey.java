package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.math.BigInteger;

/** A DSA or Diffie-Hellman private key: one number, with the parameters beside it. */
public final class FiniteFieldPrivateKey implements PrivateKey {
  /** Of a shorter modulus the real one does not compute a public key. */
  private static final int MINIMUM_DH_BITS = 512;
  /** Nor does it of a longer one. */
  private static final int MAXIMUM_DH_BITS = 10000;

  private static final byte[] VERSION_0 = {2, 1, 0};

  /** As DSA's old form has it: 0, but the real one minds no other. */
  private final int version;
  private final FiniteFieldParameters parameters;
  private final BigInteger secret;
  private final BigInteger open;

  FiniteFieldPrivateKey(FiniteFieldParameters parameters, BigInteger secret) throws DecodeException {
    this(0, parameters, secret, null);
  }

  /**
   * @param version of the old form
   * @param open the public number that stands beside the private one, or null for the one that belongs to it
   */
  private FiniteFieldPrivateKey(int version, FiniteFieldParameters parameters, BigInteger secret, BigInteger open)
      throws DecodeException {
    this.version = version;
    this.parameters = parameters;
    this.secret = secret;
    if (parameters.p().signum() <= 0 || secret.signum() < 0 && isDsa()) {
      throw new DecodeException("bad key");
    }
    if (open == null && !parameters.p().testBit(0)) {
      throw new DecodeException("the modulus is even");
    }
    // The real one does not look at the sign of the exponent.
    this.open = open != null ? open : parameters.g().modPow(secret.abs(), parameters.p());
  }

  static FiniteFieldPrivateKey parse(String oid, DerValue parameters, byte[] key) throws DecodeException {
    if (parameters == null) {
      throw new DecodeException("no parameters");
    }
    FiniteFieldParameters group = FiniteFieldParameters.parse(oid, parameters);
    int bits = group.p().bitLength();
    if (!oid.equals(KeyOids.DSA) && (bits < MINIMUM_DH_BITS || bits > MAXIMUM_DH_BITS)) {
      throw new DecodeException("a modulus of " + bits + " bits is too short or too long");
    }
    return new FiniteFieldPrivateKey(group, DerValue.first(key).integer());
  }

  /** The old form of DSA: {@code SEQUENCE { version, p, q, g, y, x }}. */
  static FiniteFieldPrivateKey parseTraditionalDsa(DerValue key) throws DecodeException {
    SequenceReader fields = SequenceReader.of(key);
    int version = fields.next().int32();
    BigInteger[] numbers = new BigInteger[5];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = PublicKeyInfo.unsigned(fields.next());
    }
    fields.end();
    FiniteFieldParameters parameters =
        FiniteFieldParameters.subgroup(KeyOids.DSA, numbers[0], numbers[1], numbers[2]);
    return new FiniteFieldPrivateKey(version, parameters, numbers[4], numbers[3]);
  }

  /** The old form of a DSA key. */
  byte[] traditionalDsa() {
    return DerEncoder.sequence(
        DerEncoder.integer(BigInteger.valueOf(version)), DerEncoder.integer(parameters.p()),
        DerEncoder.integer(parameters.q()),
        DerEncoder.integer(parameters.g()), DerEncoder.integer(open), DerEncoder.integer(secret));
  }

  @Override
  public String algorithm() {
    return parameters.algorithm();
  }

  FiniteFieldParameters parameters() {
    return parameters;
  }

  BigInteger secret() {
    return secret;
  }

  /** The public number. */
  BigInteger open() {
    return open;
  }

  boolean isDsa() {
    return parameters.oid().equals(KeyOids.DSA);
  }

  private byte[] algorithmIdentifier() {
    return DerEncoder.sequence(DerEncoder.oid(parameters.oid()), parameters.encoded());
  }

  @Override
  public byte[] privateKeyInfo() {
    return DerEncoder.sequence(VERSION_0, algorithmIdentifier(), DerEncoder.tlv(4, DerEncoder.integer(secret)));
  }

  @Override
  public PublicKey publicKey() {
    return PublicKey.of(algorithmIdentifier(), DerEncoder.integer(open));
  }

  @Override
  public int bits() {
    return parameters.p().bitLength();
  }
}
