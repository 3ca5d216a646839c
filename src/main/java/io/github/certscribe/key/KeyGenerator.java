package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.util.BigIntegers;

/** Makes keys of any algorithm, as {@code genpkey} and {@code req -newkey} are told to (openssl-genpkey(1)). */
public final class KeyGenerator {
  private static final int DEFAULT_RSA_BITS = 2048;
  private static final int MINIMUM_RSA_BITS = 512;

  private final String algorithm;
  private final String octetOid;
  private EcCurve curve;
  private String unknownCurve;
  private boolean explicit;
  private KeyParameters given;
  private FiniteFieldGenerator field;
  private int bits = DEFAULT_RSA_BITS;
  private int primes = 2;
  private BigInteger exponent = BigInteger.valueOf(65537);
  private String pssHash;
  private String pssMask;
  private int pssSalt = -1;
  private byte[] seed;

  private KeyGenerator(String algorithm, String octetOid, boolean parametersOnly, Dialect dialect) {
    this.algorithm = algorithm;
    this.octetOid = octetOid;
    if (algorithm.equals("DH") || algorithm.equals("DHX") || algorithm.equals("DSA")) {
      field = new FiniteFieldGenerator(algorithm, parametersOnly, dialect);
    } else if (algorithm.equals("SM2")) {
      curve = EcCurve.named("SM2");
    }
  }

