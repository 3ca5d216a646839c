package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Digests;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** Key derivation functions by name, as {@code kdf} has them. */
public final class KeyDerivation {
  private static final long SCRYPT_MEMORY = 1025L * 1024 * 1024;

  private KeyDerivation() {}

  /** A function's name in capitals, aliases resolved; null where a release has no such function. */
  public static String canonical(String name, Dialect dialect) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "HKDF", "TLS13-KDF", "TLS1-PRF", "PBKDF2", "PBKDF1", "SSKDF", "X963KDF", "X942KDF-ASN1", "KBKDF", "SSHKDF",
          "KRB5KDF", "PKCS12KDF" -> name.toUpperCase(Locale.ROOT);
      case "1.2.840.113549.1.5.12" -> "PBKDF2";
      case "SCRYPT", "ID-SCRYPT", "1.3.6.1.4.1.11591.4.11" -> "SCRYPT";
      case "X942KDF" -> "X942KDF-ASN1";
      case "ARGON2I", "ARGON2D", "ARGON2ID" ->
          dialect.has35Additions() ? name.toUpperCase(Locale.ROOT) : null;
      default -> null;
    };
  }

  /** What a function's parameters are called, as {@link Parameters#parse} wants it. */
  public static String known(String canonical, Dialect dialect) {
    String common = "digest=s properties=s ";
    return common + switch (canonical) {
      case "HKDF" -> "mode=s key=o salt=o info=m";
      case "TLS13-KDF" -> "mode=s key=o salt=o prefix=o label=o data=o";
      case "TLS1-PRF" -> "secret=m seed=m";
      case "PBKDF2" -> "pass=o salt=o iter=i pkcs5=i";
      case "PBKDF1" -> "pass=o salt=o iter=i";
      case "PKCS12KDF" -> "pass=o salt=o iter=i id=i";
      case "SCRYPT" -> "pass=o salt=o n=i r=i p=i maxmem_bytes=i";
      case "SSKDF" -> "secret=o key=o info=m mac=s salt=o maclen=i";
      case "X963KDF" -> "secret=o key=o info=m mac=s salt=o maclen=i";
      case "X942KDF-ASN1" ->
          "secret=o key=o cekalg=s acvp-info=o ukm=o partyu-info=o partyv-info=o supp-pubinfo=o supp-privinfo=o"
              + " use-keybits=i";
      case "KBKDF" ->
          "mode=s mac=s cipher=s key=o salt=o info=o seed=o use-l=i use-separator=i"
              + (dialect.has35Additions() ? " r=i" : "");
      case "SSHKDF" -> "key=o xcghash=o session_id=o type=s";
      case "KRB5KDF" -> "cipher=s key=o constant=o";
      default -> "pass=o salt=o secret=o ad=o iter=i memcost=i lanes=i threads=i version=i early_clean=i size=i";
    };
  }

  /**
   * @param length octets wanted
   * @throws DiagnosticException where parameters are missing or cannot be
   */
  public static byte[] derive(String canonical, Parameters given, int length, Dialect dialect) {
    try {
      return switch (canonical) {
        case "HKDF" -> ExtractAndExpand.hkdf(given, length);
        case "TLS13-KDF" -> ExtractAndExpand.tls13(given, length);
        case "TLS1-PRF" -> TlsPrf.derive(given, length);
        case "PBKDF2" -> pbkdf2(given, length);
        case "PBKDF1" -> pbkdf1(given, length);
        case "PKCS12KDF" -> pkcs12(given, length);
        case "SCRYPT" -> scrypt(given, length);
        case "SSKDF" -> OneStep.sskdf(given, length);
        case "X963KDF" -> OneStep.x963(given, length);
        case "X942KDF-ASN1" -> OneStep.x942(given, length);
        case "KBKDF" -> CounterKdf.derive(given, length, dialect);
        case "SSHKDF" -> ssh(given, length);
        case "KRB5KDF" -> KerberosKdf.derive(given, length);
        default -> argon2(canonical, given, length);
      };
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new DiagnosticException("no key can be derived: " + e.getMessage());
    }
  }

  /** @throws DiagnosticException where none was named, and there is no default */
  static String digest(Parameters given, String otherwise) {
    String name = given.text("digest");
    name = name == null ? otherwise : name;
    if (name == null || !Digests.exists(name)) {
      throw new DiagnosticException(
          Diagnostic.of(name == null ? "the digest is missing" : "unknown digest \"" + name + "\"")
              .withHint("digest:SHA256 names one"));
    }
    return name;
  }

  private static int iterations(Parameters given, int otherwise) {
    long count = given.number("iter", otherwise);
    if (count < 1 || count > Integer.MAX_VALUE) {
      throw new DiagnosticException("the number of iterations cannot be " + count);
    }
    return (int) count;
  }

  private static byte[] pbkdf2(Parameters given, int length) {
    String digest = digest(given, "SHA1");
    byte[] salt = given.octets("salt");
    int iterations = iterations(given, 2048);
    if (given.number("pkcs5", 1) == 0 && (salt != null && salt.length < 16 || iterations < 1000 || length < 14)) {
      throw new DiagnosticException("salt, iterations or key are below what NIST SP 800-132 asks for");
    }
    byte[] password = given.required("pass");
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(Digests.find(digest));
    generator.init(password, given.required("salt"), iterations);
    return ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
  }

  private static byte[] pbkdf1(Parameters given, int length) {
    PKCS5S1ParametersGenerator generator = new PKCS5S1ParametersGenerator(Digests.find(digest(given, null)));
    generator.init(given.required("pass"), given.required("salt"), iterations(given, 2048));
    return ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
  }

  private static byte[] pkcs12(Parameters given, int length) {
    PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(Digests.find(digest(given, null)));
    generator.init(given.required("pass"), given.required("salt"), iterations(given, 2048));
    CipherParameters result =
        switch ((int) given.number("id", 0)) {
          case 1 -> generator.generateDerivedParameters(8 * length);
          case 2 -> generator.generateDerivedParameters(8, 8 * length);
          case 3 -> generator.generateDerivedMacParameters(8 * length);
          default -> throw new DiagnosticException("id is 1 for a key, 2 for an IV, 3 for a MAC's key");
        };
    return result instanceof ParametersWithIV iv ? iv.getIV() : ((KeyParameter) result).getKey();
  }

  private static byte[] scrypt(Parameters given, int length) {
    long n = given.number("n", 1 << 20);
    long r = given.number("r", 8);
    long p = given.number("p", 1);
    long memory = given.number("maxmem_bytes", SCRYPT_MEMORY);
    if (n < 2 || Long.bitCount(n) != 1 || r < 1 || p < 1 || p > (1 << 30) / r) {
      throw new DiagnosticException("n is a power of two, r and p are positive");
    }
    byte[] password = given.required("pass");
    byte[] salt = given.required("salt");
    if (p * 128 * r + 32 * r * (n + 2) * 4 > memory) {
      throw new DiagnosticException(
          Diagnostic.of("more memory would be needed than " + memory + " octets").withHint("maxmem_bytes allows more"));
    }
    return SCrypt.generate(password, salt, (int) n, (int) r, (int) p, length);
  }

  /** SSH's (RFC 4253, 7.2). */
  private static byte[] ssh(Parameters given, int length) {
    String type = given.text("type");
    if (type != null && (type.length() != 1 || type.charAt(0) < 'A' || type.charAt(0) > 'F')) {
      throw new DiagnosticException("type is one letter, A to F");
    }
    String digest = digest(given, null);
    byte[] key = given.required("key");
    byte[] hash = given.required("xcghash");
    byte[] session = given.required("session_id");
    byte[] made = new byte[0];
    while (made.length < length) {
      byte[] middle = made.length == 0 ? DerEncoder.join(given.required("type"), session) : made;
      made = DerEncoder.join(made, Digests.digest(digest, DerEncoder.join(key, hash, middle)));
    }
    return Arrays.copyOf(made, length);
  }

  private static byte[] argon2(String name, Parameters given, int length) {
    int type =
        switch (name) {
          case "ARGON2D" -> Argon2Parameters.ARGON2_d;
          case "ARGON2I" -> Argon2Parameters.ARGON2_i;
          default -> Argon2Parameters.ARGON2_id;
        };
    int lanes = (int) given.number("lanes", 1);
    int memory = (int) given.number("memcost", 8);
    byte[] salt = given.required("salt");
    if (salt.length < 8 || lanes < 1 || memory < 8 * lanes || length < 4) {
      throw new DiagnosticException("salt, memory or key are too small for Argon2");
    }
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(type)
            .withVersion((int) given.number("version", 0x13)).withIterations(iterations(given, 3))
            .withMemoryAsKB(memory).withParallelism(lanes).withSalt(salt)
            .withAdditional(given.octets("ad", new byte[0])).withSecret(given.octets("secret", new byte[0])).build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] out = new byte[length];
    generator.generateBytes(given.required("pass"), out);
    return out;
  }
}
