package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.name.DistinguishedName;
import java.util.Arrays;
import java.util.List;

/** Whether a revocation list is one of those that a certificate's distribution points name (RFC 5280, 6.3.3 b). */
final class ListScope {
  /** The list does not speak for the certificate. */
  static final int NONE = -1;

  private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";

  private ListScope() {}

  /**
   * The reasons of revocation for which the list speaks for the certificate; 0 where a point says so of itself.
   *
   * @param sameIssuer whether the list's issuer is the certificate's
   * @return ReasonFlags, or {@link #NONE}
   */
  static int reasons(ListFacts list, CertificateFacts facts, boolean sameIssuer) {
    if (list.onlyAttributes || facts.isMarkedAuthority() && list.onlyUsers
        || !facts.isMarkedAuthority() && list.onlyAuthorities) {
      return NONE;
    }
    byte[] points = facts.certificate().extension(CRL_DISTRIBUTION_POINTS);
    boolean spoilt = false;
    try {
      for (DerValue candidate : points == null ? List.<DerValue>of() : DerValue.parse(points).sequence()) {
        DerValue name = null;
        DerValue issuer = null;
        int reasons = ListFacts.ALL_REASONS;
        for (DerValue part : candidate.sequence()) {
          switch (part.tag()) {
            case 0 -> name = part;
            case 1 -> reasons = ListFacts.reasons(part);
            default -> issuer = part;
          }
        }
        // The real one reads no reasons from the first point on that names nothing.
        spoilt |= name == null && (issuer == null || issuer.contentLength() == 0);
        if ((issuer == null ? sameIssuer : containsName(issuer, list.list.issuer()))
            && isPoint(name, list.point, nameGiver(issuer, facts), list)) {
          return spoilt ? 0 : list.reasons & reasons;
        }
      }
    } catch (DecodeException e) {
      return NONE;
    }
    return list.point == null && sameIssuer ? list.reasons : NONE;
  }

  private static boolean containsName(DerValue generalNames, DistinguishedName issuer) throws DecodeException {
    for (DerValue name : generalNames.children()) {
      if (name.isContext(4) && CertificateFacts.sameName(DistinguishedName.parse(name.explicit()), issuer)) {
        return true;
      }
    }
    return false;
  }

  /** Whose name a nameRelativeToCRLIssuer continues: the point's cRLIssuer's, else the certificate's issuer's. */
  private static DistinguishedName nameGiver(DerValue issuer, CertificateFacts facts) throws DecodeException {
    for (DerValue name : issuer == null ? List.<DerValue>of() : issuer.children()) {
      if (name.isContext(4)) {
        return DistinguishedName.parse(name.explicit());
      }
    }
    return facts.certificate().issuer();
  }

  /** Whether two distribution point names have a name in common; none is as good as any. */
  private static boolean isPoint(DerValue a, DerValue b, DistinguishedName issuer, ListFacts list)
      throws DecodeException {
    if (a == null || b == null) {
      return true;
    }
    DerValue ours = a.explicit();
    DerValue theirs = b.explicit();
    for (DerValue name : names(ours, issuer)) {
      for (DerValue other : names(theirs, list.list.issuer())) {
        boolean same = name.isContext(4) && other.isContext(4)
            ? CertificateFacts.sameName(
                DistinguishedName.parse(name.explicit()), DistinguishedName.parse(other.explicit()))
            : Arrays.equals(name.encoded(), other.encoded());
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /** The names of a DistributionPointName: those given, or its issuer's with one RelativeDistinguishedName more. */
  private static List<DerValue> names(DerValue point, DistinguishedName issuer) throws DecodeException {
    if (point.isContext(0)) {
      return point.children();
    }
    byte[] prefix = DerValue.parse(issuer.encoded()).content();
    byte[] name = DerEncoder.tlv(0x30, DerEncoder.join(prefix, DerEncoder.tlv(0x31, point.content())));
    return List.of(DerValue.parse(DerEncoder.tlv(0xa4, name)));
  }
}
