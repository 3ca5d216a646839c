package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.derivation.Parameters;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/**
 * Secrets sent to the owner of a key: ML-KEM (FIPS 203), RSASVE (NIST SP 800-56B, 7.2.1), DHKEM (RFC 9180, 4.1).
 *
 * @param secret what both sides know after it
 * @param encapsulated what is sent
 */
public record KeyEncapsulation(byte[] secret, byte[] encapsulated) {
  private static final int ML_KEM_MATERIAL = 32;

  /**
   * @param operation {@code RSASVE}, {@code DHKEM}, or null for the key's own; ML-KEM passes over it
   * @param options {@code ikme:TEXT} or {@code hexikme:HEX} is taken in place of what is random
   */
  public static KeyEncapsulation encapsulate(
      PublicKey key, String operation, List<String> options, SecureRandom random) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      PublicKeyChecks.check(info);
      String quantum = PostQuantum.name(info.oid());
      if (quantum != null && PostQuantum.isKem(quantum)) {
        MLKEMPublicKeyParameters open = new MLKEMPublicKeyParameters(PostQuantum.mlKem(quantum), info.key());
        byte[] material = material(options);
        if (material != null && material.length != ML_KEM_MATERIAL) {
          throw new DiagnosticException("ikme has " + material.length + " octets and not " + ML_KEM_MATERIAL);
        }
        SecretWithEncapsulation made =
            material == null ? new MLKEMGenerator(random).generateEncapsulated(open)
                : MLKEMGenerator.internalGenerateEncapsulated(open, material);
        return new KeyEncapsulation(made.getSecret(), made.getEncapsulation());
      }
      if (info.isRsa() && (operation == null || operation.equals("RSASVE"))) {
        if (material(options) != null) {
          throw new DiagnosticException("an RSA key takes no ikme");
        }
        BigInteger[] rsa = info.rsa();
        BigInteger number;
        do {
          number = new BigInteger(rsa[0].bitLength(), random);
        } while (number.compareTo(BigInteger.ONE) <= 0 || number.compareTo(rsa[0].subtract(BigInteger.ONE)) >= 0);
        byte[] secret = KeyOperations.padded(number, (rsa[0].bitLength() + 7) / 8);
        return new KeyEncapsulation(secret, RsaSignature.publicOperation(rsa[0], rsa[1], secret));
      }
      String curve = curve(info);
      if (curve != null && (operation == null || operation.equals("DHKEM"))) {
        byte[] material = material(options);
        PrivateKey own = material == null ? ephemeral(info, random) : ephemeral(info, curve, material);
        byte[] sent = octets(PublicKeyInfo.parse(own.publicKey().encoded()));
        byte[] shared = KeyAgreement.derive(own, key, List.of());
        return new KeyEncapsulation(derive(curve, shared, sent, octets(info)), sent);
      }
    } catch (DecodeException e) {
      throw new DiagnosticException("the key cannot be read: " + e.getMessage());
    }
    throw new DiagnosticException("nothing can be encapsulated with this kind of key" + suffix(operation));
  }

  private static String suffix(String operation) {
    return operation == null ? "" : " by " + operation;
  }

  /** @return the secret */
  public static byte[] decapsulate(PrivateKey key, String operation, byte[] sent) {
    try {
      if (key instanceof PostQuantumPrivateKey quantum && PostQuantum.isKem(quantum.algorithm())) {
        MLKEMPrivateKeyParameters secret =
            new MLKEMPrivateKeyParameters(PostQuantum.mlKem(quantum.algorithm()), quantum.octets());
        MLKEMExtractor extractor = new MLKEMExtractor(secret);
        if (sent.length != extractor.getEncapsulationLength()) {
          throw new DecodeException("wrong length");
        }
        return extractor.extractSecret(sent);
      }
      if (key instanceof RsaPrivateKey rsa && (operation == null || operation.equals("RSASVE"))) {
        if (sent.length != (rsa.bits() + 7) / 8) {
          throw new DecodeException("wrong length");
        }
        return RsaSignature.privateOperation(rsa, sent);
      }
      PublicKeyInfo own = PublicKeyInfo.parse(key.publicKey().encoded());
      String curve = curve(own);
      if (curve != null && (operation == null || operation.equals("DHKEM"))) {
        PublicKey peer = PublicKey.of(algorithm(own), sent);
        PublicKeyChecks.check(PublicKeyInfo.parse(peer.encoded()));
        return derive(curve, KeyAgreement.derive(key, peer, List.of()), sent, octets(own));
      }
    } catch (DecodeException | IllegalArgumentException e) {
      throw new DiagnosticException("the input cannot be decapsulated: " + e.getMessage());
    }
    throw new DiagnosticException("nothing can be decapsulated with a key of " + key.algorithm() + suffix(operation));
  }

  /** What DHKEM calls the curve; null where it has none. */
  private static String curve(PublicKeyInfo info) throws DecodeException {
    return switch (info.oid()) {
      case KeyOids.X25519, KeyOids.X448 -> OctetPrivateKey.name(info.oid());
      case KeyOids.EC -> {
        String name = info.curve().name();
        yield "prime256v1".equals(name) || "secp384r1".equals(name) || "secp521r1".equals(name) ? name : null;
      }
      default -> null;
    };
  }

  private static byte[] algorithm(PublicKeyInfo info) {
    return info.parameters() == null ? DerEncoder.sequence(DerEncoder.oid(info.oid()))
        : DerEncoder.sequence(DerEncoder.oid(info.oid()), info.parameters().encoded());
  }

  private static PrivateKey ephemeral(PublicKeyInfo peer, SecureRandom random) throws DecodeException {
    if (!peer.oid().equals(KeyOids.EC)) {
      byte[] octets = new byte[OctetPrivateKey.length(peer.oid())];
      random.nextBytes(octets);
      return new OctetPrivateKey(peer.oid(), octets);
    }
    EcCurve curve = peer.curve();
    BigInteger scalar;
    do {
      scalar = new BigInteger(curve.bits(), random);
    } while (scalar.signum() == 0 || scalar.compareTo(curve.domain().getN()) >= 0);
    return new EcPrivateKey(curve, scalar, curve.publicPoint(scalar, PointForm.UNCOMPRESSED), true);
  }

  /** What there is in place of random octets; null where nothing was given. */
  private static byte[] material(List<String> options) {
    Parameters given = Parameters.parse(options, "ikme=o operation=s", "-pkeyopt");
    return given.has("ikme") ? given.octets("ikme") : null;
  }

  /** DeriveKeyPair (RFC 9180, 7.1.3). */
  private static PrivateKey ephemeral(PublicKeyInfo peer, String curve, byte[] material) throws DecodeException {
    HPKE scheme = new HPKE(HPKE.mode_base, (short) kem(curve), HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
    boolean ec = peer.oid().equals(KeyOids.EC);
    int least = ec ? (peer.curve().bits() + 7) / 8 : OctetPrivateKey.length(peer.oid());
    if (material.length < least) {
      throw new DiagnosticException("ikme has " + material.length + " octets and not " + least);
    }
    byte[] octets = scheme.serializePrivateKey(scheme.deriveKeyPair(material).getPrivate());
    if (!ec) {
      return new OctetPrivateKey(peer.oid(), octets);
    }
    BigInteger scalar = new BigInteger(1, octets);
    return new EcPrivateKey(
        peer.curve(), scalar, peer.curve().publicPoint(scalar, PointForm.UNCOMPRESSED), true);
  }

  /** The number of DHKEM on a curve (RFC 9180, 7.1). */
  private static int kem(String curve) {
    return switch (curve) {
      case "secp384r1" -> 0x11;
      case "secp521r1" -> 0x12;
      case "X25519" -> 0x20;
      case "X448" -> 0x21;
      default -> 0x10;
    };
  }

  /** The public key as DHKEM writes it: points uncompressed. */
  private static byte[] octets(PublicKeyInfo info) throws DecodeException {
    return info.oid().equals(KeyOids.EC)
        ? PointForm.UNCOMPRESSED.encode(info.curve().point(info.key())) : info.key();
  }

  private static byte[] derive(String curve, byte[] shared, byte[] sent, byte[] receiver) {
    String digest =
        switch (curve) {
          case "secp384r1" -> "SHA384";
          case "secp521r1", "X448" -> "SHA512";
          default -> "SHA256";
        };
    byte[] suite = DerEncoder.join(ByteString.bytes("HPKE-v1KEM"), new byte[] {0, (byte) kem(curve)});
    int length = Digests.size(digest);
    HKDFBytesGenerator generator = new HKDFBytesGenerator(Digests.create(digest));
    byte[] extracted =
        generator.extractPRK(new byte[0], DerEncoder.join(suite, ByteString.bytes("eae_prk"), shared));
    byte[] info =
        DerEncoder.join(
            new byte[] {0, (byte) length}, suite, ByteString.bytes("shared_secret"), sent, receiver);
    generator.init(HKDFParameters.skipExtractParameters(extracted, info));
    byte[] secret = new byte[length];
    generator.generateBytes(secret, 0, length);
    return secret;
  }
}
