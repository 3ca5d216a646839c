package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.util.BigIntegers;

/** Makes parameters and keys of DSA and Diffie-Hellman. */
final class FiniteFieldGenerator {
  private static final int DEFAULT_BITS = 2048;
  private static final int LEAST_DSA_BITS = 1024;
  private static final int LEAST_DSA_ORDER_BITS = 160;
  private static final int DEFAULT_ORDER_BITS = 224;

  private final String algorithm;
  private final boolean parametersOnly;
  private final Dialect dialect;
  private String group;
  private int bits = DEFAULT_BITS;
  private int orderBits;
  private int generator = 2;
  private String digest;
  private boolean strict;

  /** @param algorithm {@code DSA}, {@code DH} or {@code DHX} */
  FiniteFieldGenerator(String algorithm, boolean parametersOnly, Dialect dialect) {
    this.dialect = dialect;
    this.algorithm = algorithm;
    this.parametersOnly = parametersOnly;
  }

  /** @return whether the option is one of these keys' and its value can be taken */
  boolean option(String name, String value) {
    switch (name) {
      case "group", "dh_param":
        return !algorithm.equals("DSA") && groupOption(value);
      case "dh_rfc5114":
        int index = number(value);
        return !algorithm.equals("DSA") && index >= 1 && index <= 3
            && groupOption(new String[] {"dh_1024_160", "dh_2048_224", "dh_2048_256"}[index - 1]);
      case "dh_paramgen_prime_len", "dsa_paramgen_bits", "pbits":
        bits = number(value);
        return parametersOnly && bits >= 512;
      case "dh_paramgen_subprime_len", "dsa_paramgen_q_bits", "qbits":
        orderBits = number(value);
        return parametersOnly && orderBits > 0;
      case "dh_paramgen_generator":
        generator = number(value);
        return parametersOnly && generator > 1 && algorithm.equals("DH");
      case "dh_paramgen_type", "type":
        // A word is no number, and counts as 0 here.
        int type = Math.max(0, number(value));
        strict = type == 2;
        return parametersOnly && (algorithm.equals("DH") ? type == 0 : type == 1 || type == 2);
      case "dsa_paramgen_md", "digest":
        digest = Digests.canonical(value);
        return parametersOnly && digest != null;
      case "dh_pad", "priv_len":
        return !algorithm.equals("DSA");
      default:
        return false;
    }
  }

  private boolean groupOption(String name) {
    group = name;
    return FiniteFieldGroups.safePrime(name) != null || FiniteFieldGroups.rfc5114(name) != null;
  }

  private static int number(String value) {
    Long number = OptionValue.parseLong(value);
    return number == null || number != (int) (long) number ? -1 : (int) (long) number;
  }

  /** @param progress takes what is shown meanwhile; may be null */
  FiniteFieldParameters parameters(SecureRandom random, StringBuilder progress) {
    try {
      if (group != null) {
        return named();
      }
      if (algorithm.equals("DH")) {
        BigInteger p = SafePrimeSearch.find(random, bits, generator, progress);
        int length = dialect.writesPrivateLength() ? strength(bits) : 0;
        return FiniteFieldParameters.dh(p, BigInteger.valueOf(generator), length);
      }
      return subgroup(random, progress);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private FiniteFieldParameters named() throws DecodeException {
    DHParameters safe = FiniteFieldGroups.safePrime(group);
    if (safe == null) {
      FiniteFieldParameters known = FiniteFieldGroups.rfc5114(group);
      return algorithm.equals("DHX") ? known : FiniteFieldParameters.dh(known.p(), known.g(), 0);
    }
    return algorithm.equals("DHX")
        ? FiniteFieldParameters.subgroup(KeyOids.DHX, safe.getP(), safe.getP().shiftRight(1), safe.getG())
        : FiniteFieldParameters.dh(safe.getP(), safe.getG(), 0);
  }

  private FiniteFieldParameters subgroup(SecureRandom random, StringBuilder progress) throws DecodeException {
    int q = orderBits != 0 ? orderBits : DEFAULT_ORDER_BITS;
    Digest hash = Digests.create(digest != null ? digest : q <= 160 ? "SHA1" : q <= 224 ? "SHA224" : "SHA256");
    boolean standard = bits == 2048 && q >= 224 || bits == 1024 && q == 160;
    if (q != 160 && q != 224 && q != 256 || 8 * hash.getDigestSize() < q || strict && !standard) {
      throw new DiagnosticException(
          Diagnostic.of("no parameters of " + bits + " and " + q + " bits can be made")
              .withHint("q has 160, 224 or 256 bits, and the digest at least as many"));
    }
    String oid = algorithm.equals("DSA") ? KeyOids.DSA : KeyOids.DHX;
    return new SubgroupParameters(random, hash, bits, q, progress).make(oid);
  }

  /** A key of a named group; nothing else makes a key without parameters. */
  FiniteFieldPrivateKey key(SecureRandom random) throws DecodeException {
    if (group == null) {
      throw new DiagnosticException(
          Diagnostic.of("a key of " + algorithm + " needs parameters")
              .withHint("make them with -genparam and give them with -paramfile"));
    }
    FiniteFieldParameters parameters = named();
    DHParameters safe = FiniteFieldGroups.safePrime(group);
    // RFC 7919, 5.2: twice the strength of the group is enough.
    return safe == null
        ? key(FiniteFieldGroups.rfc5114(group), parameters, random)
        : key(parameters, strength(safe.getP().bitLength()), random);
  }

  /**
   * The length of a private number that is twice as strong as its group (NIST SP 800-56B, appendix D), in steps of 25.
   */
  private static int strength(int bits) {
    if (bits >= 8192) {
      return 400;
    }
    if (bits == 2048) {
      return 225;
    }
    double x = bits * Math.log(2);
    double exact = (1.923 * Math.cbrt(x * Math.pow(Math.log(x), 2)) - 4.69) / Math.log(2);
    long security = Math.round(exact / 8) * 8;
    return (int) ((2 * security + 24) / 25 * 25);
  }

  static FiniteFieldPrivateKey key(FiniteFieldParameters parameters, SecureRandom random) throws DecodeException {
    boolean dsa = parameters.oid().equals(KeyOids.DSA);
    if (dsa && (parameters.p().bitLength() < LEAST_DSA_BITS || parameters.q().bitLength() < LEAST_DSA_ORDER_BITS)) {
      throw new DecodeException(
          "its parameters are too small: p has at least " + LEAST_DSA_BITS + " bits and q " + LEAST_DSA_ORDER_BITS);
    }
    if (parameters.q() != null) {
      BigInteger top = parameters.q().subtract(BigInteger.ONE);
      return new FiniteFieldPrivateKey(parameters, BigIntegers.createRandomInRange(BigInteger.ONE, top, random));
    }
    int bits = parameters.p().bitLength();
    int length = parameters.privateLength() > 0 ? parameters.privateLength() : bits - 1;
    return key(parameters, length, random);
  }

  private static FiniteFieldPrivateKey key(
      FiniteFieldParameters group, FiniteFieldParameters parameters, SecureRandom random) throws DecodeException {
    BigInteger top = group.q().subtract(BigInteger.ONE);
    return new FiniteFieldPrivateKey(parameters, BigIntegers.createRandomInRange(BigInteger.ONE, top, random));
  }

  private static FiniteFieldPrivateKey key(FiniteFieldParameters parameters, int length, SecureRandom random)
      throws DecodeException {
    BigInteger secret = new BigInteger(length, random).setBit(length - 1);
    return new FiniteFieldPrivateKey(parameters, secret);
  }
}
