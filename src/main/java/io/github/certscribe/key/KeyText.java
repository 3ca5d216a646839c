package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;
import java.util.List;

/** Keys as {@code -text} prints them. */
public final class KeyText {
  private KeyText() {}

  /**
   * A public key as certificates and requests show it below {@code Public Key Algorithm}: from
   * {@code Public-Key: (2048 bit)} on, each line indented; where it cannot be read, the words for that.
   *
   * @return whether it could be read
   */
  public static boolean printPublic(
      TextWriter out, byte[] subjectPublicKeyInfo, int indent, ObjectTable objects, Dialect dialect) {
    TextWriter lines = new TextWriter();
    try {
      printPublic(new KeyLines(lines, indent), PublicKeyInfo.parse(subjectPublicKeyInfo), null, dialect);
      out.write(lines.toByteArray());
      return true;
    } catch (DecodeException e) {
      printUnreadable(out, indent);
      return false;
    }
  }

  /** What stands in the place of a public key that cannot be read. */
  public static void printUnreadable(TextWriter out, int indent) {
    out.spaces(indent - 4).println("Unable to load Public Key");
  }

  /** A public key alone: {@code pkey -pubin -text}. */
  public static void printPublic(TextWriter out, PublicKey key, Dialect dialect) throws DecodeException {
    printPublic(out, key, null, dialect);
  }

  /** @param form in which a curve's base point was asked for; null where it was not */
  static void printPublic(TextWriter out, PublicKey key, PointForm form, Dialect dialect) throws DecodeException {
    printPublic(new KeyLines(out, 0), PublicKeyInfo.parse(key.encoded()), form, dialect);
  }

  private static void printPublic(KeyLines out, PublicKeyInfo info, PointForm form, Dialect dialect)
      throws DecodeException {
    String octetAlgorithm = OctetPrivateKey.name(info.oid());
    String postQuantum = dialect.hasPostQuantumKeys() ? PostQuantum.name(info.oid()) : null;
    PublicKeyChecks.check(info);
    if (info.isRsa()) {
      BigInteger[] rsa = info.rsa();
      out.title("Public-Key: (" + rsa[0].bitLength() + " bit)");
      out.number("Modulus:", rsa[0]);
      out.number("Exponent:", rsa[1]);
      if (info.oid().equals(KeyOids.RSA_PSS)) {
        PssParameters.ofKey(info.parameters()).print(out);
      }
    } else if (info.oid().equals(KeyOids.EC)) {
      EcCurve curve = info.curve();
      if (info.isPointAtInfinity()) {
        return;
      }
      out.title("Public-Key: (" + curve.bits() + " bit)");
      out.octets("pub:", info.key());
      printCurve(out, form == null ? curve.held() : curve, form == null ? curve.held().form() : form);
    } else if (octetAlgorithm != null) {
      out.title(octetAlgorithm + " Public-Key:");
      out.octets("pub:", info.key());
    } else if (postQuantum != null) {
      out.title(postQuantum + " Public-Key:");
      out.octets(PostQuantum.isKem(postQuantum) ? "ek:" : "pub:", info.key());
    } else if (info.isFiniteField()) {
      printFiniteField(out, info);
    } else {
      throw new DecodeException("unknown algorithm");
    }
  }

  private static void printFiniteField(KeyLines out, PublicKeyInfo info) throws DecodeException {
    FiniteFieldParameters parameters = FiniteFieldParameters.parse(info.oid(), info.parameters());
    BigInteger key = info.number();
    boolean dsa = info.oid().equals(KeyOids.DSA);
    out.title((dsa ? "" : "DH ") + "Public-Key: (" + parameters.p().bitLength() + " bit)");
    out.number(dsa ? "pub: " : "public-key:", key);
    printFiniteFieldParameters(out, parameters);
  }

