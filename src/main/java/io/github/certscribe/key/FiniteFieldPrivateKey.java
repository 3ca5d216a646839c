package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;

/** A DSA or Diffie-Hellman private key: one number, with the parameters beside it. */
public final class FiniteFieldPrivateKey implements PrivateKey {
  /** Of a shorter modulus the real one does not compute a public key. */
  private static final int MINIMUM_DH_BITS = 512;

  private static final byte[] VERSION_0 = {2, 1, 0};

  private final FiniteFieldParameters parameters;
  private final BigInteger secret;
  private final BigInteger open;

  FiniteFieldPrivateKey(FiniteFieldParameters parameters, BigInteger secret) throws DecodeException {
    this(parameters, secret, null);
  }

  /** @param open the public number that stands beside the private one, or null for the one that belongs to it */
  private FiniteFieldPrivateKey(FiniteFieldParameters parameters, BigInteger secret, BigInteger open)
      throws DecodeException {
    this.parameters = parameters;
    this.secret = secret;
    if (parameters.p().signum() <= 0 || secret.signum() < 0) {
      throw new DecodeException("bad key");
    }
    this.open = open != null ? open : parameters.g().modPow(secret, parameters.p());
  }

  static FiniteFieldPrivateKey parse(String oid, DerValue parameters, byte[] key) throws DecodeException {
    if (parameters == null) {
      throw new DecodeException("no parameters");
    }
    FiniteFieldParameters group = FiniteFieldParameters.parse(oid, parameters);
    if (!oid.equals(KeyOids.DSA) && group.p().bitLength() < MINIMUM_DH_BITS) {
      throw new DecodeException("the modulus is too short");
    }
    return new FiniteFieldPrivateKey(group, DerValue.parsePrefix(key, 0, key.length).integer());
  }

  /** The old form of DSA: {@code SEQUENCE { version, p, q, g, y, x }}. */
  static FiniteFieldPrivateKey parseTraditionalDsa(DerValue key) throws DecodeException {
    List<DerValue> parts = key.sequence();
    if (parts.size() != 6) {
      throw new DecodeException("not a DSA private key");
    }
    byte[] parameters = DerEncoder.sequence(parts.get(1).encoded(), parts.get(2).encoded(), parts.get(3).encoded());
    return new FiniteFieldPrivateKey(
        FiniteFieldParameters.parse(KeyOids.DSA, DerValue.parse(parameters)), parts.get(5).integer(),
        parts.get(4).integer());
  }

  /** The old form of a DSA key. */
  byte[] traditionalDsa() {
    return DerEncoder.sequence(
        VERSION_0, DerEncoder.integer(parameters.p()), DerEncoder.integer(parameters.q()),
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
