package io.github.certscribe.key;

import io.github.certscribe.dialect.Dialect;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Xof;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Digests that only {@code dgst} knows: Keccak as it was before FIPS 202, KMAC's inside, and the one of nothing. */
final class OtherDigests {
  private OtherDigests() {}

  /** The canonical name; null for none of these. */
  static String canonical(String given, Dialect dialect) {
    String name = given.toUpperCase(Locale.ROOT);
    return switch (name) {
      case "NULL" -> name;
      case "KECCAK-KMAC-128", "KECCAK-KMAC128" -> "KECCAK-KMAC-128";
      case "KECCAK-KMAC-256", "KECCAK-KMAC256" -> "KECCAK-KMAC-256";
      case "KECCAK-224", "KECCAK-256", "KECCAK-384", "KECCAK-512" -> dialect.has35Additions() ? name : null;
      default -> null;
    };
  }

  /** The digest of such a name; null for the one of nothing, and for none of these. */
  static Digest create(String canonical) {
    if (canonical.startsWith("KECCAK-KMAC-")) {
      return new Kmac(Integer.parseInt(canonical.substring("KECCAK-KMAC-".length())));
    }
    return canonical.startsWith("KECCAK-")
        ? new KeccakDigest(Integer.parseInt(canonical.substring("KECCAK-".length()))) : null;
  }

  /** What KMAC (SP 800-185) does with its octets: Keccak with the two bits of cSHAKE behind them. */
  private static final class Kmac extends KeccakDigest implements Xof {
    private final int strength;

    Kmac(int strength) {
      super(strength);
      this.strength = strength;
    }

    @Override
    public String getAlgorithmName() {
      return "KECCAK-KMAC-" + strength;
    }

    @Override
    public int getDigestSize() {
      return strength / 4;
    }

    @Override
    public int doFinal(byte[] out, int offset) {
      return doFinal(out, offset, getDigestSize());
    }

    @Override
    public int doFinal(byte[] out, int offset, int length) {
      int count = doOutput(out, offset, length);
      reset();
      return count;
    }

    @Override
    public int doOutput(byte[] out, int offset, int length) {
      absorbBits(0, 2);
      squeeze(out, offset, 8L * length);
      return length;
    }
  }
}