  /** A private key with its public part. */
  public static void printPrivate(TextWriter writer, PrivateKey key) {
    KeyLines out = new KeyLines(writer, 0);
    if (key instanceof RsaPrivateKey rsa) {
      printRsa(out, rsa);
    } else if (key instanceof EcPrivateKey ec) {
      // First of all: a number that is too long prints nothing.
      byte[] secret = ec.octets();
      out.title("Private-Key: (" + ec.bits() + " bit)");
      out.octets("priv:", secret);
      out.octets("pub:", ec.point());
      printCurve(out, ec.curve().held());
    } else if (key instanceof OctetPrivateKey octets) {
      out.title(octets.algorithm() + " Private-Key:");
      out.octets("priv:", octets.octets());
      out.octets("pub:", octets.publicOctets());
    } else if (key instanceof PostQuantumPrivateKey quantum) {
      boolean kem = PostQuantum.isKem(quantum.algorithm());
      out.title(quantum.algorithm() + " Private-Key:");
      if (quantum.seed() != null) {
        out.octets("seed:", quantum.seed());
      }
      out.octets(kem ? "dk:" : "priv:", quantum.octets());
      out.octets(kem ? "ek:" : "pub:", quantum.publicOctets());
    } else if (key instanceof FiniteFieldPrivateKey field) {
      boolean dsa = field.isDsa();
      out.title((dsa ? "" : "DH ") + "Private-Key: (" + field.bits() + " bit)");
      out.number(dsa ? "priv:" : "private-key:", field.secret());
      out.number(dsa ? "pub: " : "public-key:", field.open());
      printFiniteFieldParameters(out, field.parameters());
    }
  }

  private static void printRsa(KeyLines out, RsaPrivateKey key) {
    BigInteger[] n = key.numbers();
    List<BigInteger> others = key.otherPrimes();
    out.title("Private-Key: (" + key.bits() + " bit, " + (2 + others.size() / 3) + " primes)");
    String[] labels = {
      "modulus:", "publicExponent:", "privateExponent:", "prime1:", "prime2:", "exponent1:", "exponent2:",
      "coefficient:"
    };
    for (int i = 0; i < labels.length; i++) {
      out.number(labels[i], n[i]);
    }
    for (int i = 0; i < others.size(); i++) {
      String label = i % 3 == 0 ? "prime" : i % 3 == 1 ? "exponent" : "coefficient";
      // No space here: the real one has none.
      out.number(label + (3 + i / 3) + ":", "", others.get(i));
    }
    if (key.isPss()) {
      key.pss().print(out);
    }
  }

  /** A named curve by its name; else with the base point in the form that it is in. */
  private static void printCurve(KeyLines out, EcCurve curve) {
    printCurve(out, curve, curve.form());
  }

  static void printCurve(KeyLines out, EcCurve curve, PointForm form) {
    if (curve.oid() != null) {
      out.title("ASN1 OID: " + curve.name());
      String nist = NamedCurves.nistName(curve.oid());
      if (nist != null) {
        out.title("NIST CURVE: " + nist);
      }
      return;
    }
    EcDefinition definition = curve.definition();
    if (definition.isPrime()) {
      out.title("Field Type: prime-field");
      out.number("Prime:", definition.modulus());
    } else {
      out.title("Field Type: characteristic-two-field");
      out.title("Basis Type: " + definition.basis());
      out.number("Polynomial:", definition.modulus());
    }
    out.number("A:   ", definition.a());
    out.number("B:   ", definition.b());
    out.octets("Generator (" + form.word() + "):", form.encode(curve.domain().getG()));
    out.number("Order: ", definition.order());
    out.number("Cofactor: ", definition.cofactor());
    if (definition.seed() != null) {
      out.octets("Seed:", definition.seed());
    }
  }

  static void printFiniteFieldParameters(KeyLines out, FiniteFieldParameters parameters) {
    boolean dsa = parameters.oid().equals(KeyOids.DSA);
    String group = dsa ? null : FiniteFieldGroups.name(parameters);
    if (group != null) {
      out.title("GROUP: " + group);
    } else {
      out.number("P:   ", parameters.p());
      if (parameters.q() != null) {
        out.number("Q:   ", parameters.q());
      }
      out.number("G:   ", parameters.g());
      if (parameters.j() != null) {
        out.number("J:   ", parameters.j());
      }
      if (parameters.seed() != null) {
        out.octets("SEED:", parameters.seed());
      }
      if (parameters.counter() >= 0) {
        out.title("pcounter: " + parameters.counter());
      }
      if (parameters.h() > 0) {
        out.title("h: " + parameters.h());
      }
    }
    if (parameters.privateLength() > 0) {
      out.title("recommended-private-length: " + parameters.privateLength() + " bits");
    }
  }
}
