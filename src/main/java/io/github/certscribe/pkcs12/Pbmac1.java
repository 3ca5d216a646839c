package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.key.Digests;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The MAC of a PKCS#12 file by PBMAC1 (RFC 9579): an HMAC, its key by PBKDF2.
 *
 * <pre>
 * PBMAC1-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, messageAuthScheme AlgorithmIdentifier }
 * </pre>
 *
 * @param hmac of the MAC, in dotted decimals
 * @param prf of PBKDF2, likewise
 * @param keyLength in octets
 */
public record Pbmac1(String hmac, String prf, byte[] salt, int iterations, int keyLength) {
  public static final String OID = "1.2.840.113549.1.5.14";
  private static final int SHORTEST_KEY = 20;
  private static final int LONGEST_KEY = 64;
  private static final String PBKDF2 = "1.2.840.113549.1.5.12";
  private static final String HMAC_SHA1 = "1.2.840.113549.2.7";
  private static final String[][] HMACS = {
    {HMAC_SHA1, "sha1"}, {"1.2.840.113549.2.8", "sha224"}, {"1.2.840.113549.2.9", "sha256"},
    {"1.2.840.113549.2.10", "sha384"}, {"1.2.840.113549.2.11", "sha512"}, {"1.2.840.113549.2.12", "sha512-224"},
    {"1.2.840.113549.2.13", "sha512-256"}, {"2.16.840.1.101.3.4.2.13", "sha3-224"},
    {"2.16.840.1.101.3.4.2.14", "sha3-256"}, {"2.16.840.1.101.3.4.2.15", "sha3-384"},
    {"2.16.840.1.101.3.4.2.16", "sha3-512"}, {"1.2.840.113549.2.6", "md5"},
  };

  /** For a digest of the HMAC and one of PBKDF2; null where one of them has no HMAC. */
  static Pbmac1 of(String digest, String prfDigest, byte[] salt, int iterations) {
    String hmac = find(digest, 1);
    String prf = find(prfDigest, 1);
    return hmac == null || prf == null ? null
        : new Pbmac1(hmac, prf, salt, iterations, Digests.find(digest).getDigestSize());
  }

  /** Reads an AlgorithmIdentifier's parameters. */
  static Pbmac1 parse(DerValue parameters) throws DecodeException {
    List<DerValue> parts = parameters.sequence();
    List<DerValue> function = parts.get(0).sequence();
    if (!function.get(0).oid().equals(PBKDF2)) {
      throw new DecodeException("PBMAC1 without PBKDF2");
    }
    List<DerValue> numbers = function.get(1).sequence();
    int keyLength = -1;
    String prf = HMAC_SHA1;
    for (DerValue part : numbers.subList(2, numbers.size())) {
      keyLength = part.isUniversal(2) ? part.integer().intValue() : keyLength;
      prf = part.isUniversal(16) ? part.sequence().get(0).oid() : prf;
    }
    return new Pbmac1(
        parts.get(1).sequence().get(0).oid(), prf, numbers.get(0).octetString(), numbers.get(1).integer().intValue(),
        keyLength);
  }

  /** The AlgorithmIdentifier. */
  byte[] encoded() {
    byte[] function =
        DerEncoder.sequence(
            DerEncoder.oid(PBKDF2),
            DerEncoder.sequence(
                DerEncoder.tlv(4, salt), DerEncoder.integer(BigInteger.valueOf(iterations)),
                DerEncoder.integer(BigInteger.valueOf(keyLength)), withNull(prf)));
    return DerEncoder.sequence(DerEncoder.oid(OID), DerEncoder.sequence(function, withNull(hmac)));
  }

  private static byte[] withNull(String oid) {
    return DerEncoder.sequence(DerEncoder.oid(oid), new byte[] {5, 0});
  }

  /** Whether a file is read that has a key of this length; with MD5 one is made all the same. */
  boolean isRead() {
    return keyLength >= SHORTEST_KEY && keyLength <= LONGEST_KEY;
  }

  /**
   * @param phrase null is the same as an empty one
   * @return null where a digest is unknown or no key length is given
   */
  byte[] compute(String phrase, byte[] safe) {
    String digest = find(hmac, 0);
    String prfDigest = find(prf, 0);
    if (digest == null || prfDigest == null || keyLength <= 0 || iterations <= 0) {
      return null;
    }
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(Digests.find(prfDigest));
    generator.init(phrase == null ? new byte[0] : ByteString.bytes(phrase), salt, iterations);
    return Digests.hmac(digest, ((KeyParameter) generator.generateDerivedMacParameters(8 * keyLength)).getKey(), safe);
  }

  /** The other of a pair of HMAC and digest, by the one at a place. */
  private static String find(String name, int place) {
    for (String[] pair : HMACS) {
      if (pair[place].equalsIgnoreCase(name)) {
        return pair[1 - place];
      }
    }
    return null;
  }
}
