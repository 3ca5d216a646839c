package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * RSA and DSA keys as Microsoft's CryptoAPI keeps them, PUBLICKEYBLOB and PRIVATEKEYBLOB: all numbers with their lowest
 * octet first.
 *
 * <pre>
 * type (6 public, 7 private), version (2), two octets of zero, algorithm (4 octets)
 * magic (RSA1, RSA2, DSS1, DSS2), length of modulus or prime in bits (4)
 * RSA: exponent (4), modulus; private: p, q, d mod p-1, d mod q-1, 1/q mod p (half as long each), d
 * DSA: p, q (20), g, then y, or x (20) in a private key; counter and seed (24), all ones where unknown
 * </pre>
 */
final class MicrosoftBlob {
  private static final int PUBLIC = 6;
  private static final int PRIVATE = 7;
  private static final int VERSION = 2;
  private static final int RSA = 0xa400;
  private static final int DSS = 0x2200;
  private static final int HEADER = 16;
  private static final int ORDER = 20;
  private static final int SEED = 24;
  private static final byte[] NULL = {5, 0};

  private final byte[] data;
  private final boolean open;
  private final boolean dss;
  private final int bits;
  private int next = HEADER;

  private MicrosoftBlob(byte[] data) throws DecodeException {
    this.data = data;
    open = data[0] == PUBLIC;
    dss = data[8] == 'D';
    long length = word(data, 12);
    if (length > 1 << 20) {
      throw new DecodeException("a Microsoft key blob of " + length + " bits");
    }
    bits = (int) length;
    int octets = (bits + 7) / 8;
    int half = (bits + 15) / 16;
    int body = dss ? 2 * octets + ORDER + SEED + (open ? octets : ORDER) : 4 + octets + (open ? 0 : 5 * half + octets);
    if (data.length < HEADER + body) {
      throw new DecodeException("a Microsoft key blob that is cut off");
    }
  }

  /** Whether octets begin as a blob does. */
  static boolean isBlob(byte[] data) {
    if (data.length < HEADER || data[1] != VERSION || data[0] != PUBLIC && data[0] != PRIVATE) {
      return false;
    }
    String magic = "" + (char) data[8] + (char) data[9] + (char) data[10] + (char) data[11];
    return magic.equals(data[0] == PUBLIC ? "RSA1" : "RSA2") || magic.equals(data[0] == PUBLIC ? "DSS1" : "DSS2");
  }

  /** @return null for a blob of a public key */
  static PrivateKey privateKey(byte[] data) throws DecodeException {
    MicrosoftBlob blob = new MicrosoftBlob(data);
    return blob.open ? null : blob.dss ? blob.dsaPrivate() : blob.rsaPrivate();
  }

  /** @return null for a blob of a private key */
  static PublicKey publicKey(byte[] data) throws DecodeException {
    MicrosoftBlob blob = new MicrosoftBlob(data);
    return !blob.open ? null : blob.dss ? blob.dsaPublic() : blob.rsaPublic();
  }

