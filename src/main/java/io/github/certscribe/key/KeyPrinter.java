package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.TextWriter;

/** Keys shown and re-encoded for the commands that do so. */
public final class KeyPrinter {
  private KeyPrinter() {}

  /** Prints a private key as {@code pkey -text} does. */
  public static void printPrivate(TextWriter out, PrivateKey key, Dialect dialect) {
    if (RsaPrivateKey.isTaken(key, dialect)) {
      KeyText.printPrivate(out, key);
    } else {
      OldKeyText.printPrivate(out, key);
    }
  }

  /**
   * Prints a public key as {@code pkey -text_pub} does.
   *
   * @param form in which a curve's base point was asked for; null where it was not
   * @throws DiagnosticException where it is of a kind that cannot be read
   */
  public static void printPublic(TextWriter out, PublicKey key, PointForm form, Dialect dialect) {
    if (key.isPointAtInfinity()) {
      throw new DiagnosticException("the point at infinity cannot be printed");
    }
    try {
      KeyText.printPublic(out, key, form, dialect);
    } catch (DecodeException e) {
      throw new DiagnosticException("the public key cannot be printed: " + e.getMessage());
    }
  }

  /** The modulus in hexadecimal, or null where the key is not RSA. */
  public static String modulus(PublicKey key) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (!info.isRsa()) {
        return null;
      }
      return IntegerText.digits(info.rsa()[0]);
    } catch (DecodeException e) {
      return null;
    }
  }

  /** The public number of a DSA key in hexadecimal. */
  public static String dsaPublicNumber(PublicKey key) {
    try {
      byte[] number = PublicKeyInfo.parse(key.encoded()).key();
      return IntegerText.digits(DerValue.first(number).integer());
    } catch (DecodeException e) {
      throw new DiagnosticException("the DSA key is broken: " + e.getMessage());
    }
  }

  /** {@code RSA}, {@code EC}... of a public key; its object where the algorithm is unknown. */
  public static String algorithm(PublicKey key) {
    try {
      String oid = PublicKeyInfo.parse(key.encoded()).oid();
      String name = OctetPrivateKey.name(oid) != null ? OctetPrivateKey.name(oid) : PostQuantum.name(oid);
      return switch (oid) {
        case KeyOids.RSA, KeyOids.OIW_RSA -> "RSA";
        case KeyOids.RSA_PSS -> "RSA-PSS";
        case KeyOids.EC -> "EC";
        case KeyOids.DSA -> "DSA";
        case KeyOids.DH -> "DH";
        case KeyOids.DHX -> "X9.42 DH";
        default -> name == null ? oid : name;
      };
    } catch (DecodeException e) {
      return "unknown";
    }
  }

  /**
   * An EC key with its curve or point encoded otherwise.
   *
   * @param explicit whether the curve is spelled out; null to leave it
   * @param form null to leave it
   * @throws DiagnosticException where the key is none of EC's
   */
  public static PrivateKey withEncoding(PrivateKey key, Boolean explicit, PointForm form) {
    if (!(key instanceof EcPrivateKey ec)) {
      throw notEc(key.algorithm());
    }
    try {
      PointForm wanted = form == null ? PointForm.of(ec.point()) : form;
      return ec.with(ec.curve().encodedAs(explicit, form, true), wanted, ec.includesPublic());
    } catch (DecodeException e) {
      throw new DiagnosticException("the EC key is broken: " + e.getMessage());
    }
  }

  /** The same for a public key. */
  public static PublicKey withEncoding(PublicKey key, Boolean explicit, PointForm form) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (!info.oid().equals(KeyOids.EC)) {
        throw notEc(algorithm(key));
      }
      EcCurve curve = info.curve();
      PointForm wanted = form == null ? PointForm.of(info.key()) : form;
      byte[] point = wanted.encode(curve.point(info.key()));
      byte[] parameters = curve.encodedAs(explicit, form, true).parameters();
      return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(KeyOids.EC), parameters), point);
    } catch (DecodeException e) {
      throw new DiagnosticException("the EC key is broken: " + e.getMessage());
    }
  }

  /** A key for the traditional PEM of {@code pkey}: the public point of EC keys in their curve's form. */
  public static PrivateKey forTraditionalPem(PrivateKey key) {
    try {
      if (key instanceof RsaPrivateKey rsa) {
        return rsa.ofUsualVersion();
      }
      return key instanceof EcPrivateKey ec
          ? ec.ofUsualVersion().with(ec.curve(), ec.curve().form(), ec.includesPublic()) : key;
    } catch (DecodeException e) {
      throw new DiagnosticException("the EC key is broken: " + e.getMessage());
    }
  }

  /** An EC private key with or without its public part; others as they are. */
  public static PrivateKey includingPublic(PrivateKey key, boolean include) {
    return key instanceof EcPrivateKey ec ? ec.withPublic(include) : key;
  }

  /** The curve, or the parameters, of a key that has some. */
  public static KeyParameters parameters(PublicKey key) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.isFiniteField() && info.parameters() != null) {
        return KeyParameters.of(FiniteFieldParameters.parse(info.oid(), info.parameters()));
      }
      if (info.oid().equals(KeyOids.EC)) {
        return KeyParameters.of(info.curve());
      }
    } catch (DecodeException e) {
      throw new DiagnosticException("the key's parameters are broken: " + e.getMessage());
    }
    throw new DiagnosticException("a key of " + algorithm(key) + " has no parameters");
  }

  /** An RSA-PSS key as one of RSA, without parameters; others as they are. */
  public static PublicKey asRsa(PublicKey key) {
    if (!algorithm(key).equals("RSA-PSS")) {
      return key;
    }
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(KeyOids.RSA)), rsaPublicKey(key));
  }

  /** RSAPublicKey in DER. */
  public static byte[] rsaPublicKey(PublicKey key) {
    try {
      return PublicKeyInfo.parse(key.encoded()).key();
    } catch (DecodeException e) {
      throw new DiagnosticException("the RSA key is broken: " + e.getMessage());
    }
  }

  private static DiagnosticException notEc(String algorithm) {
    return new DiagnosticException("not an EC key but one of " + algorithm);
  }
}
