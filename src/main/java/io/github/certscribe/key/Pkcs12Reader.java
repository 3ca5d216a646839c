package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads PKCS#12 (RFC 7292) as far as keys and certificates go.
 *
 * <pre>
 * PFX ::= SEQUENCE { version INTEGER (3), authSafe ContentInfo, macData MacData OPTIONAL }
 * SafeBag ::= SEQUENCE { bagId OBJECT IDENTIFIER, bagValue [0] EXPLICIT ANY, bagAttributes SET OPTIONAL }
 * </pre>
 */
public final class Pkcs12Reader {
  private static final String DATA = "1.2.840.113549.1.7.1";
  private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
  private static final String BAG_ARC = "1.2.840.113549.1.12.10.1.";
  private static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
  private static final String WRONG = "wrong pass phrase, or the PKCS#12 is broken";

  private final String phrase;
  private final boolean legacy;
  private final List<byte[]> keys = new ArrayList<>();
  private final List<Pkcs12Certificate> certificates = new ArrayList<>();

  private Pkcs12Reader(String phrase, boolean legacy) {
    this.legacy = legacy;
    this.phrase = phrase;
  }

  /** Whether octets are a PFX, by their types. */
  public static boolean isPkcs12(byte[] der) {
    try {
      SequenceReader fields = SequenceReader.of(DerValue.parsePrefix(der, 0, der.length));
      fields.next().integer();
      List<DerValue> content = fields.next().sequence();
      fields.optional(16);
      fields.end();
      return content.get(0).oid().startsWith("1.2.840.113549.1.7.");
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** The PrivateKeyInfo of the first key. */
  static byte[] firstKey(byte[] der, KeyUnlocker unlocker) throws DecodeException {
    Pkcs12Reader reader = read(der, unlocker);
    if (reader.keys.isEmpty()) {
      throw new DecodeException("no key in the PKCS#12");
    }
    return reader.keys.get(0);
  }

  /**
   * The certificates in a PFX, in its order.
   *
   * @param unlocker has the pass phrase, of no weight where an empty one opens it
   * @param keys where the PrivateKeyInfo of each key in it goes
   * @throws DecodeException where the phrase is wrong or the octets are not PKCS#12
   */
  public static List<Pkcs12Certificate> certificates(byte[] der, KeyUnlocker unlocker, List<byte[]> keys)
      throws DecodeException {
    Pkcs12Reader reader = read(der, unlocker);
    keys.addAll(reader.keys);
    return reader.certificates;
  }

  /** The same for a pass phrase that may have to be asked for. */
  public static List<Pkcs12Certificate> certificates(byte[] der, KeyUnlocker unlocker) throws DecodeException {
    return read(der, unlocker).certificates;
  }

  private static Pkcs12Reader read(byte[] der, KeyUnlocker unlocker) throws DecodeException {
    List<DerValue> parts = DerValue.parsePrefix(der, 0, der.length).sequence();
    if (isOpen(parts)) {
      Pkcs12Reader open = new Pkcs12Reader("", unlocker.hasLegacyProvider());
      open.read(parts);
      return open;
    }
    Pkcs12Reader reader = new Pkcs12Reader(unlocker.phrase("PKCS12 import pass phrase"), unlocker.hasLegacyProvider());
    reader.read(parts);
    return reader;
  }

  /**
   * Whether nobody is asked for a pass phrase: the empty one is right, or there is no MAC that could tell, where the
   * real one tries the empty one and no other.
   */
  private static boolean isOpen(List<DerValue> parts) throws DecodeException {
    return parts.size() <= 2 || isMac(parts, "");
  }

  private void read(List<DerValue> parts) throws DecodeException {
    try {
      if (parts.size() > 2 && !isMac(parts, phrase)) {
        throw new DecodeException(WRONG);
      }
      byte[] safe = data(parts.get(1));
      for (DerValue content : DerValue.parsePrefix(safe, 0, safe.length).sequence()) {
        byte[] bags = data(content);
        bags(DerValue.parsePrefix(bags, 0, bags.length));
      }
    } catch (IndexOutOfBoundsException e) {
      throw new DecodeException("a broken PKCS#12");
    }
  }

  /** What a ContentInfo of type data or encryptedData holds. */
  private byte[] data(DerValue content) throws DecodeException {
    List<DerValue> parts = content.sequence();
    DerValue inner = parts.get(1).explicit();
    if (parts.get(0).oid().equals(DATA)) {
      return inner.octetString();
    }
    if (!parts.get(0).oid().equals(ENCRYPTED_DATA)) {
      throw new DecodeException("a PKCS#12 under a public key cannot be read");
    }
    List<DerValue> encrypted = inner.sequence().get(1).sequence();
    return decrypt(encrypted.get(1), encrypted.get(2).stringContent());
  }

  private byte[] decrypt(DerValue algorithm, byte[] data) throws DecodeException {
    byte[] plain = PasswordEncryption.decrypt(algorithm, data, phrase, legacy);
    if (plain == null) {
      throw new DecodeException(WRONG);
    }
    return plain;
  }

  private void bags(DerValue contents) throws DecodeException {
    for (DerValue bag : contents.sequence()) {
      List<DerValue> parts = bag.sequence();
      DerValue value = parts.get(1).explicit();
      switch (parts.get(0).oid()) {
        case BAG_ARC + "1" -> keys.add(value.encoded());
        case BAG_ARC + "2" -> {
          List<DerValue> shrouded = value.sequence();
          keys.add(decrypt(shrouded.get(0), shrouded.get(1).octetString()));
        }
        case BAG_ARC + "3" -> {
          List<DerValue> certificate = value.sequence();
          if (certificate.get(0).oid().equals(X509_CERTIFICATE)) {
            DerValue attributes = parts.size() > 2 ? parts.get(2) : null;
            certificates.add(Pkcs12Certificate.of(certificate.get(1).explicit().octetString(), attributes));
          }
        }
        case BAG_ARC + "6" -> bags(value);
        default -> {
          // CRLs and secrets are nobody's here.
        }
      }
    }
  }

  /** {@code MacData ::= SEQUENCE { mac DigestInfo, macSalt OCTET STRING, iterations INTEGER DEFAULT 1 }} */
  private static boolean isMac(List<DerValue> pfx, String phrase) throws DecodeException {
    List<DerValue> mac = pfx.get(2).sequence();
    List<DerValue> info = mac.get(0).sequence();
    String digest = Digests.canonical(info.get(0).sequence().get(0).oid());
    if (digest == null) {
      throw new DecodeException("the MAC of the PKCS#12 is unknown");
    }
    int iterations = mac.size() > 2 ? mac.get(2).integer().intValue() : 1;
    byte[] safe = pfx.get(1).sequence().get(1).explicit().octetString();
    byte[] expected = info.get(1).octetString();
    byte[] salt = mac.get(1).octetString();
    iterations = Math.max(1, iterations);
    // An empty pass phrase may also have been taken as no octets at all.
    return Arrays.equals(Pkcs12Mac.compute(digest, phrase, salt, iterations, safe), expected)
        || phrase.isEmpty() && Arrays.equals(Pkcs12Mac.compute(digest, null, salt, iterations, safe), expected);
  }
}