  private RsaPrivateKey rsaPrivate() throws DecodeException {
    int octets = (bits + 7) / 8;
    int half = (bits + 15) / 16;
    BigInteger e = number(4);
    BigInteger n = number(octets);
    BigInteger[] rest = new BigInteger[5];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = number(half);
    }
    BigInteger d = number(octets);
    if (n.signum() == 0) {
      throw new DecodeException("no modulus");
    }
    return new RsaPrivateKey(
        new BigInteger[] {n, e, d, rest[0], rest[1], rest[2], rest[3], rest[4]}, new ArrayList<>(), null);
  }

  private PublicKey rsaPublic() {
    BigInteger e = number(4);
    BigInteger n = number((bits + 7) / 8);
    return PublicKey.of(
        DerEncoder.sequence(DerEncoder.oid(KeyOids.RSA), NULL),
        DerEncoder.sequence(DerEncoder.integer(n), DerEncoder.integer(e)));
  }

  private FiniteFieldParameters dsaParameters() {
    int octets = (bits + 7) / 8;
    // In the order in which they stand.
    return FiniteFieldParameters.subgroup(KeyOids.DSA, number(octets), number(ORDER), number(octets));
  }

  private PrivateKey dsaPrivate() throws DecodeException {
    return new FiniteFieldPrivateKey(dsaParameters(), number(ORDER));
  }

  private PublicKey dsaPublic() {
    byte[] algorithm = DerEncoder.sequence(DerEncoder.oid(KeyOids.DSA), dsaParameters().encoded());
    return PublicKey.of(algorithm, DerEncoder.integer(number((bits + 7) / 8)));
  }

  private BigInteger number(int octets) {
    byte[] big = new byte[octets];
    for (int i = 0; i < octets; i++) {
      big[octets - 1 - i] = data[next + i];
    }
    next += octets;
    return new BigInteger(1, big);
  }

  static long word(byte[] data, int start) {
    return data[start] & 0xffL | (data[start + 1] & 0xffL) << 8 | (data[start + 2] & 0xffL) << 16
        | (data[start + 3] & 0xffL) << 24;
  }

  /** @throws DiagnosticException for keys of other algorithms, and numbers too long for their places */
  static byte[] of(PrivateKey key) {
    if (key instanceof RsaPrivateKey rsa && !rsa.isPss()) {
      BigInteger[] n = rsa.numbers();
      int half = (rsa.bits() + 15) / 16;
      List<byte[]> parts = new ArrayList<>(List.of(header(PRIVATE, RSA, rsa.bits()), little(n[1], 4)));
      int octets = (rsa.bits() + 7) / 8;
      parts.add(little(n[0], octets));
      for (int i = 3; i < 8; i++) {
        parts.add(little(n[i], half));
      }
      parts.add(little(n[2], octets));
      return DerEncoder.join(parts.toArray(new byte[0][]));
    }
    if (key instanceof FiniteFieldPrivateKey dsa && dsa.isDsa()) {
      return dsa(PRIVATE, dsa.parameters(), little(dsa.secret(), ORDER));
    }
    throw refused("a key of " + key.algorithm());
  }

  /** The same for a public key. */
  static byte[] of(PublicKey key) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.isRsa() && !info.oid().equals(KeyOids.RSA_PSS)) {
        BigInteger[] n = info.rsa();
        int bits = n[0].bitLength();
        return DerEncoder.join(header(PUBLIC, RSA, bits), little(n[1], 4), little(n[0], (bits + 7) / 8));
      }
      if (info.oid().equals(KeyOids.DSA)) {
        FiniteFieldParameters parameters = FiniteFieldParameters.parse(info.oid(), info.parameters());
        return dsa(PUBLIC, parameters, little(info.number(), (parameters.p().bitLength() + 7) / 8));
      }
      throw refused("a key of " + KeyPrinter.algorithm(key));
    } catch (DecodeException e) {
      throw new DiagnosticException("the public key cannot be written: " + e.getMessage());
    }
  }

  private static byte[] dsa(int type, FiniteFieldParameters p, byte[] key) {
    int bits = p.p().bitLength();
    if (bits % 8 != 0 || p.q().bitLength() != 8 * ORDER) {
      throw refused("a DSA key whose q has not 160 bits");
    }
    byte[] seed = new byte[SEED];
    Arrays.fill(seed, (byte) 0xff);
    return DerEncoder.join(
        header(type, DSS, bits), little(p.p(), bits / 8), little(p.q(), ORDER), little(p.g(), bits / 8), key, seed);
  }

  private static byte[] header(int type, int algorithm, int bits) {
    byte[] header = new byte[HEADER];
    header[0] = (byte) type;
    header[1] = VERSION;
    System.arraycopy(little(BigInteger.valueOf(algorithm), 4), 0, header, 4, 4);
    String magic = (algorithm == RSA ? "RSA" : "DSS") + (type == PUBLIC ? 1 : 2);
    for (int i = 0; i < 4; i++) {
      header[8 + i] = (byte) magic.charAt(i);
    }
    System.arraycopy(little(BigInteger.valueOf(bits), 4), 0, header, 12, 4);
    return header;
  }

  static byte[] little(BigInteger number, int octets) {
    if (number.bitLength() > 8 * octets) {
      throw refused("a key one of whose numbers is longer than its place");
    }
    byte[] little = new byte[octets];
    for (int i = 0; i < octets; i++) {
      little[i] = number.shiftRight(8 * i).byteValue();
    }
    return little;
  }

  private static DiagnosticException refused(String what) {
    return new DiagnosticException(
        Diagnostic.of("Microsoft's form has no place for " + what).withHint("-outform PEM or DER has one"));
  }
}
