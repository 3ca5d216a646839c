package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import io.github.certscribe.name.DistinguishedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a revocation list's extensions say of it, read once (RFC 5280, 5.2). */
final class ListFacts {
  /** All reasons that a distribution point can be bound to. */
  static final int ALL_REASONS = 0x807f;

  private static final String CRL_NUMBER = "2.5.29.20";
  private static final String DELTA = "2.5.29.27";
  private static final String SCOPE = "2.5.29.28";
  private static final String CERTIFICATE_ISSUER = "2.5.29.29";
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
  private static final String FRESHEST = "2.5.29.46";

  final RevocationList list;
  DerValue authorityKeyIdentifier;
  BigInteger number;
  BigInteger baseNumber;
  boolean unhandledCritical;
  boolean hasFreshest;
  boolean hasScope;
  boolean invalidScope;
  DerValue point;
  boolean onlyUsers;
  boolean onlyAuthorities;
  boolean onlyAttributes;
  boolean indirect;
  boolean someReasons;
  int reasons = ALL_REASONS;
  private boolean isScopeEmpty;

  ListFacts(RevocationList list, Dialect dialect) {
    this.list = list;
    for (Extension extension : list.extensions()) {
      try {
        read(extension);
      } catch (DecodeException e) {
        invalidScope |= extension.oid().equals(SCOPE);
      }
    }
    invalidScope |= hasScope && isScopeEmpty && VerifyHabits.refusesEmptyListScopes(dialect);
    for (RevocationList.Entry entry : entries()) {
      for (Extension extension : entry.extensions()) {
        unhandledCritical |= extension.critical() && !extension.oid().equals(CERTIFICATE_ISSUER);
      }
    }
  }

  /** The list's entries; none where it has no list of them. */
  List<RevocationList.Entry> entries() {
    return list.entries() == null ? List.of() : list.entries();
  }

  private void read(Extension extension) throws DecodeException {
    String oid = extension.oid();
    boolean handled = oid.equals(SCOPE) || oid.equals(AUTHORITY_KEY_IDENTIFIER) || oid.equals(DELTA);
    unhandledCritical |= extension.critical() && !handled;
    hasFreshest |= oid.equals(FRESHEST);
    switch (oid) {
      case AUTHORITY_KEY_IDENTIFIER -> authorityKeyIdentifier = DerValue.parse(extension.value());
      case CRL_NUMBER -> number = DerValue.parse(extension.value()).integer();
      case DELTA -> baseNumber = DerValue.parse(extension.value()).integer();
      case SCOPE -> readScope(DerValue.parse(extension.value()));
      default -> { }
    }
  }

  private void readScope(DerValue scope) throws DecodeException {
    hasScope = true;
    isScopeEmpty = scope.sequence().isEmpty();
    for (DerValue part : scope.sequence()) {
      boolean truth = part.contentLength() == 1 && part.contentAt(0) != 0;
      switch (part.tag()) {
        case 0 -> point = part;
        case 1 -> onlyUsers = truth;
        case 2 -> onlyAuthorities = truth;
        case 3 -> {
          someReasons = true;
          reasons = reasons(part);
        }
        case 4 -> indirect = truth;
        default -> onlyAttributes = truth;
      }
    }
    invalidScope = (onlyUsers ? 1 : 0) + (onlyAuthorities ? 1 : 0) + (onlyAttributes ? 1 : 0) > 1;
  }

  /** ReasonFlags, under a tag of their own. */
  static int reasons(DerValue flags) {
    int bits = 0;
    for (int i = 1; i < Math.min(3, flags.contentLength()); i++) {
      bits |= (flags.contentAt(i) & 255) << 8 * (i - 1);
    }
    return bits & ALL_REASONS;
  }

  /** The entry for a certificate, or null; in an indirect list entries are the certificates' of other issuers too. */
  RevocationList.Entry entry(BigInteger serialNumber, DistinguishedName issuer) {
    List<DistinguishedName> issuers = null;
    for (RevocationList.Entry entry : entries()) {
      byte[] named = Extension.find(entry.extensions(), CERTIFICATE_ISSUER);
      if (named != null) {
        issuers = directoryNames(named);
      }
      if (entry.serialNumber().equals(serialNumber) && names(issuers, issuer)) {
        return entry;
      }
    }
    return null;
  }

  private boolean names(List<DistinguishedName> issuers, DistinguishedName issuer) {
    if (issuers == null) {
      return CertificateFacts.sameName(list.issuer(), issuer);
    }
    for (DistinguishedName name : issuers) {
      if (CertificateFacts.sameName(name, issuer)) {
        return true;
      }
    }
    return false;
  }

  private static List<DistinguishedName> directoryNames(byte[] generalNames) {
    List<DistinguishedName> names = new ArrayList<>();
    try {
      for (DerValue name : DerValue.parse(generalNames).sequence()) {
        if (name.isContext(4)) {
          names.add(DistinguishedName.parse(name.explicit()));
        }
      }
    } catch (DecodeException e) {
      // Those read so far count.
    }
    return names;
  }

  /** Whether it is what changed since another list. */
  boolean isDeltaOf(ListFacts base) {
    return baseNumber != null && base.number != null && number != null && isSuccessorOf(base)
        && baseNumber.compareTo(base.number) <= 0;
  }

  /** Whether both lists, which have numbers, are of one kind and this one is the newer. */
  boolean isSuccessorOf(ListFacts base) {
    return CertificateFacts.sameName(list.issuer(), base.list.issuer())
        && sameExtension(base, AUTHORITY_KEY_IDENTIFIER) && sameExtension(base, SCOPE)
        && number.compareTo(base.number) > 0;
  }

  private boolean sameExtension(ListFacts other, String oid) {
    return Arrays.equals(
        Extension.find(list.extensions(), oid), Extension.find(other.list.extensions(), oid));
  }
}
