package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.IssuerMatch;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.dialect.VerifyHabits;
import java.util.List;

/** The revocation list that suits a certificate of a path best: each list gets points for what is right with it. */
final class ListChoice {
  private static final int NOTHING_CRITICAL = 0x100;
  static final int SCOPE = 0x80;
  static final int TIME = 0x40;
  private static final int ISSUER_NAME = 0x20;
  private static final int ISSUER_CERTIFICATE = 0x18;
  static final int SAME_PATH = 8;
  private static final int KEY_IDENTIFIER = 4;
  static final int TIME_OF_DELTA = 2;
  private static final int VALID = NOTHING_CRITICAL | TIME | SCOPE;

  private final PathVerifier verifier;
  private final VerifyParameters parameters;
  private final List<CertificateFacts> path;
  private final int depth;
  private final CertificateFacts facts;
  private final int reasonsBefore;

  /** The best list, or null. */
  ListFacts best;

  /** What changed since, or null. */
  ListFacts delta;

  /** Who signed the best list. */
  CertificateFacts issuer;

  /** The reasons of revocation that are dealt with once the list is. */
  int reasons;

  private int score;
  private CertificateFacts candidateIssuer;
  private int candidateReasons;

  ListChoice(PathVerifier verifier, List<CertificateFacts> path, int depth, int reasonsBefore) {
    this.verifier = verifier;
    this.parameters = verifier.parameters;
    this.path = path;
    this.depth = depth;
    this.facts = path.get(depth);
    this.reasonsBefore = reasonsBefore;
    this.reasons = reasonsBefore;
  }

  boolean has(int points) {
    return (score & points) != 0;
  }

  boolean isValid() {
    return score >= VALID;
  }

  void take(List<RevocationList> lists) {
    ListFacts found = null;
    for (RevocationList list : lists) {
      ListFacts candidate = new ListFacts(list, parameters.dialect);
      int points = score(candidate);
      if (points == 0 || points < score || points == score && found != null && !isNewer(list, found.list)) {
        continue;
      }
      found = candidate;
      best = candidate;
      issuer = candidateIssuer;
      score = points;
      reasons = candidateReasons;
    }
    if (found != null) {
      delta = null;
      chooseDelta(lists);
    }
  }

  private static boolean isNewer(RevocationList a, RevocationList b) {
    try {
      return CertificateTime.seconds(a.thisUpdate()) > CertificateTime.seconds(b.thisUpdate());
    } catch (DecodeException e) {
      return false;
    }
  }

  private int score(ListFacts list) {
    if (list.invalidScope) {
      return 0;
    }
    if (list.baseNumber != null && !VerifyHabits.takesChangesForWholeLists(parameters.dialect)) {
      return 0;
    }
    if (!parameters.extendedCrls) {
      if (list.indirect || list.someReasons) {
        return 0;
      }
    } else if (list.someReasons) {
      if ((list.reasons & ~reasonsBefore) == 0) {
        return 0;
      }
    } else if (list.baseNumber != null) {
      return 0;
    }
    boolean sameIssuer = CertificateFacts.sameName(facts.certificate().issuer(), list.list.issuer());
    if (!sameIssuer && !list.indirect) {
      return 0;
    }
    int points = (sameIssuer ? ISSUER_NAME : 0) | (list.unhandledCritical ? 0 : NOTHING_CRITICAL);
    if (isInTime(list.list)) {
      points |= TIME;
    }
    int found = findIssuer(list, sameIssuer);
    if (found == 0) {
      return 0;
    }
    points |= found;
    candidateReasons = reasonsBefore;
    int covered = ListScope.reasons(list, facts, sameIssuer);
    if (covered != ListScope.NONE) {
      if ((covered & ~reasonsBefore) == 0) {
        return 0;
      }
      candidateReasons |= covered;
      points |= SCOPE;
    }
    return points;
  }

  private int findIssuer(ListFacts list, boolean sameIssuer) {
    int next = Math.min(depth + 1, path.size() - 1);
    if (sameIssuer && isIssuer(path.get(next), list)) {
      candidateIssuer = path.get(next);
      return KEY_IDENTIFIER | ISSUER_CERTIFICATE;
    }
    for (int i = next + 1; i < path.size(); i++) {
      if (isNamedIssuer(path.get(i), list)) {
        candidateIssuer = path.get(i);
        return KEY_IDENTIFIER | SAME_PATH;
      }
    }
    if (parameters.extendedCrls) {
      for (CertificateFacts other : verifier.untrusted) {
        if (isNamedIssuer(other, list)) {
          candidateIssuer = other;
          return KEY_IDENTIFIER;
        }
      }
    }
    return 0;
  }

  private static boolean isNamedIssuer(CertificateFacts candidate, ListFacts list) {
    return CertificateFacts.sameName(candidate.certificate().subject(), list.list.issuer())
        && isIssuer(candidate, list);
  }

  private static boolean isIssuer(CertificateFacts candidate, ListFacts list) {
    return IssuerMatch.mismatch(list.authorityKeyIdentifier, candidate, candidate.isLookedInto()) == 0;
  }

  private void chooseDelta(List<RevocationList> lists) {
    if (!parameters.useDeltas || !best.hasFreshest && !RevocationCheck.hasFreshest(facts)) {
      return;
    }
    for (RevocationList list : lists) {
      ListFacts candidate = new ListFacts(list, parameters.dialect);
      if (candidate.isDeltaOf(best)) {
        if (isInTime(list)) {
          score |= TIME_OF_DELTA;
        }
        delta = candidate;
        return;
      }
    }
  }

  private boolean isInTime(RevocationList list) {
    if (!parameters.checkTime) {
      return true;
    }
    return errorOfStart(list, parameters.time) == 0
        && (errorOfEnd(list, parameters.time) == 0
            || errorOfEnd(list, parameters.time) == VerifyError.CRL_HAS_EXPIRED && has(TIME_OF_DELTA));
  }

  static int errorOfStart(RevocationList list, long now) {
    try {
      return CertificateTime.seconds(list.thisUpdate()) > now ? VerifyError.CRL_NOT_YET_VALID : 0;
    } catch (DecodeException e) {
      return VerifyError.ERROR_IN_CRL_LAST_UPDATE_FIELD;
    }
  }

  static int errorOfEnd(RevocationList list, long now) {
    try {
      return list.nextUpdate() != null && CertificateTime.seconds(list.nextUpdate()) < now
          ? VerifyError.CRL_HAS_EXPIRED : 0;
    } catch (DecodeException e) {
      return VerifyError.ERROR_IN_CRL_NEXT_UPDATE_FIELD;
    }
  }
}
