package io.github.certscribe.key;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;

/**
 * The parameters of RSASSA-PSS (RFC 4055, 3.1).
 *
 * <pre>
 * RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] DEFAULT sha1, maskGenAlgorithm [1] DEFAULT mgf1SHA1,
 *   saltLength [2] INTEGER DEFAULT 20, trailerField [3] INTEGER DEFAULT 1 }
 * </pre>
 *
 * @param restricted false for a key without parameters, which may be used with any
 * @param hash a canonical digest name
 * @param mask the digest of MGF1
 */
record PssParameters(boolean restricted, String hash, String mask, int saltLength, int trailer) {
  private static final byte[] NULL = {5, 0};
  private static final int DEFAULT_SALT = 20;

  static final PssParameters NONE = new PssParameters(false, "SHA1", "SHA1", DEFAULT_SALT, 1);

  /** Those of a key's AlgorithmIdentifier; null stands for none. */
  static PssParameters ofKey(DerValue parameters) throws DecodeException {
    return parameters == null ? NONE : parse(parameters);
  }

  static PssParameters parse(DerValue parameters) throws DecodeException {
    String hash = "SHA1";
    String mask = "SHA1";
    int salt = DEFAULT_SALT;
    int trailer = 1;
    int last = -1;
    for (DerValue part : parameters.sequence()) {
      if (part.tagClass() != DerValue.CONTEXT || part.tag() <= last || part.tag() > 3) {
        throw new DecodeException("bad PSS parameters");
      }
      last = part.tag();
      DerValue inner = part.explicit();
      switch (last) {
        case 0 -> hash = digest(inner);
        case 1 -> {
          List<DerValue> function = inner.sequence();
          if (function.size() != 2 || !function.get(0).oid().equals(KeyOids.MGF1)) {
            throw new DecodeException("bad mask function");
          }
          mask = digest(function.get(1));
        }
        case 2 -> salt = small(inner);
        default -> trailer = small(inner);
      }
    }
    return new PssParameters(true, hash, mask, salt, trailer);
  }

  private static int small(DerValue value) throws DecodeException {
    BigInteger number = value.integer();
    // As C narrows it: what is no long is -1, and of a long only 32 bits are kept.
    return number.bitLength() < Long.SIZE ? number.intValue() : -1;
  }

  private static String digest(DerValue algorithm) throws DecodeException {
    String name = Digests.canonical(AlgorithmIdentifier.parse(algorithm).oid());
    if (name == null) {
      throw new DecodeException("unknown digest");
    }
    return name;
  }

  private static String shownName(String canonical) {
    return switch (canonical) {
      case "SHA1" -> "SHA1";
      case "SHA224" -> "SHA2-224";
      case "SHA256" -> "SHA2-256";
      case "SHA384" -> "SHA2-384";
      case "SHA512" -> "SHA2-512";
      case "SHA512-224" -> "SHA2-512/224";
      case "SHA512-256" -> "SHA2-512/256";
      default -> null;
    };
  }

  /** A digest that may not stand here is shown as C shows a null pointer. */
  private static String named(String canonical) {
    String name = shownName(canonical);
    return name == null ? "<NULL>" : name;
  }

  /** Whether both digests may stand in an AlgorithmIdentifier, and the numbers are such as are written. */
  boolean isEncodable() {
    return shownName(hash) != null && shownName(mask) != null && saltLength >= 0 && trailer == 1;
  }

  /** Whether a signature with these can be verified by a key, whose own parameters may restrict them. */
  boolean isVerifiable(PublicKeyInfo key) throws DecodeException {
    if (saltLength < 0 || trailer != 1) {
      return false;
    }
    if (!key.oid().equals(KeyOids.RSA_PSS)) {
      return true;
    }
    PssParameters own = ofKey(key.parameters());
    return !own.restricted || own.hash.equals(hash) && own.mask.equals(mask) && own.saltLength <= saltLength;
  }

  /** The parameters in DER, defaults left out. */
  byte[] encoded() {
    byte[] nothing = new byte[0];
    return DerEncoder.sequence(
        hash.equals("SHA1") ? nothing : DerEncoder.tlv(0xa0, algorithm(hash)),
        mask.equals("SHA1")
            ? nothing
            : DerEncoder.tlv(0xa1, DerEncoder.sequence(DerEncoder.oid(KeyOids.MGF1), algorithm(mask))),
        saltLength == DEFAULT_SALT ? nothing : DerEncoder.tlv(0xa2, DerEncoder.integer(BigInteger.valueOf(saltLength))),
        trailer == 1 ? nothing : DerEncoder.tlv(0xa3, DerEncoder.integer(BigInteger.valueOf(trailer))));
  }

  private static byte[] algorithm(String digest) {
    return DerEncoder.sequence(DerEncoder.oid(Digests.oid(digest)), NULL);
  }

  void print(KeyLines out) {
    if (!restricted) {
      out.title("No PSS parameter restrictions");
      return;
    }
    out.title("PSS parameter restrictions:");
    out.title("  Hash Algorithm: " + named(hash) + (hash.equals("SHA1") ? " (default)" : ""));
    out.title("  Mask Algorithm: MGF1 with " + named(mask) + (mask.equals("SHA1") ? " (default)" : ""));
    out.title("  Minimum Salt Length: " + saltLength + (saltLength == DEFAULT_SALT ? " (default)" : ""));
    out.title("  Trailer Field: 0x" + Integer.toHexString(trailer) + (trailer == 1 ? " (default)" : ""));
  }
}