  /**
   * @param name an algorithm as options name it, in any case
   * @param parametersOnly whether no key is wanted but its parameters
   * @throws DiagnosticException where no such keys, or parameters, can be made
   */
  public static KeyGenerator of(String name, boolean parametersOnly, Dialect dialect) {
    String octetOid = octetOid(name);
    String quantumOid = dialect.hasPostQuantumKeys() ? PostQuantum.oid(name) : null;
    String algorithm =
        octetOid != null
            ? OctetPrivateKey.name(octetOid) : quantumOid != null ? PostQuantum.name(quantumOid) : family(name);
    if (algorithm == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown key algorithm \"" + name + "\"")
              .withHint("RSA, RSA-PSS, EC, ED25519, ED448, X25519, X448, DSA and DH are known"));
    }
    boolean hasParameters = algorithm.equals("EC") || algorithm.startsWith("D") || algorithm.equals("SM2");
    if (parametersOnly && !hasParameters) {
      throw new DiagnosticException("keys of " + algorithm + " have no parameters");
    }
    return new KeyGenerator(algorithm, octetOid != null ? octetOid : quantumOid, parametersOnly, dialect);
  }

  /** Keys with parameters that were made before. */
  public static KeyGenerator of(KeyParameters parameters) {
    KeyGenerator generator = new KeyGenerator(parameters.algorithm().equals("EC") ? "EC" : "given", null, false, null);
    generator.given = parameters;
    generator.curve = parameters.curve();
    return generator;
  }

  private static String family(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "RSA", "RSAENCRYPTION", "1.2.840.113549.1.1.1" -> "RSA";
      case "RSA-PSS", "RSASSA-PSS", "RSASSAPSS", "1.2.840.113549.1.1.10" -> "RSA-PSS";
      case "EC", "ID-ECPUBLICKEY", "1.2.840.10045.2.1" -> "EC";
      case "SM2", "1.2.156.10197.1.301" -> "SM2";
      case "DSA", "DSAENCRYPTION", "1.2.840.10040.4.1" -> "DSA";
      case "DH", "DHKEYAGREEMENT", "1.2.840.113549.1.3.1" -> "DH";
      case "DHX", "X9.42 DH", "DHPUBLICNUMBER", "1.2.840.10046.2.1" -> "DHX";
      default -> null;
    };
  }

  private static String octetOid(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ED25519", KeyOids.ED25519 -> KeyOids.ED25519;
      case "ED448", KeyOids.ED448 -> KeyOids.ED448;
      case "X25519", KeyOids.X25519 -> KeyOids.X25519;
      case "X448", KeyOids.X448 -> KeyOids.X448;
      default -> null;
    };
  }

  /** The algorithm's name: {@code RSA}, {@code EC}... */
  public String algorithm() {
    return algorithm;
  }

  /** The length of an RSA modulus, unless {@code rsa_keygen_bits} says otherwise. */
  public KeyGenerator rsaBits(int length) {
    bits = length;
    return this;
  }

  /** A {@code -pkeyopt} value, {@code name:value}. */
  public KeyGenerator option(String option) {
    int colon = option.indexOf(':');
    String name = colon < 0 ? "" : option.substring(0, colon);
    String value = option.substring(colon + 1);
    boolean taken =
        switch (algorithm) {
          case "RSA" -> rsaOption(name, value);
          case "RSA-PSS" -> pssOption(name, value) || rsaOption(name, value);
          case "EC", "SM2" -> ecOption(name, value);
          case "X25519", "X448" -> name.equals("properties");
          case "DH", "DHX", "DSA" -> field.option(name, value);
          default -> PostQuantum.oid(algorithm) != null && name.equals("hexseed") && seedOption(value);
        };
    if (!taken) {
      throw new DiagnosticException("-pkeyopt " + option + " cannot be taken for a key of " + algorithm);
    }
    return this;
  }

  private boolean rsaOption(String name, String value) {
    switch (name) {
      case "hexbits", "hexprimes", "hexe":
        return rsaOption(name.substring("hex".length()), "0x" + value);
      case "rsa_keygen_bits", "bits":
        bits = number(value);
        return bits >= MINIMUM_RSA_BITS;
      case "rsa_keygen_primes", "primes":
        primes = number(value);
        return primes >= 2;
      case "rsa_keygen_pubexp", "e":
        Long small = OptionValue.parseLong(value);
        exponent = small != null ? BigInteger.valueOf(small) : decimal(value);
        return exponent.signum() > 0;
      default:
        return false;
    }
  }

  private static BigInteger decimal(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return BigInteger.ZERO;
      }
    }
    return value.isEmpty() ? BigInteger.ZERO : new BigInteger(value);
  }

  private boolean pssOption(String name, String value) {
    switch (name) {
      case "rsa_pss_keygen_md", "digest":
        pssHash = Digests.canonical(value);
        return pssHash != null;
      case "rsa_pss_keygen_mgf1_md":
        pssMask = Digests.canonical(value);
        return pssMask != null;
      case "rsa_pss_keygen_saltlen", "saltlen":
        int salt = number(value);
        pssSalt = Math.max(0, salt);
        return salt >= -1;
      default:
        return false;
    }
  }

  private boolean ecOption(String name, String value) {
    switch (name) {
      case "ec_paramgen_curve", "group":
        // Of several the last counts, and none beside parameters that have their curve.
        if (given == null) {
          curve = EcCurve.named(value);
          unknownCurve = curve == null ? value : null;
        }
        return true;
      case "ec_param_enc", "encoding":
        explicit = value.equals("explicit");
        return explicit || value.equals("named_curve");
      case "ec_param_type":
        return true;
      case "point-format":
        // Of a point in parameters that are spelled out, if there is one; keys have theirs uncompressed.
        return PointForm.of(value) != null;
      default:
        return false;
    }
  }

  private boolean seedOption(String hex) {
    if (hex.length() % 2 != 0) {
      return false;
    }
    seed = new byte[hex.length() / 2];
    for (int i = 0; i < hex.length(); i++) {
      int digit = Character.digit(hex.charAt(i), 16);
      if (digit < 0) {
        return false;
      }
      seed[i / 2] = (byte) (seed[i / 2] << 4 | digit);
    }
    return true;
  }

  private static int number(String value) {
    Long number = OptionValue.parseLong(value);
    return number == null || number != (int) (long) number ? -1 : (int) (long) number;
  }

  /** Parameters alone; unless quiet, what is shown meanwhile goes to standard error. */
  public KeyParameters parameters(Host host, boolean quiet) {
    if (field == null) {
      return KeyParameters.of(chosenCurve());
    }
    StringBuilder progress = quiet ? null : new StringBuilder();
    KeyParameters made = KeyParameters.of(field.parameters(host.random(), progress));
    if (progress != null) {
      host.printError(progress.toString());
    }
    return made;
  }

  private EcCurve chosenCurve() {
    if (unknownCurve != null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown curve \"" + unknownCurve + "\"")
              .withHint("\"openssl ecparam -list_curves\" lists them"));
    }
    if (curve == null) {
      throw new DiagnosticException(
          Diagnostic.of("no curve was named for the EC key").withHint("-pkeyopt ec_paramgen_curve:P-256"));
    }
    return explicit && curve.oid() != null ? curve.explicit(PointForm.UNCOMPRESSED, true) : curve;
  }

  /** @param progress takes what is shown while an RSA key is made; may be null */
  public PrivateKey generate(SecureRandom random, StringBuilder progress) {
    try {
      if (algorithm.startsWith("RSA")) {
        return rsa(random, progress);
      }
      if (algorithm.equals("EC") || algorithm.equals("SM2")) {
        return ec(chosenCurve(), random);
      }
      if (given != null) {
        return FiniteFieldGenerator.key(given.field().withoutSeed(), random);
      }
      if (field != null) {
        return field.key(random);
      }
      if (PostQuantum.name(octetOid) == null) {
        return new OctetPrivateKey(octetOid, octets(random, OctetPrivateKey.length(octetOid)));
      }
      return quantum(random);
    } catch (DecodeException e) {
      throw new DiagnosticException("cannot make a key of " + algorithm + ": " + e.getMessage());
    }
  }

  static EcPrivateKey ec(EcCurve curve, SecureRandom random) {
    ECDomainParameters domain = curve.domain();
    BigInteger one = BigInteger.ONE;
    BigInteger scalar = BigIntegers.createRandomInRange(one, domain.getN().subtract(one), random);
    return new EcPrivateKey(curve, scalar, curve.publicPoint(scalar, PointForm.UNCOMPRESSED), true);
  }

  private static byte[] octets(SecureRandom random, int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  private PrivateKey quantum(SecureRandom random) throws DecodeException {
    int seedLength = PostQuantum.seedLength(algorithm);
    if (seedLength > 0) {
      return new PostQuantumPrivateKey(octetOid, seed != null ? seed : octets(random, seedLength), null);
    }
    return PostQuantumPrivateKey.generateSlhDsa(octetOid, seed, random);
  }

  private PrivateKey rsa(SecureRandom random, StringBuilder progress) {
    if (primes > RsaGenerator.maximumPrimes(bits)) {
      throw new DiagnosticException("an RSA key of " + bits + " bits cannot have " + primes + " primes");
    }
    if (!exponent.testBit(0) || exponent.equals(BigInteger.ONE)) {
      throw new DiagnosticException("the public exponent " + exponent + " cannot be used");
    }
    RsaPrivateKey key = new RsaGenerator(random, exponent).generate(bits, primes, progress);
    return algorithm.equals("RSA") ? key : key.withPss(pssParameters());
  }

  private byte[] pssParameters() {
    if (pssHash == null && pssMask == null && pssSalt < 0) {
      return new byte[0];
    }
    String hash = pssHash == null ? "SHA1" : pssHash;
    PssParameters parameters =
        new PssParameters(true, hash, pssMask == null ? "SHA1" : pssMask, pssSalt < 0 ? 20 : pssSalt, 1);
    if (!parameters.isEncodable()) {
      throw new DiagnosticException("a key cannot be restricted to PSS with " + hash + " and this mask");
    }
    return parameters.encoded();
  }

  /** Values of several {@code -pkeyopt}, in their order. */
  public KeyGenerator options(List<String> values) {
    for (String value : values) {
      option(value);
    }
    return this;
  }

}
