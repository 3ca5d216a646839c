package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.Arrays;
import java.util.List;

/** Signing and verifying. */
public final class Signatures {
  private static final String DEFAULT_DIGEST = "SHA256";

  private Signatures() {}

  /**
   * Binds a key to a signature algorithm.
   *
   * @param digest a digest's name as the user gave it, in any spelling the real one takes; null for the key's default
   * @param options {@code -sigopt} values, {@code name:value}
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the key cannot sign so
   */
  public static SignatureScheme scheme(PrivateKey key, String digest, List<String> options, Dialect dialect) {
    Signer signer = signer(key, digest, options, dialect);
    if (signer.algorithmIdentifier() == null) {
      throw new DiagnosticException(
          "a signature of " + key.algorithm() + " with " + signer.digest() + " has no object identifier");
    }
    return signer;
  }

  /** Whether a key signs a digest; others digest for themselves, and pass over what is asked for. */
  public static boolean needsDigest(PrivateKey key) {
    return key instanceof RsaPrivateKey || key instanceof EcPrivateKey || key instanceof FiniteFieldPrivateKey;
  }

  /** The same for signatures that stand alone, without an AlgorithmIdentifier, which may then be null. */
  static Signer signer(PrivateKey key, String digest, List<String> options, Dialect dialect) {
    if (key instanceof RsaPrivateKey rsa) {
      PssParameters restrictions = rsa.isPss() ? rsa.pss() : null;
      String name = digestName(digest, restrictions != null && restrictions.restricted()
          ? restrictions.hash() : DEFAULT_DIGEST);
      RsaSignatureOptions.checkSalt(restrictions, options, true, dialect);
      RsaSignatureOptions parsed = RsaSignatureOptions.parse(restrictions, name, rsa.bits(), options, dialect);
      return new RsaSigner(rsa, name, parsed, dialect);
    }
    if (key instanceof EcPrivateKey ec) {
      boolean sm2 = ec.curve().isSm2();
      return EcSigner.create(ec, digestName(digest, sm2 ? "SM3" : DEFAULT_DIGEST), options, dialect);
    }
    if (key instanceof FiniteFieldPrivateKey field && field.isDsa()) {
      String name = digestName(digest, DEFAULT_DIGEST);
      if (!options.isEmpty()) {
        throw refused(options.get(0));
      }
      return new DsaSigner(field, name, dialect);
    }
    if (key instanceof OctetPrivateKey octets && octets.algorithm().startsWith("ED")) {
      return new EdwardsSigner(octets, MessageOptions.parse(octets.algorithm(), options, dialect));
    }
    if (key instanceof PostQuantumPrivateKey quantum && !PostQuantum.isKem(quantum.algorithm())) {
      return new PostQuantumSigner(quantum, MessageOptions.parse(quantum.algorithm(), options, dialect));
    }
    throw new DiagnosticException("a key of " + key.algorithm() + " cannot sign");
  }

  private static String digestName(String given, String byDefault) {
    if (given == null) {
      return byDefault;
    }
    String name = Digests.canonical(given);
    if (name == null || name.equals("MD4")) {
      throw new DiagnosticException("unknown message digest \"" + given + "\"");
    }
    return name;
  }

  static DiagnosticException refused(String option) {
    return new DiagnosticException(
        Diagnostic.of("-sigopt " + option + " cannot be taken with this key, or not in this place")
            .withHint("options are name:value, and rsa_padding_mode comes before the others"));
  }

  /** {@link #verify(PublicKey, DerValue, byte[], byte[], Dialect)} with all that any release knows. */
  public static boolean verify(PublicKey key, DerValue algorithm, byte[] message, byte[] signature) {
    return verify(key, algorithm, message, signature, Dialect.V3_5);
  }

  /**
   * @param algorithm AlgorithmIdentifier beside the signature
   * @param signature the signature's octets
   * @return whether the signature is the key's; false also where the algorithm or the key cannot be used
   */
  public static boolean verify(
      PublicKey key, DerValue algorithm, byte[] message, byte[] signature, Dialect dialect) {
    return verify(key, algorithm, message, signature, null, dialect);
  }

