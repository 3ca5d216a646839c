package io.github.certscribe.odd;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** SubjectPublicKeyInfo of every kind of key, and of no kind. */
final class OddKeys {
  private static final List<String> CURVES = curves();
  private static final ASN1ObjectIdentifier PSS = PKCSObjectIdentifiers.id_RSASSA_PSS;

  private OddKeys() {}

  private static List<String> curves() {
    List<String> names = new ArrayList<>();
    for (Enumeration<?> all = ECNamedCurveTable.getNames(); all.hasMoreElements(); ) {
      names.add((String) all.nextElement());
    }
    names.sort(null);
    return names;
  }

  static byte[] key(Random random) {
    byte[] key = undamaged(random);
    return random.nextInt(8) == 0 ? Mutation.of(key, random) : key;
  }

  private static byte[] undamaged(Random random) {
    try {
      return switch (random.nextInt(17)) {
        case 0, 1, 2 -> rsa(random, PKCSObjectIdentifiers.rsaEncryption);
        case 3 -> rsa(random, PSS);
        case 4, 5, 6 -> ec(random);
        case 7 -> dsa(random);
        case 8 -> Der.of(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(edwards(random)));
        case 9 -> unknown(random);
        case 10 -> wrong(random);
        case 11 -> dh(random);
        case 12 -> postQuantum(random);
        case 13, 14 -> explicitCurve(random);
        default -> rsa(random, PKCSObjectIdentifiers.rsaEncryption);
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] rsa(Random random, ASN1ObjectIdentifier type) {
    int bits = Der.any(random, 1024, 2048, 512, 1023, 1031, 384, 16, 8, 3072);
    BigInteger modulus = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    BigInteger exponent =
        Der.any(random, BigInteger.valueOf(65537), BigInteger.valueOf(3), BigInteger.ONE, BigInteger.ZERO,
            new BigInteger(64, random), new BigInteger(70, random).setBit(69), BigInteger.valueOf(4294967297L));
    if (random.nextInt(20) == 0) {
      modulus = modulus.negate();
    }
    AlgorithmIdentifier algorithm =
        random.nextInt(8) == 0 || type == PSS ? new AlgorithmIdentifier(type)
            : new AlgorithmIdentifier(type, DERNull.INSTANCE);
    byte[] key = Der.sequence(Der.of(new ASN1Integer(modulus)), Der.of(new ASN1Integer(exponent)));
    if (random.nextInt(30) == 0) {
      key = Der.join(key, Der.octets(5, 0));
    }
    byte[] parameters =
        type == PSS && random.nextBoolean()
            ? Der.sequence(Der.of(type), OddSignatures.pssParameters(random)) : Der.of(algorithm);
    return Der.sequence(parameters, Der.tlv(3, Der.octets(0), key));
  }

  private static byte[] ec(Random random) {
    String name = random.nextInt(3) > 0 ? Der.any(random, "P-256", "P-384", "P-521", "secp256k1") : Der.any(random,
        CURVES.toArray(new String[0]));
    X9ECParameters curve = ECNamedCurveTable.getByName(name);
    BigInteger secret = new BigInteger(curve.getN().bitLength() - 1, random).setBit(1);
    byte[] point =
        new X9ECPoint(curve.getG().multiply(secret).normalize(), random.nextInt(3) == 0).getPointEncoding();
    switch (random.nextInt(12)) {
      case 0 -> point[point.length - 1] ^= 1;
      case 1 -> point[0] ^= 2;
      case 2 -> point = new byte[] {0};
      case 3 -> point = Der.random(random, random.nextInt(70));
      default -> { }
    }
    X962Parameters parameters =
        random.nextInt(6) == 0 ? new X962Parameters(curve) : new X962Parameters(ECNamedCurveTable.getOID(name));
    if (random.nextInt(40) == 0) {
      parameters = new X962Parameters(DERNull.INSTANCE);
    }
    AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
    return Der.of(new SubjectPublicKeyInfo(algorithm, point));
  }

  private static byte[] dsa(Random random) throws IOException {
    BigInteger p = new BigInteger(1024, random).setBit(1023).setBit(0);
    BigInteger q = new BigInteger(160, random).setBit(159).setBit(0);
    BigInteger y = new BigInteger(1020, random).setBit(1);
    ASN1ObjectIdentifier type = X9ObjectIdentifiers.id_dsa;
    AlgorithmIdentifier algorithm =
        random.nextInt(4) == 0 ? new AlgorithmIdentifier(type)
            : new AlgorithmIdentifier(type, new DSAParameter(p, q, BigInteger.TWO));
    return Der.of(new SubjectPublicKeyInfo(algorithm, new ASN1Integer(y)));
  }

  private static byte[] dh(Random random) throws IOException {
    BigInteger p = new BigInteger(512, random).setBit(511).setBit(0);
    byte[] parameters = Der.sequence(Der.of(new ASN1Integer(p)), Der.of(new ASN1Integer(2)));
    byte[] algorithm = Der.sequence(Der.of(PKCSObjectIdentifiers.dhKeyAgreement), parameters);
    return Der.sequence(algorithm, Der.tlv(3, Der.octets(0), Der.of(new ASN1Integer(p.shiftRight(3)))));
  }

  private static org.bouncycastle.crypto.params.AsymmetricKeyParameter edwards(Random random) {
    SecureRandom source = new FixedRandom(random.nextLong());
    return switch (random.nextInt(4)) {
      case 0 -> new Ed25519PrivateKeyParameters(source).generatePublicKey();
      case 1 -> new Ed448PrivateKeyParameters(source).generatePublicKey();
      case 2 -> new X25519PrivateKeyParameters(source).generatePublicKey();
      default -> new X448PrivateKeyParameters(source).generatePublicKey();
    };
  }

  /** ML-DSA, ML-KEM, SLH-DSA: most of them of the right length. */
  private static byte[] postQuantum(Random random) {
    String[] types = {"3.17", "3.18", "3.19", "4.1", "4.2", "4.3", "3.20", "3.24", "3.31"};
    int[] lengths = {1312, 1952, 2592, 800, 1184, 1568, 32, 48, 64};
    int chosen = random.nextInt(types.length);
    byte[] octets = Der.random(random, lengths[chosen] + (random.nextInt(5) == 0 ? 1 : 0));
    if (types[chosen].startsWith("4.") && random.nextBoolean()) {
      // Coefficients that are small enough.
      Arrays.fill(octets, (byte) 0);
    }
    byte[] type = Der.of(new ASN1ObjectIdentifier("2.16.840.1.101.3.4." + types[chosen]));
    byte[] parameters = random.nextInt(8) == 0 ? Der.octets(5, 0) : new byte[0];
    return Der.sequence(Der.sequence(type, parameters), Der.tlv(3, Der.octets(0), octets));
  }

  /** A curve spelled out, with a field that is another now and then: seed, cofactor, base point, version. */
  private static byte[] explicitCurve(Random random) {
    String name = Der.any(random, "P-256", "secp112r1", "K-163", "B-233", "brainpoolP256r1", "sm2p256v1");
    X9ECParameters curve = ECNamedCurveTable.getByName(name);
    boolean compressed = random.nextBoolean();
    byte[] point = new X9ECPoint(curve.getG().multiply(BigInteger.valueOf(5)).normalize(), compressed)
        .getPointEncoding();
    byte[] base = new X9ECPoint(curve.getG(), random.nextBoolean()).getPointEncoding();
    byte[] known = Der.of(curve);
    ASN1Sequence fields = ASN1Sequence.getInstance(known);
    byte[] field = Der.of(fields.getObjectAt(1));
    ASN1Sequence coefficients =
        ASN1Sequence.getInstance(fields.getObjectAt(2));
    byte[] seed = Der.any(random, new byte[0], Der.tlv(3, Der.octets(0), Der.random(random, 20)), Der.octets(3, 1, 0));
    BigInteger order = random.nextInt(8) == 0 ? curve.getN().add(BigInteger.TWO) : curve.getN();
    byte[] cofactor =
        Der.any(random, new byte[0], Der.of(new ASN1Integer(curve.getH())), Der.octets(2, 1, 1), Der.octets(2, 1, 0),
            Der.octets(2, 1, 4), Der.octets(2, 1, 0xff));
    byte[] parameters =
        Der.sequence(
            Der.any(random, Der.octets(2, 1, 1), Der.octets(2, 1, 1), Der.octets(2, 1, 3), Der.octets(2, 0)), field,
            Der.sequence(Der.of(coefficients.getObjectAt(0)), Der.of(coefficients.getObjectAt(1)), seed),
            Der.tlv(4, base), Der.of(new ASN1Integer(order)), cofactor);
    byte[] algorithm = Der.sequence(Der.of(X9ObjectIdentifiers.id_ecPublicKey), parameters);
    return Der.sequence(algorithm, Der.tlv(3, Der.octets(0), point));
  }

  /** Of a type that no one knows, or that is no key's. */
  private static byte[] unknown(Random random) {
    String oid =
        Der.any(random, "1.2.3.4", "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.3.18", "1.2.643.7.1.1.1.1",
            "1.2.156.10197.1.301",
            "1.3.14.3.2.12", "2.5.8.1.1", "1.2.840.10046.2.1", "1.3.6.1.4.1.11591.15.1", "1.3.101.113",
            "2.16.840.1.101.3.4.4.2");
    byte[] parameters = Der.any(random, new byte[0], Der.octets(5, 0), Der.octets(4, 1, 0));
    byte[] algorithm = Der.sequence(Der.of(new ASN1ObjectIdentifier(oid)), parameters);
    return Der.sequence(algorithm, Der.tlv(3, Der.octets(0), Der.random(random, random.nextInt(80))));
  }

  /** Of a known type, but no such key. */
  private static byte[] wrong(Random random) {
    ASN1ObjectIdentifier type =
        Der.any(random, PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey,
            X9ObjectIdentifiers.id_dsa,
            new ASN1ObjectIdentifier("1.3.101.112"), new ASN1ObjectIdentifier("1.3.101.111"), PSS);
    byte[] content = Der.any(random, new byte[0], Der.octets(0), Der.octets(7), Der.octets(0, 0x30, 0),
        Der.random(random, 33),
        Der.octets(0, 0x30, 6, 2, 1, 5, 2, 1), Der.octets(3, 1, 2, 8), Der.octets(0, 4, 1, 2));
    return Der.sequence(Der.sequence(Der.of(type), Der.any(random, new byte[0], Der.octets(5, 0))), Der.tlv(3,
        content));
  }


  /** What Bouncy Castle draws keys from. */
  private static final class FixedRandom extends SecureRandom {
    private final transient Random source;

    FixedRandom(long seed) {
      source = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] octets) {
      source.nextBytes(octets);
    }
  }
}
