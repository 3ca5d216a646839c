package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.name.DistinguishedName;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A certificate revocation list under construction (RFC 5280, 5.1): the fields are {@link RevocationList}'s. */
public final class RevocationListAssembler {
  private final DistinguishedName issuer;
  private final byte[] thisUpdate;
  private final byte[] nextUpdate;
  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private final List<Extension> extensions = new ArrayList<>();
  private boolean hasEntryExtensions;

  /**
   * @param thisUpdate Time in DER
   * @param nextUpdate Time in DER; empty for none
   */
  public RevocationListAssembler(DistinguishedName issuer, byte[] thisUpdate, byte[] nextUpdate) {
    this.issuer = issuer;
    this.thisUpdate = thisUpdate;
    this.nextUpdate = nextUpdate;
  }

  /** @param revocationDate Time in DER */
  public void revoke(BigInteger serialNumber, byte[] revocationDate, List<Extension> entryExtensions) {
    hasEntryExtensions |= !entryExtensions.isEmpty();
    revoke(
        DerEncoder.sequence(
            DerEncoder.integer(serialNumber), revocationDate,
            entryExtensions.isEmpty() ? new byte[0] : Extension.encodeAll(entryExtensions)));
  }

  /** @param entry one of revokedCertificates in DER, as another list has it */
  public void revoke(byte[] entry) {
    entries.writeBytes(entry);
  }

  /** The list's extensions so far; may be changed. */
  public List<Extension> extensions() {
    return extensions;
  }

  /** Whether anything in it is of version 2 alone: extensions, of the list or of an entry. */
  public boolean needsVersion2() {
    return hasEntryExtensions || !extensions.isEmpty();
  }

  /** The signed list in DER. */
  public byte[] sign(SignatureScheme scheme, boolean version2) {
    byte[] algorithm = scheme.algorithmIdentifier();
    byte[] tbs =
        DerEncoder.sequence(
            version2 ? DerEncoder.integer(BigInteger.ONE) : new byte[0], algorithm, issuer.encoded(), thisUpdate,
            nextUpdate, entries.size() == 0 ? new byte[0] : DerEncoder.tlv(0x30, entries.toByteArray()),
            extensions.isEmpty() ? new byte[0] : DerEncoder.tlv(0xa0, Extension.encodeAll(extensions)));
    return DerEncoder.sequence(tbs, algorithm, DerEncoder.bitString(scheme.sign(tbs)));
  }
}
