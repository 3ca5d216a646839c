package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
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
  private DerValue innerAlgorithm;
  private DistinguishedName issuer;
  private DerValue thisUpdate;
  private DerValue nextUpdate;
  private List<Entry> entries;
  private List<Extension> extensions = List.of();

  private RevocationList(DerValue list) throws DecodeException {
    encoded = list.encoded();
    List<DerValue> parts = list.sequence();
    if (parts.size() != 3) {
      throw new DecodeException("not a certificate revocation list");
    }
    tbs = parts.get(0);
    signatureAlgorithm = parts.get(1);
    signatureAlgorithm.sequence();
    signature = parts.get(2);
    signature.bitString();
    readTbs(new ArrayList<>(tbs.sequence()));
  }

  public static RevocationList parse(byte[] der, Dialect dialect) throws DecodeException {
    return new RevocationList(DerValue.parse(der, dialect));
  }

  private void readTbs(List<DerValue> fields) throws DecodeException {
    if (!fields.isEmpty() && fields.get(0).isUniversal(2)) {
      version = fields.remove(0).integer();
    }
    if (fields.size() < 3) {
      throw new DecodeException("not a certificate revocation list");
    }
    innerAlgorithm = fields.remove(0);
    innerAlgorithm.sequence();
    issuer = DistinguishedName.parse(fields.remove(0));
    thisUpdate = time(fields.remove(0));
    if (!fields.isEmpty() && isTime(fields.get(0))) {
      nextUpdate = fields.remove(0);
    }
    if (!fields.isEmpty() && fields.get(0).isUniversal(16)) {
      entries = new ArrayList<>();
      for (DerValue entry : fields.remove(0).sequence()) {
        entries.add(entry(entry.sequence()));
      }
    }
    if (!fields.isEmpty() && fields.get(0).isContext(0)) {
      extensions = Extension.parseAll(fields.remove(0).explicit());
    }
    if (!fields.isEmpty()) {
      throw new DecodeException("unexpected field");
    }
  }

  private static Entry entry(List<DerValue> parts) throws DecodeException {
    if (parts.size() < 2 || parts.size() > 3) {
      throw new DecodeException("bad entry");
    }
    return new Entry(
        parts.get(0).integer(), time(parts.get(1)), parts.size() == 3 ? Extension.parseAll(parts.get(2)) : List.of());
  }

  private static boolean isTime(DerValue value) {
    return value.isUniversal(23) || value.isUniversal(24);
  }

  private static DerValue time(DerValue value) throws DecodeException {
    if (!isTime(value)) {
      throw new DecodeException("expected a time");
    }
    return value;
  }

  /** The whole list, as it was read. */
  public byte[] encoded() {
    return encoded;
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

  /** The version as encoded, 1 for v2; null where absent. */
  public BigInteger version() {
    return version;
  }

  public DerValue innerAlgorithm() {
    return innerAlgorithm;
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
