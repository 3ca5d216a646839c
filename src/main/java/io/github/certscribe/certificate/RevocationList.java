package io.github.certscribe.certificate;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate revocation list that was read (RFC 5280, 5.1).
 *
 * <pre>
 * TBSCertList ::= SEQUENCE {
 *   version Version OPTIONAL, signature AlgorithmIdentifier, issuer Name, thisUpdate Time, nextUpdate Time OPTIONAL,
 *   revokedCertificates SEQUENCE OF SEQUENCE {
 *     userCertificate INTEGER, revocationDate Time, crlEntryExtensions Extensions OPTIONAL } OPTIONAL,
 *   crlExtensions [0] EXPLICIT Extensions OPTIONAL }
 * </pre>
 */
public final class RevocationList {
  /** One revoked certificate. */
  public record Entry(BigInteger serialNumber, DerValue revocationDate, List<Extension> extensions) {}

  private final byte[] encoded;
  private final DerValue tbs;
  private final DerValue signatureAlgorithm;
  private final DerValue signature;
  private BigInteger version;
  private DistinguishedName issuer;
  private DerValue thisUpdate;
  private DerValue nextUpdate;
  private List<Entry> entries;
  private List<Extension> extensions = List.of();

  private RevocationList(DerValue list) throws DecodeException {
    SequenceReader parts = SequenceReader.of(list);
    tbs = parts.next();
    readTbs(SequenceReader.of(tbs));
    signatureAlgorithm = parts.next();
    byte[] algorithm = AlgorithmIdentifier.parse(signatureAlgorithm).encoded();
    signature = parts.next();
    byte[] bits = signature.bitString();
    parts.end();
    encoded =
        DerEncoder.sequence(
            tbs.encoded(), algorithm, DerEncoder.bitString(bits, bits.length == 0 ? 0 : signature.unusedBits()));
  }

  /** Reads the list that octets begin with, as the release imitated reads it. */
  public static RevocationList parse(byte[] der, Dialect dialect) throws DecodeException {
    return new RevocationList(DerValue.first(der, dialect));
  }

  private void readTbs(SequenceReader fields) throws DecodeException {
    DerValue number = fields.optional(2);
    version = number == null ? null : number.integer();
    AlgorithmIdentifier.parse(fields.next());
    issuer = DistinguishedName.parse(fields.next());
    thisUpdate = time(fields.next());
    DerValue next = fields.optional(23);
    next = next == null ? fields.optional(24) : next;
    nextUpdate = next == null ? null : time(next);
    DerValue revoked = fields.optional(16);
    if (revoked != null) {
      entries = new ArrayList<>();
      for (DerValue entry : revoked.elements(16, "SEQUENCE")) {
        entries.add(entry(SequenceReader.of(entry)));
      }
    }
    DerValue list = fields.optionalExplicit(0);
    if (list != null) {
      extensions = Extension.parseAll(list);
    }
    fields.end();
  }

  private static Entry entry(SequenceReader fields) throws DecodeException {
    BigInteger serialNumber = fields.next().integer();
    DerValue date = time(fields.next());
    DerValue list = fields.optional(16);
    fields.end();
    return new Entry(serialNumber, date, list == null ? List.of() : Extension.parseAll(list));
  }

  private static DerValue time(DerValue value) throws DecodeException {
    if (!value.isUniversal(23) && !value.isUniversal(24)) {
      throw new DecodeException("neither UTCTime nor GeneralizedTime");
    }
    return AnyValue.check(value);
  }

  /** The whole list in DER; the signed part as it was read, be it no DER. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The signed part. */
  public DerValue tbs() {
    return tbs;
  }

  public DerValue signatureAlgorithm() {
    return signatureAlgorithm;
  }

  public DerValue signature() {
    return signature;
  }

  /** Whether the last bits of the signature's octets are none of the signature's: they are written as 0 then. */
  public boolean hasUnusedSignatureBits() {
    return signature.unusedBits() != 0;
  }

  /** The version as encoded, 1 for v2; null where absent. */
  public BigInteger version() {
    return version;
  }

  public DistinguishedName issuer() {
    return issuer;
  }

  public DerValue thisUpdate() {
    return thisUpdate;
  }

  /** May be null. */
  public DerValue nextUpdate() {
    return nextUpdate;
  }

  /** What is revoked, in the list's order; null where the list has no such field. */
  public List<Entry> entries() {
    return entries;
  }

  public List<Extension> extensions() {
    return extensions;
  }
}