  /** @param identity SM2's identity ({@code distid}), or null; with any other key nothing is valid under an identity */
  public static boolean verify(
      PublicKey key, DerValue algorithm, byte[] message, byte[] signature, byte[] identity, Dialect dialect) {
    try {
      List<DerValue> parts = algorithm.sequence();
      String oid = parts.get(0).oid();
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      Verifier verifier = new Verifier(info, identity);
      if (identity != null && !oid.equals(KeyOids.SM2_WITH_SM3)) {
        return false;
      }
      if (oid.equals(KeyOids.RSA_PSS)) {
        return parts.size() > 1 && info.isRsa()
            && verifier.verifyPss(PssParameters.parse(parts.get(1)), message, signature);
      }
      if (oid.equals(KeyOids.SM2_WITH_SM3)) {
        return info.oid().equals(KeyOids.EC) && info.curve().isSm2() && verifier.verify("SM3", message, signature);
      }
      if (oid.equals(info.oid())) {
        // Ed25519 and the like: key and signature have one object.
        return verifier.verify(null, message, signature);
      }
      String type = info.oid().equals(KeyOids.EC) ? "EC" : info.oid().equals(KeyOids.DSA) ? "DSA" : "RSA";
      String digest = SignatureOids.digest(type, oid);
      return digest != null && !info.oid().equals(KeyOids.RSA_PSS) && SignatureOids.isVerified(type, digest, dialect)
          && verifier.verify(digest, message, signature);
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether a release knows what key and digest a signature algorithm has; it makes more than it knows. */
  public static boolean isKnown(String oid, Dialect dialect) {
    for (String type : new String[] {"RSA", "EC", "DSA"}) {
      String digest = SignatureOids.digest(type, oid);
      if (digest != null) {
        return SignatureOids.isVerified(type, digest, dialect);
      }
    }
    return true;
  }

  /**
   * Whether it can be told if a signature is the key's: key and algorithm are known, and of one kind, and the signature
   * has the form that the algorithm asks for.
   */
  public static boolean isVerifiable(PublicKey key, DerValue algorithm, byte[] signature, Dialect dialect) {
    try {
      String oid = algorithm.sequence().get(0).oid();
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (!key.isReadable(dialect)) {
        return false;
      }
      if (oid.equals(KeyOids.RSA_PSS)) {
        return info.isRsa() && PssParameters.parse(algorithm.sequence().get(1)).isVerifiable(info);
      }
      if (oid.equals(info.oid())) {
        return !oid.equals(KeyOids.RSA);
      }
      if (oid.equals(KeyOids.SM2_WITH_SM3)) {
        return info.oid().equals(KeyOids.EC) && info.curve().isSm2() && isPair(signature, dialect);
      }
      String type = info.oid().equals(KeyOids.EC) ? "EC" : info.oid().equals(KeyOids.DSA) ? "DSA" : "RSA";
      String digest = SignatureOids.digest(type, oid);
      // MD4 is known by name, though there is none: nothing is its signature.
      return digest != null && (SignatureOids.isVerified(type, digest, dialect) || digest.equals("MD4"))
          && (type.equals("RSA") ? info.isRsa() && !info.oid().equals(KeyOids.RSA_PSS) : isPair(signature, dialect));
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether it is the two numbers of DSA and its kin, in DER, or may be taken for that. */
  static boolean isPair(byte[] signature, Dialect dialect) throws DecodeException {
    if (signature.length == 0) {
      return dialect.takesNoOctetsForSignatures();
    }
    List<DerValue> pair = DerValue.parse(signature).sequence();
    if (pair.size() != 2 || pair.get(0).integer().signum() < 0 || pair.get(1).integer().signum() < 0) {
      return false;
    }
    byte[] der =
        DerEncoder.sequence(DerEncoder.integer(pair.get(0).integer()), DerEncoder.integer(pair.get(1).integer()));
    return Arrays.equals(der, signature);
  }
}
