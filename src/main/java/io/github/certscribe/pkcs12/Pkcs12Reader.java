package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.ItemText;
import io.github.certscribe.key.KeyUnlocker;
import java.util.ArrayList;
import java.util.List;

/** Keys and certificates of PKCS#12 where any file of them is read. All of it must be readable. */
public final class Pkcs12Reader {
  private static final String WRONG = "wrong pass phrase, or the PKCS#12 is broken";

  private final String phrase;
  private final boolean legacy;
  private final Dialect dialect;
  private final List<byte[]> keys = new ArrayList<>();
  private final List<Pkcs12Certificate> certificates = new ArrayList<>();

  private Pkcs12Reader(String phrase, boolean legacy, Dialect dialect) {
    this.legacy = legacy;
    this.phrase = phrase;
    this.dialect = dialect;
  }

  /** Whether octets are a PFX, by their types. */
  public static boolean isPkcs12(byte[] der) {
    try {
      SequenceReader fields = SequenceReader.of(DerValue.first(der));
      fields.next().integer();
      List<DerValue> content = fields.next().sequence();
      fields.optional(16);
      fields.end();
      return content.get(0).oid().startsWith("1.2.840.113549.1.7.");
    } catch (DecodeException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** The PrivateKeyInfo of the first key; a pass phrase is asked for only where it is needed. */
  public static byte[] firstKey(byte[] der, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    Pkcs12Reader reader = read(der, unlocker, dialect);
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
  public static List<Pkcs12Certificate> certificates(
      byte[] der, KeyUnlocker unlocker, List<byte[]> keys, Dialect dialect) throws DecodeException {
    Pkcs12Reader reader = read(der, unlocker, dialect);
    keys.addAll(reader.keys);
    return reader.certificates;
  }

  /**
   * Whether nobody is asked for a pass phrase: none at all or the empty one is right, or there is no MAC that could
   * tell, where the real one tries the empty one and no other.
   */
  private static boolean isOpen(Pfx pfx) {
    return pfx.mac() == null || pfx.isMac(null) || pfx.isMac("");
  }

  private static Pkcs12Reader read(byte[] der, KeyUnlocker unlocker, Dialect dialect) throws DecodeException {
    Pfx pfx = Pfx.parse(der, dialect);
    String phrase = isOpen(pfx) ? "" : unlocker.phrase("PKCS12 import pass phrase");
    boolean legacy = unlocker.hasLegacyProvider();
    boolean none = phrase.isEmpty() && pfx.mac() != null && pfx.isMac(null);
    if (pfx.mac() != null && !none && !pfx.isMac(phrase)) {
      throw new DecodeException(WRONG);
    }
    Pkcs12Reader reader = new Pkcs12Reader(none ? null : phrase, legacy, dialect);
    try {
      for (DerValue part : pfx.parts()) {
        Pfx.Contents contents = pfx.contents(part, reader.phrase, legacy);
        if (contents != null) {
          reader.add(known(contents.bags()));
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new DecodeException("a broken PKCS#12");
    }
    return reader;
  }

  private static <T> T known(T decrypted) throws DecodeException {
    if (decrypted == null) {
      throw new DecodeException(WRONG);
    }
    return decrypted;
  }

  private void add(List<SafeBag> bags) throws DecodeException {
    for (SafeBag bag : bags) {
      Pkcs12Certificate.check(bag.attributes());
      switch (bag.type()) {
        case SafeBag.KEY -> keys.add(bag.value().encoded());
        case SafeBag.SHROUDED_KEY -> {
          List<DerValue> shrouded = bag.value().sequence();
          keys.add(known(Pfx.decrypt(shrouded.get(0), shrouded.get(1).octetString(), phrase, legacy)));
        }
        case SafeBag.CERTIFICATE -> {
          byte[] certificate = bag.certificate();
          if (certificate != null) {
            ItemText.check("X509", certificate, dialect);
            certificates.add(Pkcs12Certificate.of(certificate, bag.attributes()));
          }
        }
        case SafeBag.SAFE_CONTENTS -> add(Pfx.bags(bag.value()));
        default -> {
          // CRLs and secrets are nobody's here.
        }
      }
    }
  }
}
