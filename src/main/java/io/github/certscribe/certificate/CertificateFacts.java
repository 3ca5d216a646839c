package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionPrinter;
import io.github.certscribe.extension.ExtensionSyntax;
import io.github.certscribe.extension.ExtensionTable;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameComparison;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a certificate's extensions say of it, read once: the base of every check of purpose and of paths (RFC 5280,
 * 4.2).
 */
public final class CertificateFacts {
  public static final int DIGITAL_SIGNATURE = 1;
  static final int NON_REPUDIATION = 1 << 1;
  static final int KEY_ENCIPHERMENT = 1 << 2;
  static final int KEY_AGREEMENT = 1 << 4;
  public static final int KEY_CERT_SIGN = 1 << 5;
  public static final int CRL_SIGN = 1 << 6;

  /** Extensions that have to be readable, and there once, for the certificate to be valid. */
  private static final List<String> READ =
      List.of(
          "2.5.29.19", "1.3.6.1.5.5.7.1.14", "2.5.29.15", "2.5.29.37", "2.16.840.1.113730.1.1", "2.5.29.14",
          "2.5.29.35", "2.5.29.17", "2.5.29.30", "2.5.29.31", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8");

  private static final List<String> UNDERSTOOD =
      List.of(
          "2.16.840.1.113730.1.1", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.31", "2.5.29.37",
          "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.48.1.5", "2.5.29.36", "1.3.6.1.5.5.7.1.14",
          "2.5.29.30", "2.5.29.33", "2.5.29.54");

  private final Certificate certificate;
  private final TrustSettings trust;
  private final Dialect dialect;
  private boolean lookedInto;
  private final boolean selfIssued;
  private boolean selfSigned;
  private boolean invalid;
  private boolean hasBasicConstraints;
  private boolean authority;
  private long pathLength = -1;
  private int keyUsage = -1;
  private List<DerValue> purposes;
  private int netscapeType = -1;
  private byte[] subjectKeyIdentifier;
  private DerValue authorityKeyIdentifier;
  private boolean proxy;
  private long proxyPathLength = -1;

  public CertificateFacts(Certificate certificate, Dialect dialect) {
    this(certificate, null, dialect);
  }

  /** @param trust what its holder trusts it for, or null */
  public CertificateFacts(Certificate certificate, TrustSettings trust, Dialect dialect) {
    this.certificate = certificate;
    this.trust = trust;
    this.dialect = dialect;
    selfIssued = sameName(certificate.subject(), certificate.issuer());
    readExtensions();
    selfSigned = selfIssued && isIssuedBy(this) && IssuerMatch.algorithmFitsKey(certificate, certificate, dialect);
  }

  /** Whether two names are equal as names: case and white space apart. */
  public static boolean sameName(DistinguishedName a, DistinguishedName b) {
    try {
      return Arrays.equals(NameComparison.canonical(a), NameComparison.canonical(b));
    } catch (DecodeException e) {
      return Arrays.equals(a.encoded(), b.encoded());
    }
  }

  private void readExtensions() {
    List<String> seen = new ArrayList<>();
    for (Extension extension : certificate.extensions()) {
      try {
        if (READ.contains(extension.oid())) {
          // One that is there twice is as good as unreadable.
          invalid |= seen.contains(extension.oid());
          seen.add(extension.oid());
          read(extension);
        }
      } catch (DecodeException e) {
        invalid = true;
      }
    }
    invalid |= proxy
        && (authority || certificate.extension("2.5.29.17") != null || certificate.extension("2.5.29.18") != null);
  }

  private void read(Extension extension) throws DecodeException {
    DerValue value = DerValue.first(extension.value());
    switch (extension.oid()) {
      case "2.5.29.19" -> readBasicConstraints(value);
      case "2.5.29.15" -> {
        keyUsage = bits(value, 2);
        invalid |= keyUsage == 0;
      }
      case "2.5.29.37" -> {
        purposes = value.sequence();
        for (DerValue purpose : purposes) {
          purpose.oid();
        }
      }
      case "2.16.840.1.113730.1.1" -> netscapeType = bits(value, 1);
      case "2.5.29.14" -> subjectKeyIdentifier = value.octetString();
      case "2.5.29.35" -> {
        checkReadable(extension);
        authorityKeyIdentifier = value;
      }
      case "1.3.6.1.5.5.7.1.14" -> {
        checkReadable(extension);
        List<DerValue> parts = value.sequence();
        proxy = true;
        proxyPathLength = !parts.isEmpty() && parts.get(0).isUniversal(2) ? toLong(parts.get(0).integer()) : -1;
      }
      case "2.5.29.31" -> {
        checkReadable(extension);
        for (DerValue point : value.elements()) {
          invalid |= namesNothing(point);
        }
      }
      default -> checkReadable(extension);
    }
  }

  /** Whether a distribution point has neither a name of its own nor an issuer. */
  private static boolean namesNothing(DerValue point) throws DecodeException {
    for (DerValue part : point.sequence()) {
      if (part.isContext(0) || part.isContext(2) && part.contentLength() > 0) {
        return false;
      }
    }
    return true;
  }

  /** What can be printed can be read. */
  static void checkReadable(Extension extension) throws DecodeException {
    ExtensionSyntax syntax = ExtensionTable.byOid(extension.oid(), Dialect.V3_0);
    if (syntax != null) {
      syntax.printOctets(
          extension.value(), new ExtensionPrinter(new TextWriter(), 0, ObjectTable.of(Dialect.V3_0), Dialect.V3_0));
    }
  }

  private void readBasicConstraints(DerValue constraints) throws DecodeException {
    List<DerValue> parts = constraints.sequence();
    hasBasicConstraints = true;
    int next = 0;
    if (next < parts.size() && parts.get(next).isUniversal(1)) {
      authority = parts.get(next++).bool();
    }
    if (next < parts.size()) {
      BigInteger length = parts.get(next).integer();
      invalid |= length.signum() < 0;
      pathLength = length.signum() < 0 ? 0 : toLong(length);
    }
  }

  private static long toLong(BigInteger number) {
    return number.bitLength() < 64 ? number.longValue() : -1;
  }

  /** Bit n of the result is bit n of the BIT STRING. */
  private static int bits(DerValue value, int octets) throws DecodeException {
    byte[] string = value.bitString();
    int bits = 0;
    for (int bit = 0; bit < 8 * Math.min(octets, string.length); bit++) {
      if ((string[bit / 8] & 0x80 >> bit % 8) != 0) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }

  public Certificate certificate() {
    return certificate;
  }

  /** Whether an extension could not be read, or contradicts itself. */
  public boolean isInvalid() {
    return invalid;
  }

  /** Whether subject and issuer are the same name. */
  public boolean isSelfIssued() {
    return selfIssued;
  }

  /** Whether it looks signed by its own key; the signature itself is not checked. */
  public boolean isSelfSigned() {
    lookedInto = true;
    return selfSigned && !invalid;
  }

  /** Whether the release knows keys of this kind, and this is one. */
  public boolean isKeyReadable() {
    return new PublicKey(certificate.subjectPublicKeyInfo()).isReadable(dialect);
  }

  /** pathLenConstraint, or -1 where there is none. */
  public long pathLength() {
    return pathLength;
  }

  public boolean isProxy() {
    return proxy;
  }

  /** The proxy's own path length, or -1. */
  public long proxyPathLength() {
    return proxyPathLength;
  }

  public byte[] subjectKeyIdentifier() {
    return subjectKeyIdentifier;
  }

  /** Whether keyUsage is there and has none of these bits. */
  public boolean keyUsageRejects(int bits) {
    return keyUsage >= 0 && (keyUsage & bits) == 0;
  }

  /** Whether keyUsage is there and has one of these bits. */
  public boolean keyUsageHas(int bits) {
    return keyUsage >= 0 && (keyUsage & bits) != 0;
  }

  /** Whether keyUsage is there. */
  public boolean hasKeyUsage() {
    return keyUsage >= 0;
  }

  /** Whether basicConstraints call it a CA's, whatever else is said. */
  public boolean isMarkedAuthority() {
    return authority;
  }

  /** What its holder trusts it for, or null. */
  public TrustSettings trust() {
    return trust;
  }

  /** authorityKeyIdentifier, or null. */
  public DerValue authorityKeyIdentifier() {
    return authorityKeyIdentifier;
  }

  /** keyUsage's bits, or -1 where there is none. */
  int keyUsage() {
    return keyUsage;
  }

  /** nsCertType's bits, or -1 where there is none. */
  int netscapeType() {
    return netscapeType;
  }

  /** Whether extendedKeyUsage is there and has none of these purposes. */
  boolean purposesReject(String... oids) {
    for (String oid : oids) {
      if (hasPurpose(oid)) {
        return false;
      }
    }
    return purposes != null;
  }

  /** Whether extendedKeyUsage names this purpose. */
  boolean hasPurpose(String oid) {
    if (purposes == null) {
      return false;
    }
    for (DerValue purpose : purposes) {
      try {
        if (purpose.oid().equals(oid)) {
          return true;
        }
      } catch (DecodeException e) {
        return false;
      }
    }
    return false;
  }

  /** Whether extendedKeyUsage is there and names of all known purposes only this one. */
  boolean hasOnlyPurpose(String oid) {
    if (!hasPurpose(oid)) {
      return false;
    }
    for (String other : Purpose.KNOWN_PURPOSES) {
      if (!other.equals(oid) && hasPurpose(other)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How much of a CA it is, as {@code X509_check_ca} counts: 0 not at all, 1 by basicConstraints, 3 a self-signed v1
   * certificate, 4 by keyUsage alone, 5 by nsCertType.
   */
  public int authorityKind() {
    if (keyUsageRejects(KEY_CERT_SIGN)) {
      return 0;
    }
    if (hasBasicConstraints) {
      return authority ? 1 : 0;
    }
    if (certificate.version().signum() == 0 && selfSigned) {
      return 3;
    }
    if (keyUsage >= 0) {
      return 4;
    }
    return netscapeType >= 0 && (netscapeType & Purpose.NETSCAPE_ANY_CA) != 0 ? 5 : 0;
  }

  /** An extension that is critical and that the real one does not understand, or null. */
  public Extension unhandledCritical() {
    for (Extension extension : certificate.extensions()) {
      if (extension.critical() && !UNDERSTOOD.contains(extension.oid())) {
        return extension;
      }
    }
    return null;
  }

  /** Whether the other may have issued it: by names, identifiers, and the kinds of key and signature. */
  public boolean isLikelyIssuedBy(CertificateFacts issuer) {
    if (!sameName(issuer.certificate.subject(), certificate.issuer())) {
      return false;
    }
    lookedInto = true;
    issuer.lookedInto = true;
    return !invalid && !issuer.invalid && isIssuedBy(issuer)
        && IssuerMatch.algorithmFitsKey(certificate, issuer.certificate, dialect);
  }

  /**
   * Whether it was asked about as an issuer or a subject. Of other certificates the real one does not know the
   * extensions yet, and takes them to have none where it looks for the signer of a revocation list.
   */
  public boolean isLookedInto() {
    return lookedInto;
  }

  /** Whether authorityKeyIdentifier, as far as it says anything, means this issuer. Names are compared elsewhere. */
  public boolean isIssuedBy(CertificateFacts issuer) {
    return IssuerMatch.mismatch(authorityKeyIdentifier, issuer) == 0;
  }
}
