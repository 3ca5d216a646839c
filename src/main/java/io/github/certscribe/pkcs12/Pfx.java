package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.ItemText;
import io.github.certscribe.key.PasswordEncryption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A PKCS#12 file that was read (RFC 7292, 4).
 *
 * <pre>
 * PFX ::= SEQUENCE { version INTEGER (3), authSafe ContentInfo, macData MacData OPTIONAL }
 * MacData ::= SEQUENCE { mac DigestInfo, macSalt OCTET STRING, iterations INTEGER DEFAULT 1 }
 * </pre>
 */
public final class Pfx {
  private static final String DATA = "1.2.840.113549.1.7.1";
  private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

  /**
   * One part of the file.
   *
   * @param algorithm what its bags are encrypted by; null where they are not
   * @param bags null where they could not be decrypted
   */
  public record Contents(DerValue algorithm, List<SafeBag> bags) {}

  /**
   * The MAC's parameters.
   *
   * @param digest in dotted decimals
   * @param pbmac1 null for the MAC of RFC 7292
   */
  public record Mac(String digest, byte[] value, byte[] salt, int iterations, Pbmac1 pbmac1) {}

  private final byte[] safe;
  private final Dialect dialect;
  private final Mac mac;

  private Pfx(DerValue pfx, Dialect dialect) throws DecodeException {
    this.dialect = dialect;
    List<DerValue> parts = pfx.sequence();
    if (parts.size() < 2) {
      throw new DecodeException("not PKCS#12");
    }
    parts.get(0).integer();
    List<DerValue> content = parts.get(1).sequence();
    if (content.size() != 2 || !content.get(0).oid().equals(DATA)) {
      throw new DecodeException("not PKCS#12, or one under a public key");
    }
    safe = content.get(1).explicit().octetString();
    mac = parts.size() > 2 ? mac(parts.get(2).sequence()) : null;
  }

  /** @throws DecodeException where it is no PFX, or one under a public key */
  public static Pfx parse(byte[] der, Dialect dialect) throws DecodeException {
    ItemText.check("PKCS12", der, dialect);
    try {
      return new Pfx(DerValue.first(der, dialect), dialect);
    } catch (IndexOutOfBoundsException e) {
      throw new DecodeException("not PKCS#12");
    }
  }

  private static Mac mac(List<DerValue> parts) throws DecodeException {
    List<DerValue> info = parts.get(0).sequence();
    List<DerValue> algorithm = info.get(0).sequence();
    String digest = algorithm.get(0).oid();
    return new Mac(
        digest, info.get(1).octetString(), parts.get(1).octetString(),
        parts.size() > 2 ? Math.max(1, parts.get(2).integer().intValue()) : 1,
        digest.equals(Pbmac1.OID) && algorithm.size() > 1 ? Pbmac1.parse(algorithm.get(1)) : null);
  }

  /** Null where the file has none. */
  public Mac mac() {
    return mac;
  }

  /**
   * Whether the MAC is this pass phrase's; false where its digest or kind is unknown.
   *
   * @param phrase null for none, which is another than an empty one
   */
  public boolean isMac(String phrase) {
    if (mac.pbmac1() != null && !dialect.has35Additions()) {
      return false;
    }
    byte[] expected = mac.pbmac1() != null ? (mac.pbmac1().isRead() ? mac.pbmac1().compute(phrase, safe) : null)
        : Pkcs12Mac.compute(mac.digest(), phrase, mac.salt(), mac.iterations(), safe);
    return expected != null && Arrays.equals(expected, mac.value());
  }

  /**
   * The parts, which {@link #contents(DerValue, String, boolean)} opens one by one: what is wrong in one of them does
   * not keep those before it from being shown.
   */
  public List<DerValue> parts() throws DecodeException {
    ItemText.check("PKCS12_AUTHSAFES", safe, dialect);
    return DerValue.first(safe).sequence();
  }

  /**
   * A part, decrypted.
   *
   * @param legacy whether ciphers are taken that are no longer safe
   * @return null where it is neither data nor encrypted data
   */
  public Contents contents(DerValue part, String phrase, boolean legacy) throws DecodeException {
    List<DerValue> fields = part.sequence();
    String type = fields.get(0).oid();
    if (fields.size() < 2 && (type.equals(DATA) || type.equals(ENCRYPTED_DATA))) {
      throw new DecodeException("a part has nothing in it");
    }
    switch (type) {
      case DATA:
        return new Contents(null, bags(fields.get(1).explicit().octetString()));
      case ENCRYPTED_DATA:
        List<DerValue> encrypted = fields.get(1).explicit().sequence().get(1).sequence();
        DerValue algorithm = encrypted.get(1);
        byte[] plain = decrypt(algorithm, encrypted.get(2).stringContent(), phrase, legacy);
        return new Contents(algorithm, plain == null ? null : bags(plain));
      default:
        return null;
    }
  }

  /** What a key or certificates were encrypted to; null where the pass phrase is wrong or the cipher is not there. */
  public static byte[] decrypt(DerValue algorithm, byte[] data, String phrase, boolean legacy) {
    try {
      return PasswordEncryption.decrypt(algorithm, data, phrase, legacy);
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private List<SafeBag> bags(byte[] contents) throws DecodeException {
    ItemText.check("PKCS12_SAFEBAGS", contents, dialect);
    return bags(DerValue.first(contents));
  }

  /** The bags in SafeContents. */
  public static List<SafeBag> bags(DerValue contents) throws DecodeException {
    List<SafeBag> bags = new ArrayList<>();
    for (DerValue bag : contents.sequence()) {
      bags.add(SafeBag.parse(bag));
    }
    return bags;
  }
}
