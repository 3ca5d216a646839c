package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.DHParametersGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.crypto.params.DSAParameterGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.util.BigIntegers;

/** Makes parameters and keys of DSA and Diffie-Hellman. */
final class FiniteFieldGenerator {
  private static final int DEFAULT_BITS = 2048;
  private static final int CERTAINTY = 128;

  private final String algorithm;
  private final boolean parametersOnly;
  private String group;
  private int bits = DEFAULT_BITS;
  private int orderBits;
  private int generator = 2;
  private int type;
  private String digest;

  /** @param algorithm {@code DSA}, {@code DH} or {@code DHX} */
  FiniteFieldGenerator(String algorithm, boolean parametersOnly) {
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
        return parametersOnly && generator > 1;
      case "dh_paramgen_type", "type":
        type = number(value);
        return parametersOnly && type >= 0 && type <= 2;
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

  FiniteFieldParameters parameters(SecureRandom random) {
    try {
      if (group != null) {
        return named();
      }
      if (algorithm.equals("DH") && type != 2) {
        return safePrime(random);
      }
      return dsa(random);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private FiniteFieldParameters named() throws DecodeException {
    DHParameters safe = FiniteFieldGroups.safePrime(group);
    if (safe == null) {
      FiniteFieldParameters known = FiniteFieldGroups.rfc5114(group);
      return algorithm.equals("DHX") ? known : dh(known.p(), known.g());
    }
    return algorithm.equals("DHX") ? dhx(safe.getP(), safe.getG()) : dh(safe.getP(), safe.getG());
  }

  private static FiniteFieldParameters dhx(BigInteger p, BigInteger g) throws DecodeException {
    byte[] q = DerEncoder.integer(p.shiftRight(1));
    byte[] der = DerEncoder.sequence(DerEncoder.integer(p), DerEncoder.integer(g), q);
    return FiniteFieldParameters.parse(KeyOids.DHX, DerValue.parse(der));
  }

  private static FiniteFieldParameters dh(BigInteger p, BigInteger g) throws DecodeException {
    byte[] der = DerEncoder.sequence(DerEncoder.integer(p), DerEncoder.integer(g));
    return FiniteFieldParameters.parse(KeyOids.DH, DerValue.parse(der));
  }

  private FiniteFieldParameters safePrime(SecureRandom random) throws DecodeException {
    DHParametersGenerator primes = new DHParametersGenerator();
    primes.init(bits, CERTAINTY, random);
    return dh(primes.generateParameters().getP(), BigInteger.valueOf(generator));
  }

  private FiniteFieldParameters dsa(SecureRandom random) throws DecodeException {
    int q = orderBits != 0 ? orderBits : bits >= 2048 ? 224 : 160;
    String hash = digest != null ? digest : q <= 160 ? "SHA1" : q <= 224 ? "SHA224" : "SHA256";
    DSAParametersGenerator primes = new DSAParametersGenerator(Digests.create(q <= 160 ? "SHA1" : hash));
    try {
      if (q <= 160 && bits <= 1024 && bits % 64 == 0) {
        primes.init(bits, CERTAINTY, random);
      } else {
        primes.init(new DSAParameterGenerationParameters(bits, q, CERTAINTY, random));
      }
    } catch (IllegalArgumentException e) {
      throw new DiagnosticException(
          Diagnostic.of("no parameters of " + bits + " and " + q + " bits can be made").withHint(e.getMessage()));
    }
    DSAParameters made = primes.generateParameters();
    return encode(algorithm.equals("DSA") ? KeyOids.DSA : KeyOids.DHX, made);
  }

  private static FiniteFieldParameters encode(String oid, DSAParameters made) throws DecodeException {
    byte[] p = DerEncoder.integer(made.getP());
    byte[] q = DerEncoder.integer(made.getQ());
    byte[] g = DerEncoder.integer(made.getG());
    byte[] der = oid.equals(KeyOids.DSA) ? DerEncoder.sequence(p, q, g) : DerEncoder.sequence(p, g, q);
    return FiniteFieldParameters.parse(oid, DerValue.parse(der));
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

  private static int strength(int bits) {
    return bits <= 1536 ? 200 : bits <= 2048 ? 225 : bits <= 3072 ? 275 : bits <= 4096 ? 325 : bits <= 6144 ? 375 : 400;
  }

  static FiniteFieldPrivateKey key(FiniteFieldParameters parameters, SecureRandom random) throws DecodeException {
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
